import GateRuns
import GateStatistics
import GateVerdicts

/// A line of text that shows an interval, its point, and what it is held to; worse is on the left.
struct IntervalPlot {
  /// The columns of the plot: as many as a phone shows.
  static let width = 36
  /// What stands above the plots.
  static let header = "worse ◀" + String(repeating: " ", count: width - 15) + "▶ better"

  private var cells = [Character](repeating: " ", count: width)
  private let lowest: Double
  private let highest: Double

  /// Draws a check; nil where there is no interval or nothing to see.
  init?(_ check: Check) {
    guard let estimate = check.estimate, let interval = estimate.interval else { return nil }
    let isLevel = check.kind == .level
    let sign: Double = isLevel && check.limitSide == .maximum ? -1 : 1
    let ends = [interval.lower * sign, interval.upper * sign].sorted()
    let bound = isLevel ? check.limit.map { $0 * sign } : check.margin.map { -$0 }
    let marks = ends + [estimate.point * sign] + [bound, isLevel ? nil : 0].compactMap { $0 }
    guard let lowest = marks.min(), let highest = marks.max(), lowest < highest,
      (highest - lowest).isFinite
    else { return nil }
    self.lowest = lowest
    self.highest = highest
    let zero = isLevel ? nil : column(0)
    for index in column(ends[0])...column(ends[1]) { cells[index] = "─" }
    cells[column(ends[0])] = "├"
    cells[column(ends[1])] = "┤"
    if let zero { cells[zero] = "0" }
    if let bound, bound != 0 || isLevel {
      let place = column(bound)
      cells[place == zero && place > 0 ? place - 1 : place] = isLevel ? "L" : "M"
    }
    cells[column(estimate.point * sign)] = "●"
  }

  /// The plot as one line.
  var line: String {
    var text = String(cells)
    while text.last == " " { text.removeLast() }
    return text
  }

  private func column(_ value: Double) -> Int {
    let share = (value - lowest) / (highest - lowest)
    return (share * Double(IntervalPlot.width - 1)).whole(in: 0...IntervalPlot.width - 1)
  }
}
