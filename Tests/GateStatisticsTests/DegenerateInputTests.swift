import Testing

@testable import GateStatistics

@Suite("Degenerate input")
struct DegenerateInputTests {
  @Test("no value is no sample")
  func empty() { #expect(throws: SampleProblem.empty) { try Sample([]) } }

  @Test("a value that cannot be averaged is named by its place")
  func unusable() {
    #expect(throws: SampleProblem.notFinite(place: 1)) { try Sample([1, .nan, 2]) }
    #expect(throws: SampleProblem.notFinite(place: 4)) { try Sample([0, 1, 2, 3, -.infinity]) }
    #expect(throws: SampleProblem.tooLarge(place: 2)) { try Sample([0, 1e300, -1.1e300]) }
    #expect(throws: SampleProblem.unequalLengths) { try ClusteredSample([1, 2], clusters: [0]) }
    #expect(throws: SampleProblem.empty) { try ClusteredSample([], clusters: []) }
    #expect(throws: SampleProblem.empty) { try StratifiedSample([]) }
  }

  @Test("one value has no interval")
  func single() throws {
    let sample = try Sample([0.25])
    let inference = MeanInference(of: sample, confidence: .standard)
    #expect(inference.estimate.point == 0.25)
    #expect(inference.estimate.interval == nil && inference.estimate.standardError == nil)
    #expect(inference.bca == nil && inference.t == nil)
  }

  @Test("equal values have the interval of their mean", arguments: [0.1, 0, -1e300, 0x1p-1065])
  func constant(value: Double) throws {
    let sample = try Sample([Double](repeating: value, count: 7))
    let inference = MeanInference(of: sample, confidence: .standard)
    let point = Interval(lower: value, upper: value)
    #expect(inference.estimate.interval == point)
    #expect(inference.bca == point && inference.t == point)
    #expect(inference.estimate.standardError == 0)
  }

  @Test(
    "every number that comes out is one, whatever goes in",
    arguments: [
      [1e300, -1e300], [1e300, -1e300, 1e300], [1e-300, 3e-300], [.leastNonzeroMagnitude, 0],
      [.leastNonzeroMagnitude, 1e300],
      [0, 0, 0, 1], [1], [-0.0, 0], [1e300, 1e300], [Double](repeating: 2, count: 40) + [3],
    ])
  func finite(values: [Double]) throws {
    let sample = try Sample(values)
    let clustered = try ClusteredSample(values, clusters: values.indices.map { Int32($0 % 3) })
    let strata = try StratifiedSample([sample, Sample([0, 1])])
    for inference in [
      MeanInference(of: sample, confidence: .standard),
      MeanInference(of: clustered, confidence: .standard),
      MeanInference(of: strata, confidence: .standard),
    ] {
      #expect(inference.estimate.point.isFinite)
      #expect(inference.estimate.standardError?.isFinite != false)
      #expect(inference.estimate.interval.map { $0.lower.isFinite && $0.upper.isFinite } != false)
    }
    let widest = -Sample.largestMagnitude...Sample.largestMagnitude
    let bound = try #require(GaffkeBound(of: sample, within: widest)).interval(.standard)
    #expect(bound.lower.isFinite && bound.upper.isFinite && bound.contains(sample.mean))
    #expect((0...1).contains(SignFlipTest.pValue(of: values)))
    let level = try #require(QuantileLevel(0.95))
    let difference = try QuantileDifference(
      baseline: values, candidate: values.reversed(), level: level, confidence: .standard)
    #expect(difference.estimate.point.isFinite)
    #expect(difference.estimate.standardError?.isFinite != false)
    let order = OrderStatisticBound(of: sample, level: level, confidence: .standard)
    #expect(order.point.isFinite)
    let woodruff = WoodruffInterval(of: clustered, level: level, confidence: .standard)
    #expect(woodruff.point.isFinite)
  }

  @Test("a hundred thousand ties", .tags(.slow))
  func manyTies() throws {
    let values = [Double](repeating: 0, count: 99_999) + [-1]
    let inference = MeanInference(of: try Sample(values), confidence: .standard)
    let hull = try #require(inference.estimate.interval)
    #expect(hull.lower < -1e-5 && hull.lower > -1e-4 && hull.upper >= 0 && hull.upper < 1e-4)
    #expect(SignFlipTest.pValue(of: values) == 0.5)
    let bound = try #require(GaffkeBound(of: try Sample(values), within: -1...1))
    #expect(bound.lower(alpha: 0.025) < -1e-5 && bound.lower(alpha: 0.025) > -1e-4)
  }

  @Test("one value that differs", arguments: [2, 20, 1_000], [-1, 1e-300, 1e300] as [Double])
  func oneDiffers(count: Int, value: Double) throws {
    let values = [value] + [Double](repeating: 0, count: count - 1)
    let inference = MeanInference(of: try Sample(values), confidence: .standard)
    let hull = try #require(inference.estimate.interval)
    #expect(hull.contains(inference.estimate.point) && hull.lower < hull.upper)
    #expect(hull.lower.isFinite && hull.upper.isFinite)
  }

  @Test(
    "the magnitude does not matter",
    arguments: [0x1p-1062, 0x1p-1030, 1e-300, 1e-160, 1e-9, 1e9, 1e296], [0, 1, 2])
  func magnitude(scale: Double, kind: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(kind))
    let values = numbers.many(30) {
      switch kind {
      case 0: Double($0.integer(in: -3...3))
      case 1: ($0.normal() * 1_000).rounded()
      default: $0.uniform() < 0.1 ? $0.normal() * 99 : 0
      }
    }
    let sample = try Sample(values)
    let scaledSample = try Sample(values.map { $0 * scale })
    let plain = try #require(
      MeanInference(of: sample, confidence: .standard).estimate.interval)
    let scaled = try #require(
      MeanInference(of: scaledSample, confidence: .standard).estimate.interval)
    // A subnormal number has few digits.
    let tolerance = max(1e-3 * (plain.upper - plain.lower) * scale, 1_000 * .leastNonzeroMagnitude)
    #expect(abs(scaled.lower - plain.lower * scale) <= tolerance)
    #expect(abs(scaled.upper - plain.upper * scale) <= tolerance)
    #expect(scaled.lower.isFinite && scaled.upper.isFinite)
  }

  @Test(
    "levels next to 0 and 1",
    arguments: [.leastNonzeroMagnitude, 1e-15, 1e-13, 1e-9, 1 - 1e-9, 1 - 0x1p-53] as [Double])
  func levels(fraction: Double) throws {
    let level = try #require(ConfidenceLevel(fraction))
    var numbers = SeededNumbers(seed: 5)
    let samples: [[Double]] = [
      [0, 1, 1, 3, 9], [0, 0.1, 2.0.squareRoot(), 0, 0, 0, 0, -.pi],
      numbers.many(60) { $0.normal() },
    ]
    for values in samples {
      let sample = try Sample(values)
      let hull = try #require(MeanInference(of: sample, confidence: level).estimate.interval)
      #expect(hull.contains(sample.mean) && hull.lower.isFinite && hull.upper.isFinite)
      let bound = try #require(GaffkeBound(of: sample, within: -4...10)).interval(level)
      #expect(bound.contains(sample.mean) && bound.lower >= -4 && bound.upper <= 10)
    }
  }

  @Test("a share of all or nothing and the pole of the acceleration have an answer")
  func accelerationPole() throws {
    let values = [1] + [Double](repeating: 0, count: 400)
    for fraction in [0.999, 0.999_999_999, 1 - 0x1p-53] {
      let inference = MeanInference(
        of: try Sample(values), confidence: try #require(ConfidenceLevel(fraction)))
      let bca = try #require(inference.bca)
      #expect(bca.lower >= 0 && bca.upper <= 1 && bca.lower < bca.upper)
    }
  }

  @Test("endpoints are clipped to what the mean can be")
  func bounds() throws {
    let sample = try Sample([1, 1, 1, 1, 0])
    let inference = MeanInference(of: sample, confidence: .standard, bounds: 0...1)
    #expect(inference.t?.upper == 1)
    #expect(inference.estimate.interval?.upper == 1)
  }
}
