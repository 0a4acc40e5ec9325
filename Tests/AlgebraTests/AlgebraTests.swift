import Testing

@testable import Algebra
