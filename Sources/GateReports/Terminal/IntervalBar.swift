import GateRuns
import GateStatistics
import GateVerdicts

/// Intervals drawn in characters, for a column of a table: worse is on the left, and what counts as
/// no change, or as the limit, stands in one column for all rows.
///
/// The rows of one metric share a scale; units differ between metrics.
struct IntervalBar {
  /// The columns of a bar, and the one where zero or the limit stands.
  static let width = 21
  static let origin = 12
  /// What stands above the bars.
  static let title = "worse ◀     0▶ better"

  /// A check as distances from zero or from its limit, negative is worse.
  private struct Marks {
    var lower: Double
    var point: Double
    var upper: Double
    var margin: Double?
    var isLevel: Bool

    init?(_ check: Check) {
      guard let estimate = check.estimate, let interval = estimate.interval else { return nil }
      isLevel = check.kind == .level
      guard !isLevel || check.limit != nil else { return nil }
      let origin = isLevel ? check.limit ?? 0 : 0
      let sign: Double = isLevel && check.limitSide == .maximum ? -1 : 1
      let ends = [(interval.lower - origin) * sign, (interval.upper - origin) * sign].sorted()
      (lower, upper) = (ends[0], ends[1])
      point = (estimate.point - origin) * sign
      margin = isLevel ? nil : check.margin.flatMap { $0 > 0 ? -$0 : nil }
      guard [lower, upper, point].allSatisfy(\.isFinite) else { return nil }
    }

    /// What one column has to stand for, so that all of it fits.
    var step: Double {
      let all = [lower, point, upper, margin ?? 0]
      let left = -(all.min() ?? 0) / Double(IntervalBar.origin)
      let right = (all.max() ?? 0) / Double(IntervalBar.width - 1 - IntervalBar.origin)
      return max(left, right, 0)
    }
  }

  /// The bar of each check, empty where there is no interval to draw.
  static func bars(of checks: [Check]) -> [String] {
    let marks = checks.map(Marks.init)
    var steps: [String: Double] = [:]
    for (check, marks) in zip(checks, marks) {
      guard let marks else { continue }
      let scale = scaleName(of: check)
      steps[scale] = max(steps[scale] ?? 0, marks.step)
    }
    return zip(checks, marks).map { check, marks in
      guard let marks, let step = steps[scaleName(of: check)], step > 0, step.isFinite else {
        return ""
      }
      return bar(marks, step: step)
    }
  }

  /// What the signs of some checks' bars mean, those that occur.
  static func legend(of checks: [Check], confidence: String) -> String {
    let marks = checks.compactMap(Marks.init)
    let parts = [
      "● estimate", "├─┤ \(confidence) interval",
      marks.contains { !$0.isLevel } ? "0 no change" : nil,
      marks.contains { $0.margin != nil } ? "M margin" : nil,
      marks.contains { $0.isLevel } ? "L limit" : nil, "each metric to its own scale",
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  /// Checks of one metric and kind of number share a scale.
  private static func scaleName(of check: Check) -> String {
    let kind =
      switch check.kind {
      case .level, .critical: "level"
      case .missing: "missing"
      case .regression, .anchor: "difference"
      }
    return "\(kind) \(check.metric)"
  }

  private static func bar(_ marks: Marks, step: Double) -> String {
    var cells = [Character](repeating: " ", count: width)
    func column(_ value: Double) -> Int {
      origin + (value / step).whole(in: -origin...width - 1 - origin)
    }
    for index in column(marks.lower)...column(marks.upper) { cells[index] = "─" }
    cells[column(marks.lower)] = "├"
    cells[column(marks.upper)] = "┤"
    cells[origin] = marks.isLevel ? "L" : "0"
    if let margin = marks.margin {
      // A margin that is too small to see still is on its side of zero.
      cells[min(column(margin), origin - 1)] = "M"
    }
    cells[column(marks.point)] = "●"
    return String(cells)
  }
}
