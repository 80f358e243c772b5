/// A table with aligned columns that makes itself fit: the elastic column shrinks, then columns
/// that can be spared go.
struct TerminalTable {
  /// A column of the table.
  struct Column {
    /// What stands above it.
    var title: String
    /// Whether its cells stand on the right.
    var alignsRight = false
    /// Whether its cells may be cut.
    var isElastic = false
    /// When it goes where the table does not fit: the lowest first; nil for never.
    var dropOrder: Int?
  }

  /// A row and the colour of its first cell.
  struct Row {
    /// The cells, one a column.
    var cells: [String]
    /// The role of the first cell.
    var role: TerminalPaint.Role
  }

  /// The fewest columns that an elastic cell keeps.
  private static let leastElastic = 16
  private static let gap = 2

  /// The columns.
  var columns: [Column]
  /// The rows.
  var rows: [Row] = []

  /// The lines of the table, each at most `width` columns where that is possible.
  func lines(width: Int, paint: TerminalPaint) -> [String] {
    let used = columns.indices.filter { column in
      rows.contains { !$0.cells[column].isEmpty }
    }
    let (shown, widths) = fit(used, width: width)
    func line(_ cells: [String]) -> [String] {
      zip(shown, widths).map { column, width in
        let cell = DisplayWidth.middleCut(cells[column], to: width)
        let padding = String(repeating: " ", count: max(0, width - DisplayWidth.of(cell)))
        return columns[column].alignsRight ? padding + cell : cell + padding
      }
    }
    let header = trimmed(line(columns.map(\.title)).joined(separator: "  "))
    return [paint(header, .quiet)]
      + rows.map { row in
        let cells = line(row.cells)
        let rest = cells.dropFirst().map { "  \($0)" }.joined()
        return trimmed(paint(cells.first ?? "", row.role) + rest)
      }
  }

  private func fit(_ columns: [Int], width: Int) -> (columns: [Int], widths: [Int]) {
    var widths = columns.map { column in
      let cells = rows.map { DisplayWidth.of($0.cells[column]) }
      return max(DisplayWidth.of(self.columns[column].title), cells.max() ?? 0)
    }
    let total = widths.reduce(0, +) + TerminalTable.gap * max(0, columns.count - 1)
    guard total > width else { return (columns, widths) }
    if let elastic = columns.firstIndex(where: { self.columns[$0].isElastic }) {
      let left = widths[elastic] - (total - width)
      if left >= min(TerminalTable.leastElastic, widths[elastic]) {
        widths[elastic] = left
        return (columns, widths)
      }
    }
    let spare = columns.filter { self.columns[$0].dropOrder != nil }
      .min { (self.columns[$0].dropOrder ?? 0) < (self.columns[$1].dropOrder ?? 0) }
    if let spare { return fit(columns.filter { $0 != spare }, width: width) }
    if let elastic = columns.firstIndex(where: { self.columns[$0].isElastic }) {
      widths[elastic] = max(1, widths[elastic] - (total - width))
    }
    return (columns, widths)
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
