extension Evaluator {
  /// Rows that no evaluator is recognized in: whatever has an id or an input, and numbers.
  static let wideRows: Evaluator = {
    var rows = Evaluator("wide rows")
    rows.rowKeys = ["rows", "results", "data", "data.rows", "examples", "records"]
    rows.takesOtherNumbers = true
    rows.ids = KnownColumns.ids
    rows.trials = KnownColumns.trials
    rows.inputs = KnownColumns.inputs
    rows.outputs = KnownColumns.outputs
    rows.references = KnownColumns.references
    rows.rowErrors = ["error"]
    return rows
  }()

  /// The evaluators that are recognized, those with the most telling signatures first.
  static let known: [Evaluator] = [
    .promptfoo, .promptfooTable, .deepEval, .inspect, .languageModelHarness, .phoenix,
    .phoenixTable, .langSmith,
    .openAIEvals, .azure, .azureChat, .braintrust, .langfuse, .langfuseScores, .mlflow, .ragas,
  ]

  /// The keys under which rows are kept.
  static let allRowKeys = Set(rowPaths.compactMap(\.last))
  /// The keys of objects in which there are such keys.
  static let objectsOfRows = Set(rowPaths.filter { $0.count > 1 }.compactMap(\.first))

  private static let rowPaths = (known + [wideRows]).flatMap(\.rowKeys)
    .map { $0.split(separator: ".").map(String.init) }

  /// The evaluator that wrote rows with these keys.
  ///
  /// - Parameter keys: the keys of the first row, dotted where objects stand in objects.
  static func of(keys: Set<String>) -> Evaluator {
    known.first { evaluator in
      evaluator.signatures.contains { signature in
        signature.allSatisfy { wanted in
          if wanted.hasSuffix("*") { return keys.contains { $0.hasPrefix(wanted.dropLast()) } }
          if wanted.hasPrefix("*") { return keys.contains { $0.hasSuffix(wanted.dropFirst()) } }
          if wanted.hasPrefix("!") { return !keys.contains(String(wanted.dropFirst())) }
          return keys.contains(wanted)
        }
      }
    } ?? wideRows
  }
}
