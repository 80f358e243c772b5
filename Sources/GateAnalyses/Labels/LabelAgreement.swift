package import GateStatistics
package import GateVerdicts

/// How far people who label agree, with each other and with gold labels (`methods §11`).
package struct LabelAgreement: Sendable {
  /// One measure with its interval.
  package struct Measured: Sendable {
    /// The measure.
    package let measure: AgreementMeasure
    /// Its value; nil where it is not defined: too little is shared, or all labels are equal.
    package let estimate: Estimate?
  }

  /// Two labelers.
  package struct Pair: Sendable {
    /// Their names, sorted.
    package let labelers: (String, String)
    /// How many answers both labelled.
    package let shared: Int
    /// Raw agreement, κ, quadratic κ and AC1.
    package let measures: [Measured]
  }

  /// One labeler.
  package struct Labeler: Sendable {
    /// Who it is.
    package let name: String
    /// How many answers they labelled.
    package let count: Int
    /// How they do against gold labels; nil without any that they labelled.
    package let gold: Comparison?
    /// How they do against the mean of the others; nil where nobody shares an answer with them, or there
    /// is one other alone.
    package let others: Comparison?
    /// Whether they should look at the guidelines again before they go on.
    package let standing: Standing
  }

  /// One labeler against something.
  package struct Comparison: Sendable {
    /// How many answers are compared.
    package let shared: Int
    /// Krippendorff's α with it.
    package let alpha: Measured
    /// How much higher they label on average.
    package let bias: Estimate
  }

  /// Whether a labeler needs calibration.
  package enum Standing: String, Sendable {
    /// Agrees as labels that count have to.
    case agrees
    /// Disagrees, shown by the interval or by a bias beyond chance.
    case needsCalibration
    /// Too little is shared to say.
    case unknown
  }

  /// What was said of one metric.
  package struct Metric: Sendable {
    /// The metric or dimension.
    package let metric: String
    /// Whether the labels are on a scale: more than two different ones.
    package let isOrdinal: Bool
    /// The number of labels, gold ones left out.
    package let labels: Int
    /// The number of answers that two labelers labelled.
    package let shared: Int
    /// The measures over all labelers.
    package let overall: [Measured]
    /// Every two labelers who share an answer.
    package let pairs: [Pair]
    /// The labelers, by name.
    package let labelers: [Labeler]
    /// The number of labels that name nobody, left out where others do.
    package let anonymous: Int

    /// Krippendorff's α of the scale that the labels are on.
    package var alpha: Measured? { overall.last }
  }

  /// Below this α no conclusion should rest on labels (Krippendorff 2004, p. 241).
  package static let tentative = 0.667
  /// From this α on labels are reliable (likewise).
  package static let reliable = 0.8
  /// Fewer shared answers than this say nothing of a labeler.
  package static let fewestShared = 10
  /// The labeler whose labels are gold.
  package static let goldName = "gold"

  /// The metrics, sorted by name.
  package let metrics: [Metric]

  /// Compares labelers.
  ///
  /// - Parameters:
  ///   - labels: what people said.
  ///   - gold: what is known to be right; labels of the labeler `gold` are, too.
  package init(of labels: [HumanLabel], gold: [HumanLabel] = []) {
    let isGold: (HumanLabel) -> Bool = { $0.labeler?.lowercased() == Self.goldName }
    let people = labels.filter { !isGold($0) }
    let right = gold + labels.filter(isGold)
    metrics = Set(people.map(\.metric)).sorted().map { name in
      AgreementOfMetric(
        name, people.filter { $0.metric == name }, gold: right.filter { $0.metric == name }
      ).metric
    }
  }
}
