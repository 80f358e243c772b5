import GateVerdicts

/// A gate result as a reader meets it: its checks worst first, and what each is called on a page.
struct RankedResult: Sendable, Equatable {
  /// What the gate found.
  let result: GateResult
  /// The checks, worst first.
  let checks: [Check]
  /// The metrics of the checks, the one with the worst check first.
  let metrics: [String]
  private let numbers: [String: Int]

  /// Ranks the checks of a result.
  init(_ result: GateResult) {
    self.result = result
    checks = result.checksWorstFirst
    var seen: Set<String> = []
    metrics = checks.map(\.metric).filter { seen.insert($0).inserted }
    numbers = Dictionary(
      result.checks.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The checks that a reader should look at.
  var notable: [Check] { checks.filter { result.standing(of: $0).isNotable } }
  /// The checks that keep the gate from passing.
  var blocking: [Check] { checks.filter(result.blocks) }

  /// What a link leads to a check by: its number is that of thresholds.json, from 1.
  func anchor(of check: Check) -> String { "check-\(numbers[check.id] ?? 0)" }

  /// How a check stands, in a word or two.
  func badge(of check: Check, _ wording: Wording) -> Badge {
    let standing = result.standing(of: check)
    return Badge(
      looks: standing.looks, mark: standing.mark,
      words: standing == .uncounted
        ? wording.uncountedVerdict(of: check) : wording.fullVerdict(of: check))
  }
}

/// A word or two that a reader's eye looks for, with a mark that tells the same without colour.
struct Badge: Sendable, Equatable {
  /// How it looks: a class of the style sheet.
  var looks: String
  /// The mark.
  var mark: String
  /// The words.
  var words: String

  /// The badge on a page, with words of its own or what the check found.
  func html(_ inside: [HTML?]? = nil) -> HTML {
    HTML(
      .span, ["class": "badge \(looks)"],
      [HTML(.span, ["aria-hidden": "true"], text: mark), " "] + (inside ?? [.text(words)]))
  }
}
