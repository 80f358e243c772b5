import GateText
internal import GateRuns

/// The rows of a score file as a table, with the role of every column.
struct ScoreRows {
  let format: ScoreFormat
  let evaluator: Evaluator
  let table: RowTable
  let roles: ColumnRoles
  let header: RunHeader
  private(set) var warnings: [String]

  /// Reads the rows of a file.
  init(_ file: FileBytes, columns: DatasetColumns, metrics: Set<String>) throws(FileProblem) {
    try ScoreRows.checkBytes(of: file)
    let (layout, start) = try ScoreLayout.of(file)
    if let rows = try LineRows(
      file, layout: layout, at: start, columns: columns, metrics: metrics, size: file.bytes.count)
    {
      try self.init(rows, in: file, columns: columns, metrics: metrics)
    } else if case .elements(let envelope) = layout {
      var rows = try ElementRows(
        file, in: envelope, columns: columns, metrics: metrics, size: file.bytes.count)
      _ = try rows.read(file, at: 0, isLast: true)
      try self.init(rows, in: file, columns: columns, metrics: metrics)
    } else {
      let keys = RowKeys.ofRow(in: file.bytes, at: start, isDeep: false) ?? []
      let evaluator = Evaluator.of(keys: keys)
      try self.init(
        format: ScoreFormat(evaluator: evaluator.name, layout: .jsonColumns),
        evaluator: evaluator,
        table: try ScoreRows.jsonColumns(
          file, at: start,
          wishes: ColumnRoles.wishes(
            of: evaluator, keys: keys, for: columns, metrics: metrics)),
        in: file, columns: columns, metrics: metrics)
    }
  }

  /// Takes rows that were read line by line.
  init(
    _ rows: LineRows, in file: FileBytes, columns: DatasetColumns, metrics: Set<String>
  ) throws(FileProblem) {
    try self.init(
      format: rows.format, evaluator: rows.evaluator, table: rows.table, header: rows.header,
      warnings: rows.warnings, in: file, columns: columns, metrics: metrics)
  }

  /// Takes rows that were read as the elements of an array.
  init(
    _ rows: ElementRows, in file: FileBytes, columns: DatasetColumns, metrics: Set<String>
  ) throws(FileProblem) {
    let rest = try rows.rest(in: file)
    try self.init(
      format: ScoreFormat(evaluator: rows.evaluator.name, layout: rows.layout),
      evaluator: rows.evaluator, table: rows.table, header: rows.evaluator.header(in: rest),
      warnings: rows.evaluator.warnings(of: rest), in: file, columns: columns, metrics: metrics)
  }

  /// Takes a table, and finds the role of every column.
  private init(
    format: ScoreFormat, evaluator: Evaluator, table: RowTable?, header: RunHeader = RunHeader(),
    warnings: [String] = [], in file: FileBytes, columns: DatasetColumns, metrics: Set<String>
  ) throws(FileProblem) {
    guard let table, table.rowCount > 0 else {
      throw file.problem("the file has no rows", do: "was the evaluation stopped?")
    }
    self.format = format
    self.evaluator = evaluator
    self.table = table
    self.header = header
    roles =
      format == .scoreGate
      ? try .ofScoreGate(table, in: file)
      : try .of(table, by: evaluator, columns: columns, metrics: metrics, in: file)
    self.warnings = warnings + roles.warnings
    warnAboutColumns()
  }

  private mutating func warnAboutColumns() {
    for column in table.columns where column.omission == .scattered {
      warnings.append("column \"\(column.path)\" is in too few rows to be a metric; not read")
    }
    if let leftOut = table.leftOut {
      warnings.append("there are too many different keys; \"\(leftOut)\" and others are not read")
    }
    if roles.metrics.isEmpty { warnings.append("no column holds scores") }
  }

  private static func checkBytes(of file: FileBytes) throws(FileProblem) {
    guard file.bytes.count < UInt32.max else {
      throw file.problem("the file is larger than 4 GiB", do: "leave the contexts out of it")
    }
    try ScoreLayout.refuseArchive(file)
    try checkText(of: file)
  }

  /// Makes sure that bytes are UTF-8.
  static func checkText(of file: FileBytes) throws(FileProblem) {
    guard let invalid = UTF8Validation.firstInvalidByte(in: file.bytes) else { return }
    throw file.problem(
      at: invalid, "byte 0x\(Hexadecimal.text(of: [file.bytes[invalid]])) is not UTF-8",
      do: "score files are UTF-8 text: JSON Lines, JSON or CSV")
  }

  private static func jsonColumns(
    _ file: FileBytes, at start: Int, wishes: ColumnWishes
  ) throws(FileProblem) -> RowTable {
    var reader = JSONColumnReader(file.bytes, at: start, wishes: wishes)
    do throws(JSONFault) {
      try reader.read()
    } catch {
      throw file.problem(error)
    }
    return reader.table
  }
}
