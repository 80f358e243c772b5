internal import GateRuns

/// Which rows of a table make up each row of the run.
struct RowPlan: Sendable {
  /// The table's rows of every row of the run; nil where each is one row, in order.
  var groups: [[Int32]]?
  /// The kinds of rows that have scores, sorted, where metrics go by them; empty where there is one.
  var kinds: [String] = []
  /// The system whose rows these are, where the file names any.
  var system: String?
  /// The kind of every row of the table, as its place in ``kinds``.
  var kindOfRow: [Int32] = []
  private let rowCount: Int

  /// Every row by itself.
  init(rowCount: Int) { self.rowCount = rowCount }

  /// The number of rows of the run.
  var count: Int { groups?.count ?? rowCount }

  /// The first row of the table that makes up a row of the run.
  func first(of row: Int) -> Int { groups.map { Int($0[row][0]) } ?? row }

  /// The cell of a column: that of the first of the rows that has it.
  ///
  /// - Parameter kind: which kind of rows counts, as its place in ``kinds``; nil for all.
  @inline(__always)
  func cell(_ column: TableColumn, _ row: Int, kind: Int32? = nil) -> Cell {
    guard let groups else { return column[row] }
    var found = Cell.absent
    for place in groups[row] {
      if let kind, kindOfRow[Int(place)] != kind { continue }
      let cell = column[Int(place)]
      switch cell.content {
      case .absent: continue
      case .empty: found = cell
      default: return cell
      }
    }
    return found
  }

  /// The fingerprint of a column of texts: that of the first of the rows that has it.
  func fingerprint(_ column: TableColumn, _ row: Int) -> TextFingerprint? {
    guard let groups else { return column.fingerprint(ofRow: row) }
    return groups[row].lazy.compactMap { column.fingerprint(ofRow: Int($0)) }.first
  }
}

extension RowPlan {
  /// Plans the rows of a file.
  ///
  /// - Parameters:
  ///   - table: the rows as they are in the file.
  ///   - texts: what the table's labels are read with.
  ///   - evaluator: who wrote the rows.
  ///   - id: the column that identifies an example.
  ///   - system: the system to choose, where the file holds several.
  init(
    _ table: RowTable, texts: CellTexts, by evaluator: Evaluator, id: Int?, system: String?,
    in file: FileBytes
  ) throws(FileProblem) {
    var choice = SystemChoice(table, texts: texts, alternatives: evaluator.systems)
    var planner = RowPlanner(table: table, texts: texts, plan: RowPlan(rowCount: table.rowCount))
    planner.plan.groups = try choice.rows(of: system, in: file)
    planner.plan.system = choice.chosen
    try planner.requireOneRun(evaluator.runID, in: file)
    planner.keepExamples(of: evaluator)
    planner.dropRepeated(evaluator.rowID)
    if let merging = evaluator.merging, let id { try planner.merge(by: id, merging, in: file) }
    self = planner.plan
  }
}
