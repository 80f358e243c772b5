import Testing

@testable import GateStatistics

@Suite struct PredictionPoweredMeanTests {
  /// A metric of 60 units and labels of the first 20 that follow it.
  private func example(labelled: Int = 20) throws -> LabelledSample {
    var numbers = SeededNumbers(seed: 5)
    let metric = numbers.many(60) { $0.normal() }
    let labels = (0..<labelled).map { unit in
      LabelledSample.Label(unit: unit, value: 0.7 * metric[unit] + 0.5 * numbers.normal())
    }
    return try LabelledSample(metric: metric, labels: labels)
  }

  private func estimate(
    _ sample: LabelledSample, _ weighting: PredictionPoweredMean.Weighting
  ) -> PredictionPoweredMean {
    PredictionPoweredMean(
      of: sample, within: -10...10, weighting: weighting, confidence: .standard)
  }

  @Test(arguments: [0, 0.4, 1])
  func `the estimate is that of the paper`(weight: Double) throws {
    let sample = try example()
    let found = estimate(sample, .fixed(weight))
    let unlabelled = sample.metric.suffix(40).reduce(0, +) / 40
    let corrected =
      sample.labels.reduce(0) { $0 + $1.value - weight * sample.metric[$1.unit] } / 20
    #expect(abs(found.estimate.point - (weight * unlabelled + corrected)) < 1e-12)
  }

  @Test func `the tuned weight is that of the paper`() throws {
    let sample = try example()
    let (labels, metric) = (
      sample.labels.map(\.value), sample.labels.map { sample.metric[$0.unit] }
    )
    let (labelMean, metricMean) = (labels.reduce(0, +) / 20, metric.reduce(0, +) / 20)
    let covariance =
      zip(labels, metric).reduce(0) { $0 + ($1.0 - labelMean) * ($1.1 - metricMean) } / 19
    let all = try Sample(sample.metric)
    let variance = (all.standardDeviation ?? 0) * (all.standardDeviation ?? 0)
    let expected = covariance / ((1 + 20.0 / 40) * variance)
    #expect(abs(estimate(sample, .tuned(atMost: 1)).weight - expected) < 1e-12)
    #expect(estimate(sample, .tuned(atMost: 0.1)).weight == 0.1)
  }

  @Test func `a metric that follows people makes the estimate more precise`() throws {
    let sample = try example()
    let tuned = try #require(estimate(sample, .tuned(atMost: 1)).estimate.standardError)
    let alone = try #require(estimate(sample, .labelsOnly).estimate.standardError)
    #expect(tuned < 0.85 * alone)
  }

  @Test func `a metric that varies by less than can be squared tunes nothing`() throws {
    let sample = try LabelledSample(
      metric: (0..<60).map { Double($0) * 1e-180 },
      labels: (0..<55).map { LabelledSample.Label(unit: $0, value: Double($0 % 2)) })
    let found = estimate(sample, .tuned(atMost: 1))
    #expect(found.weight == 0 && found.correlation == nil)
    #expect(found.estimate.interval != nil)
  }

  @Test func `a probability next to 0 is a label that counts for all`() throws {
    let tiny = Double.leastNonzeroMagnitude
    let labels = [1, tiny, 2_000 * tiny, 0.5].enumerated().map { unit, probability in
      LabelledSample.Label(unit: unit, value: unit == 1 ? 1 : 0, probability: probability)
    }
    let sample = try LabelledSample(metric: Array(repeating: 0.5, count: 9), labels: labels)
    #expect(abs(sample.shares.reduce(0, +) - 1) < 1e-15)
    #expect(abs(estimate(sample, .labelsOnly).estimate.point - 1) < 1e-3)
  }

  /// Two labels that were chosen with other probabilities count for less than two.
  @Test(arguments: [([1, 1], true), ([1, 0.36], false), ([1, 1, 1], true)])
  func `fewer than two effective labels have no interval`(
    probabilities: [Double], hasInterval: Bool
  ) throws {
    let labels = probabilities.enumerated().map { unit, probability in
      LabelledSample.Label(unit: unit, value: Double(unit), probability: probability)
    }
    let sample = try LabelledSample(metric: Array(repeating: 0.5, count: 9), labels: labels)
    #expect((estimate(sample, .labelsOnly).estimate.interval != nil) == hasInterval)
  }

  @Test func `labels alone are their mean with its own error`() throws {
    let sample = try example()
    let found = estimate(sample, .labelsOnly).estimate
    let labels = try Sample(sample.labels.map(\.value))
    #expect(abs(found.point - labels.mean) < 1e-12)
    let errors = (try #require(found.standardError), try #require(labels.standardError))
    #expect(abs(errors.0 / errors.1 - 1) < 0.01)
  }

  @Test func `where every unit is labelled, the metric says nothing more`() throws {
    let found = estimate(try example(labelled: 60), .tuned(atMost: 1))
    #expect(found.weight == 0)
  }

  @Test func `a metric against people counts for nothing`() throws {
    let sample = try example()
    let turned = try LabelledSample(metric: sample.metric.map { -$0 }, labels: sample.labels)
    #expect(estimate(turned, .tuned(atMost: 1)).weight == 0)
  }

  @Test func `the pseudo-values have the mean and the error of the estimate`() throws {
    let found = estimate(try example(), .tuned(atMost: 1))
    let values = try Sample(found.pseudoValues)
    #expect(abs(values.mean - found.estimate.point) < 1e-12)
    let errors = (
      try #require(values.standardError), try #require(found.estimate.standardError)
    )
    #expect(abs(errors.0 - errors.1) < 1e-12)
  }

  @Test func `labels that agree throughout still leave an interval`() throws {
    let labels = (0..<30).map { LabelledSample.Label(unit: $0, value: 0) }
    let sample = try LabelledSample(
      metric: (0..<100).map { Double($0 % 3) / 10 }, labels: labels)
    let found = PredictionPoweredMean(
      of: sample, within: -1...1, weighting: .labelsOnly, confidence: .standard)
    let interval = try #require(found.estimate.interval)
    #expect(found.estimate.point == 0 && interval.lower < -0.03 && interval.upper > 0.03)
  }

  @Test func `one label has no interval`() throws {
    let sample = try LabelledSample(
      metric: [0, 1, 2], labels: [LabelledSample.Label(unit: 1, value: 1)])
    #expect(estimate(sample, .labelsOnly).estimate.interval == nil)
  }

  @Test func `one cluster of labels has no interval`() throws {
    let labels = (0..<4).map { LabelledSample.Label(unit: $0, value: Double($0)) }
    let sample = try LabelledSample(
      metric: (0..<8).map(Double.init), labels: labels, clusters: [0, 0, 0, 0, 1, 1, 2, 2])
    #expect(estimate(sample, .labelsOnly).estimate.interval == nil)
  }

  @Test func `copies within clusters do not count as more labels`() throws {
    let sample = try example()
    let single = try #require(estimate(sample, .tuned(atMost: 1)).estimate.standardError)
    let doubled = try LabelledSample(
      metric: sample.metric + sample.metric,
      labels: sample.labels
        + sample.labels.map { LabelledSample.Label(unit: $0.unit + 60, value: $0.value) },
      clusters: (0..<120).map { Int32($0 % 60) })
    let clustered = try #require(estimate(doubled, .tuned(atMost: 1)).estimate.standardError)
    #expect(abs(clustered / single - 1) < 0.02)
  }

  // MARK: - Coverage

  /// A judge that finds 92 % of good answers good and 75 % of bad ones bad, over 1,000 examples.
  struct Setting: CustomTestStringConvertible {
    var labels: Int
    /// The share of good answers, or what share turns good and bad.
    var good = 0.8
    var turned: (good: Double, bad: Double)?
    /// Whether answers that the metric finds bad are labelled three times as often.
    var isWeighted = false

    var testDescription: String {
      "\(labels) labels, \(turned.map { "difference \($0)" } ?? "mean \(good)")"
        + (isWeighted ? ", weighted" : "")
    }

    func covers(_ numbers: inout SeededNumbers) throws -> Bool {
      func judged(_ isGood: Bool) -> Double {
        numbers.uniform() < (isGood ? 0.92 : 0.25) ? 1 : 0
      }
      var (metric, truth): ([Double], [Double]) = ([], [])
      for _ in 0..<1_000 {
        let before = numbers.uniform() < good
        guard let turned else {
          metric.append(judged(before))
          truth.append(before ? 1 : 0)
          continue
        }
        let after =
          before ? numbers.uniform() >= turned.bad : numbers.uniform() < turned.good
        metric.append(judged(after) - judged(before))
        truth.append((after ? 1 : 0) - (before ? 1 : 0))
      }
      var labels: [LabelledSample.Label] = []
      if isWeighted {
        let share = Double(self.labels) / (1_000 + 2 * Double(metric.count { $0 < 0.5 }))
        for unit in 0..<1_000 {
          let probability = metric[unit] < 0.5 ? 3 * share : share
          if numbers.uniform() < probability {
            labels.append(.init(unit: unit, value: truth[unit], probability: probability))
          }
        }
      } else {
        labels = (0..<self.labels).map { .init(unit: $0, value: truth[$0]) }
      }
      let sample = try LabelledSample(metric: metric, labels: labels)
      let found = PredictionPoweredMean(
        of: sample, within: turned == nil ? 0...1 : -1...1,
        weighting: PredictionPoweredMean.weighting(ofLabels: labels.count), confidence: .standard)
      let mean = turned.map { (1 - good) * $0.good - good * $0.bad } ?? good
      return found.estimate.interval?.contains(mean) ?? false
    }
  }

  @Test(
    .tags(.statistical, .slow),
    arguments: [20, 50, 200].map { Setting(labels: $0) } + [
      Setting(labels: 20, good: 0.95), Setting(labels: 20, turned: (0.1, 0.15)),
      Setting(labels: 50, isWeighted: true),
    ])
  func `the interval covers what people would say of all`(setting: Setting) throws {
    var numbers = SeededNumbers(seed: UInt64(setting.labels))
    // `statistics-benchmark labels` has thousands.
    let repetitions = 40
    var covered = 0
    for _ in 0..<repetitions { covered += try setting.covers(&numbers) ? 1 : 0 }
    #expect(covered >= binomialRegion(of: 0.95, among: repetitions).lowerBound)
  }
}
