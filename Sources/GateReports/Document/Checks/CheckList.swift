import GateRuns
import GateVerdicts

/// Checks, worst first, each with its numbers and a picture of its interval.
public struct CheckList: Sendable, Equatable {
  /// The result that they are of.
  let ranked: RankedResult
  /// The checks that are shown.
  let shown: [Check]
  /// The checks that are counted only.
  var rest: [Check] = []
  /// The segments that a page can be filtered by, sorted.
  var segments: [SegmentSelector] = []

  /// The checks that passed among those that are counted only.
  var passed: [Check] { rest.filter { ranked.result.standing(of: $0) == .passed } }

  /// Whether the checks count for nothing, because the runs cannot be compared.
  var isUncounted: Bool { !ranked.result.incomparable.isEmpty }
}
