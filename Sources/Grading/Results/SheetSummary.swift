import Markdown

/// What reports need of a sheet.
public struct SheetSummary: Sendable {
  /// The file name without extension.
  public var slug: String
  /// The title in the front matter, or the first heading.
  public var title: String
  /// `en` or `vi`.
  public var language: String
  /// The problems, in order.
  public var problems: [ProblemSummary]

  /// A summary of a sheet.
  public init(slug: String, title: String, language: String, problems: [ProblemSummary]) {
    self.slug = slug
    self.title = title
    self.language = language
    self.problems = problems
  }
}

/// A problem of a sheet: its handout text and its parts.
public struct ProblemSummary: Sendable {
  /// `"1"`, `"2"`; a sheet's single problem is `"1"`.
  public var name: String
  /// The problem's statement, without the author's solution and without `flow` blocks.
  public var statement: [Block]
  /// The parts in the order of the sheet.
  public var parts: [PartSummary]
  /// The dimensions that are checked.
  public var dimensions: [Int]

  /// A summary of a problem.
  public init(name: String, statement: [Block], parts: [PartSummary], dimensions: [Int]) {
    self.name = name
    self.statement = statement
    self.parts = parts
    self.dimensions = dimensions
  }
}

/// A part of a problem.
public struct PartSummary: Sendable, Hashable {
  /// `f`, `inverse`, `det`, `logdet`, or the name of a free-response part.
  public var name: String
  /// The marks that it is worth.
  public var outOf: Double
  /// Whether a teacher marks it.
  public var isFreeResponse: Bool
  /// What the handout asks for in this part, where it has a passage of its own.
  public var prompt: [Block]

  /// A summary of a part.
  public init(name: String, outOf: Double, isFreeResponse: Bool, prompt: [Block] = []) {
    self.name = name
    self.outOf = outOf
    self.isFreeResponse = isFreeResponse
    self.prompt = prompt
  }
}
