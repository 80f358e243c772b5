import GateVerdicts

/// What one check found, why, and on which examples.
public struct CheckStory: Sendable, Equatable {
  /// The result that the check is of.
  let ranked: RankedResult
  /// The check.
  let check: Check
  /// How much is told.
  var telling = Telling.everything
  /// Whether its examples are shown here; a terminal shows those of the first check further up.
  var showsExamples = true
  /// Whether the same examples were shown in an earlier story.
  var repeatsExamples = false
  /// The ids of the examples whose answers were shown before.
  var shownBefore: Set<String> = []

  /// How much is told of a check.
  enum Telling: Sendable {
    /// The examples, which a headline stands above.
    case examples
    /// Why, what it is held to, and the first examples.
    case rules
    /// All numbers, and the answers of all examples.
    case everything
  }

  /// The most examples, unless everything is asked for.
  static let mostExamples = 5

  /// Why the verdict is what it is, a sentence each.
  func sentences(_ wording: Wording) -> [String] {
    switch telling {
    case .examples: []
    case .rules: wording.reasons(for: check) + wording.rules(for: check, in: ranked.result)
    case .everything: wording.reasons(for: check) + wording.facts(of: check, in: ranked.result)
    }
  }
}

/// Examples of one check, which a report shows in short.
struct CheckExamples: Hashable {
  private let metric: String
  private let ids: [String]

  /// The first few of a check.
  init(_ check: Check) {
    metric = check.metric
    ids = check.worst.prefix(CheckStory.mostExamples).map(\.id)
  }
}
