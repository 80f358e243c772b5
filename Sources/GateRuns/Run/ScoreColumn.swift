/// The scores of one metric, one a row of the run.
public struct ScoreColumn: Sendable {
  /// The metric's name, as the score file spells it.
  public let metric: String
  /// Finite where there is a score, NaN where it is missing.
  package let values: [Double]
  /// The reason of every missing score, by row.
  package let missingReasons: [Int: MissingReason]

  /// Makes a column.
  ///
  /// - Parameters:
  ///   - metric: the metric's name.
  ///   - scores: one score a row.
  public init(metric: String, scores: some Sequence<Score>) {
    var values: [Double] = []
    var reasons: [Int: MissingReason] = [:]
    for score in scores {
      switch score {
      case .value(let value): values.append(value)
      case .missing(let reason):
        reasons[values.count] = reason
        values.append(.nan)
      }
    }
    self.init(metric: metric, values: values, missingReasons: reasons)
  }

  /// Makes a column from numbers that are already sorted out.
  ///
  /// - Precondition: `missingReasons` has a reason for every row whose value is NaN and no other.
  package init(metric: String, values: [Double], missingReasons: [Int: MissingReason]) {
    self.metric = metric
    self.values = values
    self.missingReasons = missingReasons
  }

  /// The number of rows.
  public var count: Int { values.count }

  /// The number of rows without a score.
  public var missingCount: Int { missingReasons.count }

  /// The score of a row, `0 ..< count`.
  public subscript(row: Int) -> Score {
    missingReasons[row].map(Score.missing) ?? .value(values[row])
  }

  /// The column with every score outside `range` turned into a missing one (`methods §9`).
  public func restricted(to range: ClosedRange<Double>) -> ScoreColumn {
    // NaN is on neither side of a bound.
    let isOutside: (Double) -> Bool = { $0 < range.lowerBound || $0 > range.upperBound }
    guard values.contains(where: isOutside) else { return self }
    var values = values
    var reasons = missingReasons
    for row in values.indices where isOutside(values[row]) {
      reasons[row] = .outOfRange(values[row])
      values[row] = .nan
    }
    return ScoreColumn(metric: metric, values: values, missingReasons: reasons)
  }
}
