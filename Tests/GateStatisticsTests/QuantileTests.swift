import Testing

@testable import GateStatistics

@Suite("Quantiles")
struct QuantileTests {
  private func level(_ fraction: Double) throws -> QuantileLevel {
    try #require(QuantileLevel(fraction))
  }

  @Test("are NumPy's")
  func numpy() throws {
    // numpy.quantile([3, 1, 4, 1, 5, 9, 2, 6], [0.05, 0.5, 0.9, 0.95])
    let sample = try Sample([3, 1, 4, 1, 5, 9, 2, 6])
    for (fraction, expected) in [(0.05, 1), (0.5, 3.5), (0.9, 6.9), (0.95, 7.95)] {
      #expect(abs(sample.quantile(try level(fraction)) - expected) < 1e-12)
    }
    #expect(QuantileLevel(0) == nil && QuantileLevel(1) == nil && QuantileLevel(.nan) == nil)
  }

  @Test("binomial quantiles are scipy's")
  func binomial() {
    // scipy.stats.binom.ppf(level, trials, p)
    let cases: [(Int, Double, Double, Int)] = [
      (20, 0.5, 0.025, 6), (20, 0.5, 0.975, 14), (100, 0.95, 0.025, 90), (100, 0.95, 0.975, 99),
      (1_000_000, 0.95, 0.025, 949_572), (1_000_000, 0.95, 0.975, 950_427), (50, 0.95, 0.9, 49),
      (5, 0.01, 0.9, 0), (1, 0.5, 0.4, 0), (1, 0.5, 0.6, 1),
    ]
    for (trials, probability, level, expected) in cases {
      let distribution = BinomialDistribution(trials: trials, probability: probability)
      #expect(distribution.quantile(level) == expected, "\(trials) \(probability) \(level)")
    }
    // scipy.stats.binom.pmf(950000, 1000000, 0.95)
    let peak = BinomialDistribution(trials: 1_000_000, probability: 0.95).probability(of: 950_000)
    #expect(abs(peak - 0.0018304696617920994) < 1e-11)
  }

  @Test("have bounds among the values")
  func bounds() throws {
    let values = (1...100).map(Double.init)
    let median = OrderStatisticBound(
      of: try Sample(values), level: try level(0.5), confidence: .standard)
    // The textbook's ranks for the median of a hundred: 40 and 61.
    #expect(median.lower == 40 && median.upper == 61 && median.point == 50.5)
    let high = OrderStatisticBound(
      of: try Sample(values), level: try level(0.95), confidence: .standard)
    #expect(high.lower == 90 && high.upper == 100)
    let few = OrderStatisticBound(
      of: try Sample(Array(values.prefix(71))), level: try level(0.95), confidence: .standard)
    #expect(few.upper == nil && few.lower != nil)
    #expect(
      OrderStatisticBound.valuesNeeded(toBoundFromAbove: try level(0.95), confidence: .standard)
        == 72)
    #expect(
      OrderStatisticBound.valuesNeeded(
        toBoundFromAbove: try level(1e-17), confidence: .standard) == 1)
    #expect(
      OrderStatisticBound.valuesNeeded(
        toBoundFromBelow: try level(1e-17), confidence: .standard) == 1_000_000_000)
    let single = OrderStatisticBound(
      of: try Sample([3]), level: try level(0.5), confidence: .standard)
    #expect(single.lower == nil && single.upper == nil && single.point == 3)
  }

  @Test("with clusters are not certain because many values are equal")
  func woodruffTies() throws {
    let ratings = (0..<60).map { $0 % 15 < 8 ? 5.0 : 4 }
    let sample = try ClusteredSample(ratings, clusters: (0..<60).map { Int32($0 / 3) })
    let interval = WoodruffInterval(of: sample, level: try level(0.5), confidence: .standard)
    #expect(interval.point == 5 && interval.lower == 4)
    let equal = try ClusteredSample([1, 1, 1, 1], clusters: [0, 0, 1, 1])
    let none = WoodruffInterval(of: equal, level: try level(0.5), confidence: .standard)
    #expect(none.lower == nil && none.upper == nil)
  }

  @Test("bounds miss as rarely as they say", .tags(.statistical), arguments: [30, 90])
  func coverage(count: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(count))
    let level = try level(0.8)
    let truth = 1.6094379124341003
    var misses = (low: 0, high: 0)
    let replications = 2_000
    for _ in 0..<replications {
      let bound = OrderStatisticBound(
        of: try Sample(numbers.many(count) { $0.exponential() }), level: level,
        confidence: .standard)
      if let lower = bound.lower, lower > truth { misses.low += 1 }
      if let upper = bound.upper, upper < truth { misses.high += 1 }
    }
    let most = binomialRegion(of: 0.025, among: replications).upperBound
    #expect(misses.low <= most && misses.high <= most)
  }
}

@Suite("The difference of quantiles")
struct QuantileDifferenceTests {
  private static let level = QuantileLevel(0.9)

  private func runs(_ count: Int, seed: Int) -> (baseline: [Double], candidate: [Double]) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let baseline = numbers.many(count) { $0.exponential() }
    return (baseline, baseline.map { $0 * (0.8 + 0.4 * numbers.uniform()) + 0.05 })
  }

  @Test(
    "is distributed as the quantiles of plain resamples", .tags(.statistical),
    arguments: [0.5, 0.9, 0.98, 0.1])
  func plain(fraction: Double) throws {
    let level = try #require(QuantileLevel(fraction))
    let (baseline, candidate) = runs(137, seed: 2)
    let generator = SplitMix64(seed: 5)
    let fast = QuantileResampling(
      of: (OrderedScores(baseline), OrderedScores(candidate)),
      units: ResampledUnits(count: 137, clusters: nil), level: level, generator: generator
    ).drawnDifferences(4_000).sorted()
    let draws = Resamples(of: 137, generator: SplitMix64(seed: 6))
    let plain = (0..<4_000).map { resample in
      var units: [Int] = []
      draws.forEachDraw(of: resample) { unit, _ in units.append(unit) }
      return level.quantile(ofSorted: units.map { candidate[$0] }.sorted())
        - level.quantile(ofSorted: units.map { baseline[$0] }.sorted())
    }
    // Kolmogorov and Smirnov's distance; one pair in a thousand is further apart.
    let all = (plain.map { ($0, 1) } + fast.map { ($0, -1) }).sorted { $0.0 < $1.0 }
    var (ahead, most) = (0, 0)
    for (place, (value, step)) in all.enumerated() {
      ahead += step
      let isLastOfTies = place + 1 == all.count || all[place + 1].0 > value
      if isLastOfTies { most = max(most, abs(ahead)) }
    }
    #expect(Double(most) / 4_000 < 1.95 * (2.0 / 4_000).squareRoot())
  }

  @Test("with clusters equals the quantiles of plain resamples of whole clusters")
  func clusters() throws {
    let level = try #require(Self.level)
    let (baseline, candidate) = runs(60, seed: 3)
    let clusters = (0..<60).map { Int32($0 * $0 % 11) }
    let units = ResampledUnits(count: 60, clusters: clusters)
    let generator = SplitMix64(seed: 6)
    let fast = QuantileResampling(
      of: (OrderedScores(baseline), OrderedScores(candidate)), units: units, level: level,
      generator: generator
    ).drawnDifferences(30)
    let draws = Resamples(of: units.count, generator: generator)
    for (resample, difference) in fast.enumerated() {
      var examples: [Int] = []
      draws.forEachDraw(of: resample) { unit, _ in
        examples += units.examples(of: unit).map { Int($0) }
      }
      let expected =
        level.quantile(ofSorted: examples.map { candidate[$0] }.sorted())
        - level.quantile(ofSorted: examples.map { baseline[$0] }.sorted())
      #expect(abs(difference - expected) < 1e-12)
    }
  }

  @Test("of many examples from the limit of the ranks", .tags(.slow))
  func limit() throws {
    let level = try #require(Self.level)
    let (baseline, candidate) = runs(8_000, seed: 4)
    let resampling = QuantileResampling(
      of: (OrderedScores(baseline), OrderedScores(candidate)),
      units: ResampledUnits(count: 8_000, clusters: nil), level: level,
      generator: SplitMix64(seed: 7))
    let drawn = resampling.drawnDifferences(1_000).sorted()
    let limit = resampling.limitDifferences(20_000).sorted()
    let spread = try #require(try Sample(drawn).standardDeviation)
    for share in [0.025, 0.5, 0.975] {
      let difference =
        drawn[Int(share * 999)] - limit[Int(share * 19_999)]
      #expect(abs(difference) < 0.3 * spread, "\(share)")
    }
    let limitSpread = try #require(try Sample(limit).standardDeviation)
    #expect(abs(limitSpread / spread - 1) < 0.1)
  }

  @Test("is the same for the same data, mirrors, and has another stream a check")
  func reproducible() throws {
    let level = try #require(Self.level)
    let (baseline, candidate) = runs(80, seed: 5)
    func difference(_ stream: UInt64) throws -> QuantileDifference {
      try QuantileDifference(
        baseline: baseline, candidate: candidate, level: level, confidence: .standard,
        stream: stream)
    }
    #expect(try difference(1).estimate == difference(1).estimate)
    #expect(try difference(1).estimate != difference(2).estimate)
    let interval = try #require(try difference(1).estimate.interval)
    #expect(interval.contains(try difference(1).estimate.point))
  }

  @Test("takes so many examples that some lie beyond the quantile")
  func fewest() throws {
    for (fraction, count) in [
      (0.95, 50), (0.99, 250), (0.5, 5), (0.05, 50), (1e-300, 1_000_000_000),
    ] {
      let level = try #require(QuantileLevel(fraction))
      #expect(QuantileDifference.fewestExamples(for: level) == count)
    }
  }

  @Test("of one example has no interval; what cannot be used is named")
  func degenerate() throws {
    let level = try #require(Self.level)
    let one = try QuantileDifference(
      baseline: [1], candidate: [3], level: level, confidence: .standard)
    #expect(one.estimate.point == 2 && one.estimate.interval == nil)
    let same = try QuantileDifference(
      baseline: [1, 1, 1], candidate: [1, 1, 1], level: level, confidence: .standard)
    #expect(same.estimate.interval == Interval(lower: 0, upper: 0))
    #expect(throws: SampleProblem.notFinite(place: 1)) {
      try QuantileDifference(
        baseline: [1, 2], candidate: [1, .infinity], level: level, confidence: .standard)
    }
    #expect(throws: SampleProblem.unequalLengths) {
      try QuantileDifference(baseline: [1], candidate: [], level: level, confidence: .standard)
    }
  }

  @Test("exceedances do not change when the runs are exchanged, but for the sign")
  func exceedances() throws {
    let level = try #require(Self.level)
    let (baseline, candidate) = runs(50, seed: 6)
    let differences = QuantileDifference.exceedanceDifferences(
      baseline: baseline, candidate: candidate, level: level)
    let swapped = QuantileDifference.exceedanceDifferences(
      baseline: candidate, candidate: baseline, level: level)
    #expect(differences == swapped.map { -$0 })
    #expect(differences.contains { $0 != 0 })
    let ties = QuantileDifference.exceedanceDifferences(
      baseline: [1, 1, 2], candidate: [1, 2, 2], level: try #require(QuantileLevel(0.5)))
    #expect(ties == [0, 1, 0])
    let mirrored = QuantileDifference.exceedanceDifferences(
      baseline: baseline.map { -$0 }, candidate: candidate.map { -$0 },
      level: try #require(QuantileLevel(0.1)))
    #expect(mirrored == differences.map { -$0 })
  }
}
