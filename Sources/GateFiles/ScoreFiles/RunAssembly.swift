internal import GateRuns

/// Makes a run of rows whose columns have roles.
struct RunAssembly {
  private let rows: ScoreRows
  private let file: FileBytes
  private let texts: CellTexts

  private var table: RowTable { rows.table }
  private var roles: ColumnRoles { rows.roles }

  /// Takes rows and the file that they come from.
  ///
  /// - Parameter texts: the bytes of ``RowTable/texts``, which must outlive the assembly.
  init(_ rows: ScoreRows, texts: UnsafeBufferPointer<UInt8>, file: FileBytes) {
    self.rows = rows
    self.file = file
    self.texts = CellTexts(syntax: rows.syntax, bytes: texts)
  }

  /// How examples are identified, in words.
  var identification: String {
    if let id = roles.id { return "column \(table.columns[id].path)" }
    return "SHA-256 of " + roles.inputs.map { table.columns[$0].path }.joined(separator: " and ")
  }

  /// The example id and the fingerprint of the input of every row.
  func identify() throws(FileProblem) -> (ids: [String], fingerprints: [TextFingerprint?]?) {
    var ids: [String] = []
    var fingerprints: [TextFingerprint?] = []
    var input: [UInt8] = []
    ids.reserveCapacity(table.rowCount)
    fingerprints.reserveCapacity(roles.inputs.isEmpty ? 0 : table.rowCount)
    for row in 0..<table.rowCount {
      if !roles.inputs.isEmpty {
        input.removeAll(keepingCapacity: true)
        let isPresent = texts.append(roles.inputs.lazy.map { table.columns[$0][row] }, to: &input)
        fingerprints.append(isPresent ? TextFingerprint(ofText: input) : nil)
      }
      if let column = roles.id {
        guard let id = texts.label(of: table.columns[column][row]), !id.isEmpty else {
          throw file.problem(
            at: table.start(ofRow: row), "the row has no \"\(table.columns[column].path)\"",
            do: "every row needs the id of its example")
        }
        ids.append(id)
      } else {
        guard let fingerprint = fingerprints[row] else {
          throw file.problem(
            at: table.start(ofRow: row), "the row has no input, which would identify its example",
            do: "fill it in, or set dataset.id in thresholds.json")
        }
        ids.append(fingerprint.hexadecimal)
      }
    }
    return (ids, roles.inputs.isEmpty ? nil : fingerprints)
  }

  /// The run.
  func run(
    exampleIDs: [String], fingerprints: [TextFingerprint?]?
  ) throws(FileProblem) -> Run {
    var metrics: [ScoreColumn] = []
    for metric in roles.metrics { metrics.append(try scores(of: metric)) }
    return Run(
      header: rows.header, exampleIDs: exampleIDs, metrics: metrics,
      segments: roles.segments.map(segment),
      clusters: roles.cluster.map { labels($0).map(Self.clusterName) },
      fingerprints: TextFingerprints(input: fingerprints.map(FingerprintColumn.init)),
      texts: textSource)
  }

  /// The name of a cluster; nil for blanks, and for what stands for nothing: all such rows would be one.
  private static func clusterName(_ label: String?) -> String? {
    guard let label, !label.allSatisfy(\.isWhitespace), !MissingSpelling.isOne(label) else {
      return nil
    }
    return label
  }

  /// What a person should know of ids that occur several times.
  ///
  /// - Throws: where one id stands for different inputs, in a column that nobody named as the id.
  func repeatedIDWarnings(
    exampleIDs: [String], fingerprints: [TextFingerprint?]?
  ) throws(FileProblem) -> [String] {
    let repeated = RepeatedIDs(exampleIDs)
    guard repeated.exist else { return [] }
    if let fingerprints, let row = repeated.firstOtherInput(fingerprints) {
      let what = "id \"\(exampleIDs[row])\" has another input here than in a row before"
      guard !roles.isIDGuessed else {
        throw file.problem(
          at: table.start(ofRow: row), "\(what), so \(identification) does not identify examples",
          do: "set dataset.id or dataset.input in thresholds.json")
      }
      return ["\(what); both count as trials of one example"]
    }
    if let trial = roles.trial { return repeated.warnings(trials: Array(labels(trial))) }
    return repeated.warnings(identification: identification)
  }

  // MARK: - Columns

  private func labels(_ column: Int) -> some Sequence<String?> {
    (0..<table.rowCount).lazy.map { texts.label(of: table.columns[column][$0]) }
  }

  private func segment(_ dimension: ColumnRoles.Named) -> SegmentColumn {
    let column = table.columns[dimension.column]
    var labels = LabelCodes(texts)
    let codes = (0..<table.rowCount).map { labels.code(of: column[$0]) }
    return SegmentColumn(dimension: dimension.name, values: labels.labels, codes: codes)
  }

  private func scores(of metric: ColumnRoles.Named) throws(FileProblem) -> ScoreColumn {
    var values: [Double] = []
    var missing: [Int: MissingReason] = [:]
    values.reserveCapacity(table.rowCount)
    let reasons = roles.reasons[metric.name]
    for row in 0..<table.rowCount {
      let cell = metric.column < 0 ? .absent : table.columns[metric.column][row]
      var score = score(of: cell)
      if let reasons, let words = texts.string(of: table.columns[reasons][row]) {
        guard case .missing(.empty) = score else {
          throw file.problem(
            at: table.start(ofRow: row),
            "the row has a score of \"\(metric.name)\" and a reason why it is missing",
            do: "leave one of them out")
        }
        score = .missing(MissingReason(words: words))
      }
      switch score {
      case .value(let value): values.append(value)
      case .missing(let reason):
        values.append(.nan)
        missing[row] = reason
      }
    }
    return ScoreColumn(metric: metric.name, values: values, missingReasons: missing)
  }

  @inline(__always)
  private func score(of cell: Cell) -> Score {
    switch cell.content {
    case .number(let number): Score(number)
    case .boolean(let value): .value(value ? 1 : 0)
    case .notANumber: .missing(.notANumber)
    case .empty, .absent: .missing(.empty)
    case .writtenNumber: score(of: texts.score(of: cell))
    case .text, .structure: scoreOfText(cell)
    }
  }

  private func scoreOfText(_ cell: Cell) -> Score {
    let read = texts.score(of: cell)
    guard read.isText else { return score(of: read) }
    return .missing(.unreadable(ShortText.of(texts.string(of: cell) ?? "")))
  }

  private var textSource: TextSource {
    let inputs = roles.inputs.map { table.columns[$0] }
    let output = roles.output.map { table.columns[$0] }
    // Otherwise the texts of ids and segments would stay in memory for nobody.
    guard !inputs.isEmpty || output != nil else { return .none }
    let written = table.texts
    let syntax = texts.syntax
    return TextSource { row in
      written.withUnsafeBufferPointer { buffer in
        let texts = CellTexts(syntax: syntax, bytes: buffer)
        var input: [UInt8] = []
        let isPresent = texts.append(inputs.lazy.map { $0[row] }, to: &input)
        return ExampleTexts(
          input: isPresent ? String(decoding: input, as: UTF8.self) : nil,
          output: output.flatMap { texts.string(of: $0[row]) })
      }
    }
  }
}
