/// A metric's values of many units, some of which people have labelled as well: the scores of a run, or
/// paired differences (`methods §11`).
public struct LabelledSample: Sendable {
  /// What people say of one unit.
  public struct Label: Hashable, Sendable {
    /// The place of the unit among the metric's values.
    public let unit: Int
    /// The label, the mean where several people gave one.
    public let value: Double
    /// The probability with which the unit was chosen to be labelled, over 0 and at most 1, or any
    /// multiple of it that is the same for all.
    public let probability: Double

    /// Makes a label.
    ///
    /// - Precondition: a finite value, and a probability over 0.
    public init(unit: Int, value: Double, probability: Double = 1) {
      precondition(value.isFinite && probability > 0, "a finite label of a unit that can be chosen")
      self.unit = unit
      self.value = value
      self.probability = probability
    }
  }

  /// The metric's value of every unit; never empty.
  public let metric: [Double]
  /// The labels, by unit.
  public let labels: [Label]
  /// The cluster of every unit; nil where units are independent.
  public let clusters: [Int32]?
  /// The share of each label in the labels' mean: as the inverse of its probability, together 1.
  let shares: [Double]

  /// Puts labels together with the metric.
  ///
  /// - Parameters:
  ///   - metric: the metric's value of every unit, at least one, each finite.
  ///   - labels: at least one, each of another unit.
  ///   - clusters: the cluster of every unit, any numbers from 0.
  /// - Throws: ``SampleProblem`` where the metric has no value or one that cannot be averaged, or there
  ///   is no label.
  public init(
    metric: [Double], labels: [Label], clusters: [Int32]? = nil
  ) throws(SampleProblem) {
    _ = try Sample(metric)
    guard !labels.isEmpty else { throw .empty }
    guard clusters.map({ $0.count == metric.count }) ?? true else { throw .unequalLengths }
    self.metric = metric
    self.labels = labels.sorted { $0.unit < $1.unit }
    self.clusters = clusters
    // A power of two changes no digit, and keeps the inverse of the smallest number finite.
    let smallest = self.labels.reduce(1) { min($0, $1.probability) }
    let scale = Double(sign: .plus, exponent: Int(smallest.exponent), significand: 1)
    let weights = self.labels.map { scale / $0.probability }
    let total = weights.reduce(0, +)
    shares = weights.map { $0 / total }
  }

  /// How many equally likely labels would say as much: Kish's `1 / Σ s²` (1965, *Survey Sampling*).
  public var effectiveLabels: Double { 1 / shares.reduce(0) { $0 + $1 * $1 } }

  /// The labels' mean by their shares: Hájek's estimate of the mean of all units.
  public var labelMean: Double { zip(labels, shares).reduce(0) { $0 + $1.0.value * $1.1 } }

  /// The number of independent labelled units: clusters with a label, or labels.
  var independentLabels: Int {
    clusters.map { clusters in Set(labels.map { clusters[$0.unit] }).count } ?? labels.count
  }
}
