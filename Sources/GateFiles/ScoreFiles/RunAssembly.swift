internal import GateRuns

/// Makes a run of rows whose columns have roles.
struct RunAssembly {
  let rows: ScoreRows
  let file: FileBytes
  let texts: CellTexts
  let plan: RowPlan
  let stored: StoredTexts

  var table: RowTable { rows.table }
  var roles: ColumnRoles { rows.roles }

  /// Takes rows and the file that they come from.
  ///
  /// - Parameters:
  ///   - texts: the bytes of ``RowTable/texts``, which must outlive the assembly.
  ///   - stored: reads texts that were left in the file.
  ///   - system: the system to choose, where the file holds several.
  init(
    _ rows: ScoreRows, texts: UnsafeBufferPointer<UInt8>, stored: StoredTexts, system: String?,
    file: FileBytes
  ) throws(FileProblem) {
    self.rows = rows
    self.file = file
    self.stored = stored
    self.texts = CellTexts(syntax: rows.table.syntax, bytes: texts)
    plan = try RowPlan(
      rows.table, texts: self.texts, by: rows.evaluator, id: rows.roles.id, system: system,
      in: file)
    guard plan.count > 0 else {
      throw file.problem("the file has no rows", do: "was the evaluation stopped?")
    }
  }

  /// How examples are identified, in words.
  var identification: String {
    if let idColumn { return "column \(idColumn)" }
    return "SHA-256 of " + roles.inputs.map { table.columns[$0].path }.joined(separator: " and ")
  }

  /// The column that identifies an example; nil where the SHA-256 of the input does.
  var idColumn: String? { roles.id.map { table.columns[$0].path } }

  /// The run.
  func run(exampleIDs: [String], fingerprints: TextFingerprints) throws(FileProblem) -> Run {
    var metrics: [ScoreColumn] = []
    for metric in roles.metrics(by: plan.kinds) {
      let column = try scoreReading.column(
        of: metric, isStrict: rows.format == .scoreGate, in: file)
      // What people alone have annotated is no metric, nor are words that are no grades.
      let mayBeNone = metric.annotator != nil || metric.isOnlyWords
      guard !mayBeNone || column.missingCount < column.count else { continue }
      metrics.append(column)
    }
    return Run(
      header: header, exampleIDs: exampleIDs, metrics: metrics,
      segments: roles.segments.map(segment),
      clusters: roles.cluster.map { labels($0).map(Self.clusterName) },
      fingerprints: fingerprints, texts: textSource, contexts: contextSource)
  }

  /// What people said of the rows, as the file has it; no gate counts it as scores.
  func humanLabels() throws(FileProblem) -> [ScoreColumn] {
    var labels: [ScoreColumn] = []
    for label in roles.humanLabels {
      let column = try scoreReading.column(of: label, isHuman: true, in: file)
      if column.missingCount < column.count { labels.append(column) }
    }
    return labels
  }

  private var scoreReading: ScoreReading {
    ScoreReading(table: table, plan: plan, texts: texts, evaluator: rows.evaluator, roles: roles)
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
    exampleIDs: [String], fingerprints: TextFingerprints
  ) throws(FileProblem) -> [String] {
    let repeated = RepeatedIDs(exampleIDs)
    guard repeated.exist else { return [] }
    if let inputs = fingerprints.input, let row = repeated.firstOtherInput(inputs) {
      let what = "id \"\(exampleIDs[row])\" has another input here than in a row before"
      guard !roles.isIDGuessed else {
        throw file.problem(
          at: table.start(ofRow: plan.first(of: row)),
          "\(what), so \(identification) does not identify examples",
          do: "set dataset.id or dataset.input in thresholds.json")
      }
      return ["\(what); both count as trials of one example"]
    }
    if let trial = roles.trial { return repeated.warnings(trials: Array(labels(trial))) }
    return repeated.warnings(identification: identification)
  }

  // MARK: - Columns

  private func labels(_ column: Int) -> some Sequence<String?> {
    (0..<plan.count).lazy.map { texts.label(of: plan.cell(table.columns[column], $0)) }
  }

  private func segment(_ dimension: ColumnRoles.Named) -> SegmentColumn {
    let column = table.columns[dimension.column]
    var labels = LabelCodes(texts)
    let codes = (0..<plan.count).map { labels.code(of: plan.cell(column, $0)) }
    return SegmentColumn(dimension: dimension.name, values: labels.labels, codes: codes)
  }

  private var contextSource: ContextSource {
    guard let contexts = roles.contexts.map({ table.columns[$0] }) else { return .none }
    let source = ExampleTextSource(labels: [], syntax: texts.syntax, plan: plan, stored: stored)
    return ContextSource { row in source.raw(of: contexts, row).map { ContextList.elements(of: $0) }
    }
  }

  private var textSource: TextSource {
    let inputs = roles.inputs.map { table.columns[$0] }
    let output = roles.output.map { table.columns[$0] }
    let reference = roles.reference.map { table.columns[$0] }
    // Otherwise the labels of ids and segments would stay in memory for nobody.
    guard !inputs.isEmpty || output != nil || reference != nil else { return .none }
    let source = ExampleTextSource(
      labels: (inputs + [output, reference].compactMap(\.self)).contains { $0.use != .text }
        ? table.texts : [], syntax: texts.syntax,
      plan: plan, stored: stored)
    return TextSource { row in
      ExampleTexts(
        input: source.text(of: inputs, row), output: output.flatMap { source.text(of: [$0], row) },
        reference: reference.flatMap { source.text(of: [$0], row) })
    }
  }
}
