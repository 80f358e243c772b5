internal import GateRuns

/// Plans the rows of a file step by step.
struct RowPlanner {
  let table: RowTable
  let texts: CellTexts
  var plan: RowPlan

  private func label(_ column: Int?, _ row: Int) -> String? {
    column.flatMap { texts.label(of: table.columns[$0][row]) }
  }

  /// Refuses a file that a second run was added to.
  func requireOneRun(_ runID: String?, in file: FileBytes) throws(FileProblem) {
    guard let column = runID.flatMap(table.existingColumn) else { return }
    // A row that says nothing of its run, such as a report at the end, is part of the one there is.
    let rows = (0..<table.rowCount).lazy.filter { !(label(column, $0) ?? "").isEmpty }
    guard let first = rows.first.map({ label(column, $0) }),
      let other = rows.first(where: { label(column, $0) != first })
    else { return }
    throw file.problem(
      at: table.start(ofRow: other),
      "the file holds several runs: another \"\(table.columns[column].path)\" begins here",
      do: "keep the rows of one, or let the evaluator write a new file")
  }

  /// Keeps the rows of examples, where other rows are parts of one.
  mutating func keepExamples(of evaluator: Evaluator) {
    let mark = evaluator.isExample.flatMap(table.existingColumn)
    let pair = evaluator.equalInExamples.flatMap { first, second in
      table.existingColumn(first).flatMap { first in
        table.existingColumn(second).map { (first, $0) }
      }
    }
    guard mark != nil || pair != nil else { return }
    let rows = plan.groups?.map { $0[0] } ?? (0..<Int32(table.rowCount)).map { $0 }
    let kept = rows.filter { row in
      if let mark { return label(mark, Int(row)) == "true" }
      return pair.map { label($0.0, Int(row)) == label($0.1, Int(row)) } ?? true
    }
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

  /// The most kinds of rows that metrics go by.
  private static let mostKinds = 100

  private struct Trial: Hashable {
    let id: String
    let number: Int
  }

  private struct RowKind: Hashable {
    let id: String
    let kind: String
  }

  /// Puts rows together that tell of the same trial of an example: the n-th row of one kind belongs
  /// to the n-th trial.
  mutating func merge(
    by id: Int, _ merging: RowMerging, in file: FileBytes
  ) throws(FileProblem) {
    precondition(plan.groups == nil, "rows of several systems are not merged")
    guard let kindColumn = table.existingColumn(merging.kind) else { return }
    var places: [Trial: Int] = [:]
    var groups: [[Int32]] = []
    var counts: [RowKind: Int] = [:]
    var found: Set<String> = []
    var others: [(row: Int32, id: String, kind: String)] = []
    for row in 0..<table.rowCount {
      let kind = label(kindColumn, row) ?? ""
      let isScoring = merging.scoring?.contains(kind) ?? true
      guard let id = label(id, row), !id.isEmpty else {
        guard isScoring else { continue }
        throw file.problem(
          at: table.start(ofRow: row), "the row has no \"\(table.columns[id].path)\"",
          do: "every row needs the id of its example")
      }
      guard isScoring else {
        others.append((Int32(row), id, kind))
        continue
      }
      found.insert(kind)
      let trial = Trial(id: id, number: nextNumber(of: RowKind(id: id, kind: kind), in: &counts))
      if let place = places[trial] {
        groups[place].append(Int32(row))
      } else {
        places[trial] = groups.count
        groups.append([Int32(row)])
      }
    }
    for (row, id, kind) in others {
      let number = nextNumber(of: RowKind(id: id, kind: kind), in: &counts)
      // What is more than there are trials is part of the first: the answer of a judge.
      if let place = places[Trial(id: id, number: number)] ?? places[Trial(id: id, number: 0)] {
        groups[place].append(row)
      } else {
        places[Trial(id: id, number: 0)] = groups.count
        groups.append([row])
      }
    }
    plan.groups = groups
    if merging.namesMetrics, found.count > 1 { try nameKinds(found, in: kindColumn, file) }
  }

  private func nextNumber(of kind: RowKind, in counts: inout [RowKind: Int]) -> Int {
    let number = counts[kind, default: 0]
    counts[kind] = number + 1
    return number
  }

  private mutating func nameKinds(
    _ found: Set<String>, in column: Int, _ file: FileBytes
  ) throws(FileProblem) {
    guard found.count <= Self.mostKinds else {
      throw file.problem(
        "the rows have \(found.count) different values of \"\(table.columns[column].path)\"",
        do: "keep the rows of at most \(Self.mostKinds)")
    }
    plan.kinds = found.sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(plan.kinds, Int32(0)...))
    plan.kindOfRow = (0..<table.rowCount).map { places[label(column, $0) ?? ""] ?? -1 }
  }
}
