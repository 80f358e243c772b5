internal import GateVerdicts

/// The answers that people and a metric, or people among themselves, see most differently
/// (`methods §11`).
package struct LabelDisagreements: Sendable {
  /// An answer.
  package struct Case: Sendable {
    /// The answer with its score and labels.
    package let answer: LabelledScores.Answer
    /// How far apart the two are: of metric and people the metric's rank less the people's, −1 to 1; of
    /// people the largest label less the smallest.
    package let distance: Double
  }

  /// The scores and labels.
  package let scores: LabelledScores
  /// Where metric and people differ most, furthest first.
  package let metric: [Case]
  /// Where two people or more differ most, furthest first; those who agree are left out.
  package let labelers: [Case]
  /// The number of answers that two people or more labelled.
  package let shared: Int

  /// Finds the answers.
  package init(_ scores: LabelledScores) {
    self.scores = scores
    let answers = scores.answers
    let ranks = (Self.ranks(answers.map(\.score)), Self.ranks(answers.map(\.label)))
    metric = answers.indices.map { place in
      Case(answer: answers[place], distance: ranks.0[place] - ranks.1[place])
    }.filter { $0.distance != 0 }.sorted(by: Self.comesFirst)
    let several = answers.filter { $0.byLabeler.count > 1 }
    shared = several.count
    labelers = several.map { answer in
      let values = answer.byLabeler.map(\.value)
      return Case(answer: answer, distance: (values.max() ?? 0) - (values.min() ?? 0))
    }.filter { $0.distance > 0 }.sorted(by: Self.comesFirst)
  }

  private static func comesFirst(_ first: Case, _ second: Case) -> Bool {
    (abs(second.distance), first.answer.example) < (abs(first.distance), second.answer.example)
  }

  /// The share of values that are lower, those that are equal by half.
  private static func ranks(_ values: [Double]) -> [Double] {
    let sorted = values.sorted()
    var share: [Double: Double] = [:]
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
      share[sorted[start]] = Double(start + end) / 2 / Double(sorted.count)
      start = end
    }
    return values.map { share[$0] ?? 0 }
  }
}
