internal import GateRuns

/// Reads the scores of a metric from the cells of its column.
struct ScoreReading {
  let table: RowTable
  let plan: RowPlan
  let texts: CellTexts
  let evaluator: Evaluator
  let roles: ColumnRoles
  /// The marks of a judge that failed, by the metric in their path, with the column of the reason.
  private let judgeMarks: [(part: String, column: Int, reason: Int?)]

  /// What tells that a score of a metric is none: looked up once, not for every row.
  private struct Failures {
    let rules: [(rule: RowFailure, column: Int, unless: [Int])]
    let judges: [(column: Int, reason: Int?)]
  }

  /// Prepares to read.
  init(
    table: RowTable, plan: RowPlan, texts: CellTexts, evaluator: Evaluator, roles: ColumnRoles
  ) {
    self.table = table
    self.plan = plan
    self.texts = texts
    self.evaluator = evaluator
    self.roles = roles
    judgeMarks =
      evaluator.judgeFailures.map { failures in
        table.columns.enumerated().compactMap { place, column in
          failures.marks.name(in: column.path).map {
            ($0, place, table.existingColumn(failures.reasons.path(of: $0)))
          }
        }
      } ?? []
  }

  /// The scores of every row of the run.
  ///
  /// - Parameters:
  ///   - metric: where the scores are.
  ///   - isStrict: whether a row must not have both a score and a reason why there is none.
  ///   - isHuman: whether the rows that a person annotated count, and not the others.
  func column(
    of metric: ColumnRoles.Metric, isStrict: Bool = false, isHuman: Bool = false,
    in file: FileBytes
  ) throws(FileProblem) -> ScoreColumn {
    var values: [Double] = []
    var missing: [Int: MissingReason] = [:]
    values.reserveCapacity(plan.count)
    let column = metric.column.map { table.columns[$0] }
    let failures = failures(of: metric.name)
    for row in 0..<plan.count {
      let cell = column.map { plan.cell($0, row, kind: metric.kind) } ?? .absent
      var score = score(of: cell)
      if isStrict {
        score = try strict(score, of: metric, row, in: file)
      } else if let reason = whyMissing(
        score, of: metric, row, isHuman: isHuman, failures)
      {
        score = .missing(reason)
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

  private func strict(
    _ score: Score, of metric: ColumnRoles.Metric, _ row: Int, in file: FileBytes
  ) throws(FileProblem) -> Score {
    guard let reason = metric.reason,
      let words = texts.string(of: plan.cell(table.columns[reason], row))
    else { return score }
    guard case .missing(.empty) = score else {
      throw file.problem(
        at: table.start(ofRow: plan.first(of: row)),
        "the row has a score of \"\(metric.name)\" and a reason why it is missing",
        do: "leave one of them out")
    }
    return .missing(MissingReason(words: words))
  }

  private func failures(of metric: String) -> Failures {
    let isTotal = evaluator.judgeFailures?.totals.contains(metric) ?? false
    return Failures(
      rules: evaluator.failures.compactMap { rule in
        guard rule.metrics?.contains(metric) ?? true,
          let column = table.existingColumn(rule.column)
        else { return nil }
        return (rule, column, rule.unless.compactMap(table.existingColumn))
      },
      judges: judgeMarks.compactMap { part, column, reason in
        part == metric || part.hasPrefix(metric + " #") || isTotal ? (column, reason) : nil
      })
  }

  /// Why a score counts as missing beyond what its cell says; nil where it does not.
  private func whyMissing(
    _ score: Score, of metric: ColumnRoles.Metric, _ row: Int, isHuman: Bool, _ failures: Failures
  ) -> MissingReason? {
    for (rule, column, unless) in failures.rules {
      guard let words = words(in: column, row), rule.value.map({ $0 == words }) ?? true,
        unless.allSatisfy({ isEmpty($0, row) })
      else { continue }
      return rowError(row) ?? .reported(rule.words)
    }
    for (column, reason) in failures.judges
    where plan.cell(table.columns[column], row).content == .boolean(true) {
      return words(in: reason, row).map { .reported(ShortText.ofMessage($0)) }
        ?? .reported("the judge failed")
    }
    if let annotator = words(in: metric.annotator, row), isHuman != (annotator == "HUMAN") {
      return .empty
    }
    if let number = evaluator.noScores[metric.name], score == .value(number) {
      return rowError(row) ?? .reported("not measured")
    }
    guard case .missing(let reason) = score, reason == .empty || reason == .notANumber else {
      return nil
    }
    return words(in: metric.reason, row).map { .reported(ShortText.ofMessage($0)) } ?? rowError(row)
  }

  private func isEmpty(_ column: Int, _ row: Int) -> Bool {
    switch plan.cell(table.columns[column], row).content {
    case .empty, .absent: true
    default: false
    }
  }

  private func rowError(_ row: Int) -> MissingReason? {
    for column in roles.rowErrors {
      if let words = words(in: column, row) { return .reported(ShortText.ofMessage(words)) }
    }
    return nil
  }

  private func words(in column: Int?, _ row: Int) -> String? {
    guard let column, let words = texts.string(of: plan.cell(table.columns[column], row)),
      !words.isEmpty, !MissingSpelling.isOne(words)
    else { return nil }
    return words
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
    let text = texts.string(of: cell) ?? ""
    if !evaluator.grades.isEmpty, let grade = evaluator.grades[text] ?? Double(text) {
      return Score(grade)
    }
    if case .structure = cell.content, let only = Self.onlyNumber(in: text) { return Score(only) }
    return .missing(.unreadable(ShortText.of(text)))
  }

  /// The number in an array of one number.
  private static func onlyNumber(in text: String) -> Double? {
    guard text.hasPrefix("["), text.hasSuffix("]") else { return nil }
    return Double(text.dropFirst().dropLast())
  }
}
