import GateRuns
import GateVerdicts

/// Which dimensions an analysis divides examples by.
enum SegmentDimensions {
  /// A dimension with more values than this divides no metric: each value holds too little.
  static let mostValues = 30

  /// The dimensions that were asked for, else those of the thresholds, else all that the run has with
  /// at most 30 values.
  static func of(_ run: Run, under thresholds: Thresholds?, asked: [String]?) -> [String] {
    if let asked { return asked }
    let named = thresholds?.dataset.segments ?? []
    return named.isEmpty
      ? run.segments.filter { $0.values.count <= mostValues }.map(\.dimension) : named
  }
}
