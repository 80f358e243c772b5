/// What was found, put into words, tables and figures, before it is written in a format.
///
/// A document is rendered as terminal text, Markdown or HTML. Whatever of it comes from a file is
/// made harmless by ``DocumentText``.
public struct Document: Sendable, Equatable {
  /// How good the news is.
  public enum Outcome: Sendable, Equatable {
    /// A description, with nothing to judge.
    case neutral
    /// All is as it should be.
    case good
    /// All is well enough, and something is to be looked at.
    case noted
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

  /// What goes with a headline that names a verdict.
  struct Verdict: Sendable, Equatable {
    /// How much and how sure: a clause that goes on where the headline ends.
    var evidence: String?
    /// What else there is: another clause.
    var more: String?
    /// Why nothing could be decided, a line each.
    var obstacles: [String] = []
    /// How many more such lines there are.
    var moreObstacles = 0
    /// What a terminal's one line ends in: the first that fits.
    var endings: [String] = []
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
  /// What goes with a headline that names a verdict.
  var verdict: Verdict?
  /// What is read first, right below the headline.
  var opening: [Part] = []

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

  /// What tells the outcome without colour.
  var mark: String {
    switch outcome {
    case .neutral: ""
    case .good, .noted: "✓"
    case .doubtful: "?"
    case .bad: "✗"
    }
  }
}
