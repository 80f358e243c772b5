internal import GateRuns

extension CheckJudge {
  /// How many examples a check names.
  static let namedExamples = 10
  /// How many a check names that passed.
  static let namedWherePassed = 3
  /// How much of a text a result keeps, in characters.
  static let keptCharacters = 4_000

  /// Names the examples that got worse, worst first.
  func addWorst(to check: inout Check, _ differences: DifferenceSet, _ metric: MetricData) {
    let worse = differences.values.indices.filter { differences.values[$0] < 0 }
      .sorted { (differences.values[$0], $0) < (differences.values[$1], $1) }
    check.worstCount = worse.count
    let most = check.verdict == .passed ? Self.namedWherePassed : Self.namedExamples
    check.worst = worse.prefix(most).map { place in
      named(Int(differences.examples[place]), metric, difference: differences.values[place])
    }
  }

  /// Names the examples whose answers people find worse, worst first, with their labels.
  func addWorst(to check: inout Check, _ people: LabelledDifferences, _ metric: MetricData) {
    let sign = metric.rule.direction.sign
    let worse = people.labelled.map { example, labels in
      (
        example: example, labels: labels,
        difference: sign * DifferenceSet.difference(labels.candidate, labels.baseline)
      )
    }.filter { $0.difference < 0 }
      .sorted { ($0.difference, $0.example) < ($1.difference, $1.example) }
    check.worstCount = worse.count
    let most = check.verdict == .passed ? Self.namedWherePassed : Self.namedExamples
    check.worst = worse.prefix(most).map { one in
      var example = named(Int(one.example), metric, difference: one.difference)
      example.baseline = one.labels.baseline
      example.candidate = one.labels.candidate
      return example
    }
  }

  /// Names the examples that lost their score.
  func addUnscored(to check: inout Check, _ differences: DifferenceSet, _ metric: MetricData) {
    let lost = differences.values.indices.filter { differences.values[$0] < 0 }
    check.worstCount = lost.count
    check.worst = lost.prefix(Self.namedExamples).map { place in
      named(Int(differences.examples[place]), metric, difference: nil)
    }
  }

  /// Names the examples that are beyond a limit, furthest first, then those without a score.
  func addBeyond(
    _ limit: Double, _ side: LevelRule.Side, to check: inout Check, _ scores: CandidateScores,
    _ metric: MetricData
  ) {
    let sign = side == .minimum ? 1.0 : -1.0
    let beyond = scores.values.indices.filter { side.forbids(scores.values[$0], limit: limit) }
      .sorted { (sign * scores.values[$0], $0) < (sign * scores.values[$1], $1) }
      .map { scores.examples[$0] }
    let all = beyond + (check.kind == .critical ? scores.unscored : [])
    check.worstCount = all.count
    check.worst = all.prefix(Self.namedExamples).map { named(Int($0), metric, difference: nil) }
  }

  private func named(
    _ place: Int, _ metric: MetricData, difference: Double?
  ) -> WorstExample {
    let example = pairing.examples[place]
    func score(_ value: Double) -> Double? { value.isNaN ? nil : value }
    let baseline = score(metric.scores.baseline[place])
    let candidate = score(metric.scores.candidate[place])
    let change =
      baseline.flatMap { before in candidate.map { metric.rule.direction.sign * ($0 - before) } }
    let baselineTexts = texts(
      of: pairing.baseline, pairing.baselineRows(of: example), metric.columns.baseline, metric)
    let candidateTexts = texts(
      of: pairing.candidate, pairing.candidateRows(of: example), metric.columns.candidate, metric)
    return WorstExample(
      id: example.id, baseline: baseline, candidate: candidate, difference: difference ?? change,
      segments: pairing.segments(of: example),
      input: candidateTexts.input ?? baselineTexts.input,
      baselineOutput: baselineTexts.output, candidateOutput: candidateTexts.output)
  }

  /// The texts of the trial that scored worst; the first in the alphabet where several did, so that
  /// the order of the rows does not show.
  private func texts(
    of run: Run, _ rows: ArraySlice<Int32>, _ column: ScoreColumn, _ metric: MetricData
  ) -> ExampleTexts {
    func rank(_ row: Int32) -> Double {
      let value = column.values[Int(row)]
      return value.isNaN ? -.infinity : metric.rule.direction.sign * value
    }
    guard let lowest = rows.lazy.map(rank).min() else { return ExampleTexts() }
    let texts = rows.filter { rank($0) == lowest }.map { run.texts[Int($0)] }
      .min { ($0.output ?? "", $0.input ?? "") < ($1.output ?? "", $1.input ?? "") }
    return ExampleTexts(
      input: texts?.input.map(Self.shortened), output: texts?.output.map(Self.shortened))
  }

  private static func shortened(_ text: String) -> String {
    let end = text.index(text.startIndex, offsetBy: keptCharacters, limitedBy: text.endIndex)
    guard let end, end < text.endIndex else { return text }
    return text[..<end] + "…"
  }
}
