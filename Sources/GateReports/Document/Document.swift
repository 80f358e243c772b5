/// What an analysis found, put into words, tables and figures, before it is written in a format.
///
/// A document is made once, with plain numerals, and rendered as terminal text, Markdown or HTML.
/// Whatever of it comes from a file is made harmless by ``DocumentText``.
public struct Document: Sendable, Equatable {
  /// How good the news is.
  public enum Outcome: Sendable, Equatable {
    /// A description, with nothing to judge.
    case neutral
    /// All is as it should be.
    case good
    /// Something should be looked at.
    case doubtful
    /// Something is wrong.
    case bad
  }

  /// A name and a value: what was analysed, and how.
  public struct Fact: Sendable, Equatable {
    /// What the value is: `baseline`.
    public let name: String
    /// The value.
    public var value: DocumentText

    /// Makes a fact.
    public init(_ name: String, _ value: DocumentText) {
      self.name = DocumentText.harmless(name)
      self.value = value
    }
  }

  /// A part of the document under a heading.
  public struct Section: Sendable, Equatable {
    /// The heading.
    public let title: String
    /// What stands under it.
    public var parts: [Part]
    /// Whether it can be spared: a terminal shows it with `-v` alone, a page folds it.
    public var isDetail: Bool

    /// Makes a section.
    public init(_ title: String, isDetail: Bool = false, _ parts: [Part]) {
      self.title = DocumentText.harmless(title)
      self.parts = parts
      self.isDetail = isDetail
    }
  }

  /// A piece of a section.
  public enum Part: Sendable, Equatable {
    /// A sentence or a few.
    case paragraph(DocumentText)
    /// Points, each a sentence.
    case list([DocumentText])
    /// A table.
    case table(DocumentTable)
    /// Histograms side by side.
    case figures([DocumentFigure])
    /// Curves, one below the other.
    case courses([DocumentCourse])
    /// Lines to copy: a command, a patch, a file.
    case code([String], language: String)
  }

  /// How good the news is.
  public var outcome: Outcome
  /// The answer, in one sentence with a capital letter and without a full stop.
  public var headline: DocumentText
  /// What supports the answer, a sentence each, likewise.
  public var evidence: [DocumentText]
  /// What was analysed, and how.
  public var facts: [Fact]
  /// The rest, in the order in which it is read.
  public var sections: [Section]

  /// Makes a document.
  public init(
    outcome: Outcome = .neutral, headline: DocumentText, evidence: [DocumentText] = [],
    facts: [Fact] = [], sections: [Section] = []
  ) {
    self.outcome = outcome
    self.headline = headline
    self.evidence = evidence
    self.facts = facts
    self.sections = sections
  }

  /// What stands before the headline; nothing is told by colour alone.
  var mark: String {
    switch outcome {
    case .neutral: ""
    case .good: "✓"
    case .doubtful: "?"
    case .bad: "✗"
    }
  }
}
