import Testing

@testable import MathNotation
