internal import GateRuns

/// Which rows of a table make up each row of the run.
struct RowPlan: Sendable {
  /// The table's rows of every row of the run; nil where each is one row, in order.
  fileprivate(set) var groups: [[Int32]]?
  /// The kinds of rows that have scores, sorted, where metrics go by them; empty where there is one.
  fileprivate(set) var kinds: [String] = []
  /// The system whose rows these are, where the file names any.
  fileprivate(set) var system: String?
  /// The kind of every row of the table, as its place in ``kinds``.
  fileprivate var kindOfRow: [Int32] = []
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
    if let (column, value) = evaluator.examples { planner.keep(value, in: column) }
    planner.dropRepeated(evaluator.rowID)
    if let merging = evaluator.merging, let id { planner.merge(by: id, merging) }
    self = planner.plan
  }
}

/// Plans the rows of a file step by step.
private struct RowPlanner {
  let table: RowTable
  let texts: CellTexts
  var plan: RowPlan

  private func label(_ column: Int?, _ row: Int) -> String? {
    column.flatMap { texts.label(of: table.columns[$0][row]) }
  }

  /// Refuses a file that a second run was added to.
  func requireOneRun(_ runID: String?, in file: FileBytes) throws(FileProblem) {
    guard let column = runID.flatMap(table.existingColumn) else { return }
    let first = label(column, 0)
    guard let other = (0..<table.rowCount).first(where: { label(column, $0) != first }) else {
      return
    }
    throw file.problem(
      at: table.start(ofRow: other),
      "the file holds several runs: another \"\(table.columns[column].path)\" begins here",
      do: "keep the rows of one, or let the evaluator write a new file")
  }

  /// Keeps the rows with a value.
  mutating func keep(_ value: String, in column: String) {
    guard let column = table.existingColumn(column) else { return }
    let rows = plan.groups?.map { $0[0] } ?? (0..<Int32(table.rowCount)).map { $0 }
    let kept = rows.filter { label(column, Int($0)) == value }
    if kept.count < rows.count { plan.groups = kept.map { [$0] } }
  }

  /// Drops the rows that were written before.
  mutating func dropRepeated(_ rowID: String?) {
    guard let column = rowID.flatMap(table.existingColumn) else { return }
    var seen: Set<String> = []
    let rows = plan.groups?.map { $0[0] } ?? (0..<Int32(table.rowCount)).map { $0 }
    let kept = rows.filter { row in
      label(column, Int(row)).map { seen.insert($0).inserted } ?? true
    }
    if kept.count < rows.count { plan.groups = kept.map { [$0] } }
  }

  /// Puts rows together that tell of the same trial of an example.
  mutating func merge(by id: Int, _ merging: RowMerging) {
    guard let kindColumn = table.existingColumn(merging.kind) else { return }
    struct Trial: Hashable {
      let id: String
      let number: Int
    }
    struct RowKind: Hashable {
      let id: String
      let kind: String
    }
    var places: [Trial: Int] = [:]
    var groups: [[Int32]] = []
    var counts: [RowKind: Int] = [:]
    var found: Set<String> = []
    var others: [(row: Int32, id: String)] = []
    for row in 0..<table.rowCount {
      guard let id = label(id, row), !id.isEmpty else { continue }
      let kind = label(kindColumn, row) ?? ""
      guard merging.scoring?.contains(kind) ?? true else {
        others.append((Int32(row), id))
        continue
      }
      found.insert(kind)
      let number = counts[RowKind(id: id, kind: kind), default: 0]
      counts[RowKind(id: id, kind: kind)] = number + 1
      let trial = Trial(id: id, number: number)
      if let place = places[trial] {
        groups[place].append(Int32(row))
      } else {
        places[trial] = groups.count
        groups.append([Int32(row)])
      }
    }
    for (row, id) in others {
      var number = 0
      while let place = places[Trial(id: id, number: number)] {
        groups[place].append(row)
        number += 1
      }
      guard number == 0 else { continue }
      places[Trial(id: id, number: 0)] = groups.count
      groups.append([row])
    }
    plan.groups = groups
    guard merging.namesMetrics, found.count > 1 else { return }
    plan.kinds = found.sorted()
    plan.kindOfRow = (0..<table.rowCount).map { row in
      Int32(plan.kinds.firstIndex(of: label(kindColumn, row) ?? "") ?? -1)
    }
  }
}
