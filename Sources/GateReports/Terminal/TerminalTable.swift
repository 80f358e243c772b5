import GateText

/// A table with aligned columns that makes itself fit: the elastic column shrinks, then columns
/// that can be spared go, and a picture is there only where hardly anything has to make way for it.
struct TerminalTable {
  /// A column of the table.
  struct Column {
    /// What stands above it.
    var title: String
    /// Whether its cells stand on the right.
    var alignsRight = false
    /// Whether its cells may be cut.
    var isElastic = false
    /// The columns that an elastic cell keeps as long as another column can be spared.
    var leastWidth = TerminalTable.leastElastic
    /// Whether it only shows what other columns say.
    var isPicture = false
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

  /// The fewest columns that an elastic cell keeps, and beside a picture.
  static let leastElastic = 16
  private static let leastBesidePicture = 24
  private static let gap = 2

  /// The columns.
  var columns: [Column]
  /// The rows.
  var rows: [Row] = []

  /// The lines of the table, each at most `width` columns.
  func lines(width: Int, paint: TerminalPaint) -> [String] {
    let shown = shownColumns(width: width)
    let widths = fittedWidths(of: shown, to: width)
    func line(_ cells: [String]) -> [String] {
      zip(shown, widths).map { column, width in
        let cell = DisplayWidth.middleCut(cells[column], to: width)
        let padding = String(repeating: " ", count: max(0, width - DisplayWidth.of(cell)))
        return columns[column].alignsRight ? padding + cell : cell + padding
      }
    }
    func fitted(_ line: String) -> String { DisplayWidth.cut(trimmed(line), to: width) }
    let header = fitted(line(columns.map(\.title)).joined(separator: "  "))
    return [paint(header, .quiet)]
      + rows.map { row in
        let text = fitted(line(row.cells).joined(separator: "  "))
        let start = text.prefix(trimmed(row.cells.first ?? "").count)
        return paint(String(start), row.role) + text.dropFirst(start.count)
      }
  }

  /// Whether there is room for the picture.
  func showsPicture(width: Int) -> Bool {
    shownColumns(width: width).contains { columns[$0].isPicture }
  }

  /// The columns that hold something and fit.
  private func shownColumns(width: Int) -> [Int] {
    var shown = columns.indices.filter { column in
      rows.contains { !$0.cells[column].isEmpty }
    }
    func isTooWide(_ shown: [Int], _ least: Int) -> Bool {
      leastWidth(of: shown, elastic: least) > width
    }
    if shown.contains(where: { columns[$0].isPicture }) {
      let first = spare(in: shown)
      let rest = shown.filter { $0 != first }
      // A whole name is worth more than the column that goes first.
      if !isTooWide(shown, .max) { return shown }
      if !isTooWide(rest, TerminalTable.leastBesidePicture) { return rest }
      shown = shown.filter { !columns[$0].isPicture }
    }
    while isTooWide(shown, TerminalTable.leastElastic), let spare = spare(in: shown) {
      shown.removeAll { $0 == spare }
    }
    return shown
  }

  private func spare(in shown: [Int]) -> Int? {
    shown.filter { columns[$0].dropOrder != nil }
      .min { (columns[$0].dropOrder ?? 0) < (columns[$1].dropOrder ?? 0) }
  }

  private func fullWidth(of column: Int) -> Int {
    let cells = rows.map { DisplayWidth.of($0.cells[column]) }
    return max(DisplayWidth.of(columns[column].title), cells.max() ?? 0)
  }

  private func leastWidth(of shown: [Int], elastic: Int) -> Int {
    shown.map { column in
      let least = max(elastic, columns[column].leastWidth)
      return columns[column].isElastic ? min(least, fullWidth(of: column)) : fullWidth(of: column)
    }
    .reduce(TerminalTable.gap * max(0, shown.count - 1), +)
  }

  private func fittedWidths(of shown: [Int], to width: Int) -> [Int] {
    var widths = shown.map(fullWidth)
    var excess = widths.reduce(TerminalTable.gap * max(0, shown.count - 1), +) - width
    let elastic = shown.indices.filter { columns[shown[$0]].isElastic }
    // The widest makes way first, and none below what tells a name while another can.
    for least in [TerminalTable.leastElastic, 1] {
      while excess > 0, let widest = elastic.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > least
      {
        widths[widest] -= 1
        excess -= 1
      }
    }
    return widths
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
