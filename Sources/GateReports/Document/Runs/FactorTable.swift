import GateRuns
import GateVerdicts

/// The factors of two runs side by side, where they differ.
public struct FactorTable: Sendable, Equatable {
  /// A factor that is not the same in both runs, or that only one states.
  struct Row: Sendable, Equatable {
    /// The factor.
    var name: String
    /// What the baseline states.
    var baseline: String
    /// What the candidate states.
    var candidate: String
    /// Whether both state it.
    var isChanged: Bool
  }

  /// What stands in place of a factor that a run does not state.
  static let notStated = "not stated"
  /// The most factors that are shown.
  private static let mostRows = 20

  /// The factors that differ, sorted by name.
  let rows: [Row]
  /// How many more differ.
  let more: Int
  /// The factors that are the same in both runs, sorted.
  let same: [String]

  /// Puts the headers of a result side by side; nil where no factor that both state differs.
  init?(_ result: GateResult, wording: Wording) {
    let factors = FactorComparison(result.baseline.header, result.candidate.header)
    guard factors.rows.contains(where: \.isChanged) else { return nil }
    let different = factors.rows.filter { $0.isChanged || $0.isOneSided }
    func shown(_ value: String?) -> String { value.map(wording.name) ?? FactorTable.notStated }
    rows = different.prefix(FactorTable.mostRows).map {
      Row(
        name: wording.name($0.name), baseline: shown($0.baseline),
        candidate: shown($0.candidate), isChanged: $0.isChanged)
    }
    more = different.count - rows.count
    same = factors.rows.filter { !$0.isChanged && !$0.isOneSided }.map(\.name)
  }

  /// The factors that are the same, in a sentence; nil where there are none.
  func sentence(_ wording: Wording) -> String? {
    same.isEmpty ? nil : "the same in both runs: \(wording.list(same, most: 10))"
  }
}
