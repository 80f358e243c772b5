import Testing

@testable import GateStatistics

/// One sample of the exact bootstrap, every resample enumerated in rational arithmetic.
struct BootstrapVector: Sendable, CustomStringConvertible {
  let d: [Double]
  let mean: Double
  let pLess: Double
  let pEqual: Double
  let quantiles: [(level: Double, value: Double)]
  let bca95: (Double, Double)
  let bca90: (Double, Double)
  let signFlipP: Double
  let t: (Double, Double, Double, Double)

  var description: String { "\(d)" }

  static let all = [
    BootstrapVector(
      d: [-0.5, -0.2, 0, 0, 0.1, 0, -0.3], mean: -0.12857142857142856,
      pLess: 0.4449288015319176, pEqual: 0.07554675347856761,
      quantiles: [
        (1 / 40, -0.2857142857142857), (1 / 20, -0.2571428571428571),
        (1 / 2, -0.12857142857142856), (19 / 20, -0.014285714285714285), (39 / 40, 0),
      ], bca95: (-0.3, 0), bca90: (-0.2714285714285714, -0.02857142857142857), signFlipP: 0.125,
      t: (-0.32631176718975347, -0.2856041089623257, 0.028461251819468486, 0.06916891004689626)),
    BootstrapVector(
      d: [-1, 0, 0, 0, 0], mean: -0.2, pLess: 0.26272, pEqual: 0.4096,
      quantiles: [(1 / 40, -0.6), (1 / 20, -0.6), (1 / 2, -0.2), (19 / 20, 0), (39 / 40, 0)],
      bca95: (-0.8, 0), bca90: (-0.6, 0), signFlipP: 0.5,
      t: (-0.7552890210395591, -0.6263693572653303, 0.22636935726532997, 0.3552890210395588)),
    BootstrapVector(
      d: [1, -1, 0, 0, 0, -1], mean: -0.16666666666666666, pLess: 0.38948902606310015,
      pEqual: 0.2322530864197531,
      quantiles: [
        (1 / 40, -0.6666666666666666), (1 / 20, -0.6666666666666666),
        (1 / 2, -0.16666666666666666), (19 / 20, 0.3333333333333333),
        (39 / 40, 0.3333333333333333),
      ], bca95: (-0.6666666666666666, 0.3333333333333333),
      bca90: (-0.6666666666666666, 0.3333333333333333), signFlipP: 0.5,
      t: (-0.9566531171586189, -0.7859276020513176, 0.45259426871798414, 0.6233197838252854)),
    BootstrapVector(
      d: [-0.4, 0.1, -0.2, 0, -0.7, 0.3], mean: -0.15, pLess: 0.4625557270233196,
      pEqual: 0.05585562414266118,
      quantiles: [
        (1 / 40, -0.4166666666666667), (1 / 20, -0.38333333333333336), (1 / 2, -0.15),
        (19 / 20, 0.06666666666666667), (39 / 40, 0.1),
      ], bca95: (-0.43333333333333335, 0.08333333333333333), bca90: (-0.4, 0.05),
      signFlipP: 0.21875,
      t: (-0.5298319184312849, -0.44774570051198626, 0.14774570051198618, 0.22983191843128473)),
  ]
}

@Suite("Values enumerated elsewhere")
struct ReferenceVectorTests {
  @Test("the exact bootstrap equals full enumeration", arguments: BootstrapVector.all)
  func bootstrap(vector: BootstrapVector) throws {
    let sample = try Sample(vector.d)
    #expect(abs(sample.mean - vector.mean) < 1e-15)
    let distribution = BootstrapDistribution(of: sample)
    #expect(abs(distribution.shareBelowMean - (vector.pLess + vector.pEqual / 2)) < 1e-12)
    for (level, value) in vector.quantiles {
      #expect(abs(distribution.quantile(level) - value) < 1e-12, "quantile \(level)")
    }
  }

  @Test("BCa endpoints equal those of the enumerated distribution", arguments: BootstrapVector.all)
  func bca(vector: BootstrapVector) throws {
    let sample = try Sample(vector.d)
    for (confidence, ends) in [(0.95, vector.bca95), (0.90, vector.bca90)] {
      let level = try #require(ConfidenceLevel(confidence))
      let inference = MeanInference(of: sample, confidence: level)
      let bca = try #require(inference.bca)
      #expect(abs(bca.lower - ends.0) < 1e-12)
      #expect(abs(bca.upper - ends.1) < 1e-12)
    }
  }

  @Test("Student t endpoints equal scipy's", arguments: BootstrapVector.all)
  func student(vector: BootstrapVector) throws {
    let sample = try Sample(vector.d)
    let wide = try #require(MeanInference(of: sample, confidence: .standard).t)
    #expect(abs(wide.lower - vector.t.0) < 1e-12)
    #expect(abs(wide.upper - vector.t.3) < 1e-12)
    let ninety = try #require(ConfidenceLevel(0.9))
    let narrow = try #require(MeanInference(of: sample, confidence: ninety).t)
    #expect(abs(narrow.lower - vector.t.1) < 1e-12)
    #expect(abs(narrow.upper - vector.t.2) < 1e-12)
  }

  @Test("the sign-flip p-value equals full enumeration", arguments: BootstrapVector.all)
  func signFlip(vector: BootstrapVector) {
    #expect(abs(SignFlipTest.pValue(of: vector.d) - vector.signFlipP) < 1e-15)
  }

  @Test("the sign-flip p-value of sixteen differences equals all 65,536 patterns")
  func signFlipOfSixteen() {
    let d: [Double] = [-50, -20, 10, 5, -30, -5, -100, 40, 3, -7, -12, 60, -80, -1, 2, -9]
    #expect(SignFlipTest.pValue(of: d) == 0.124267578125)
  }

  @Test("max-T over all 256 patterns equals full enumeration")
  func maxT() {
    let rows: [[Double]] = [
      [-0.5, -0.3, 0], [-0.2, -0.4, 0.1], [0, 0.1, -0.2], [-0.1, -0.2, 0], [0.1, -0.3, 0.3],
      [-0.3, 0, -0.1], [-0.4, -0.2, 0], [0, -0.1, 0.2],
    ]
    let members = (0..<3).map { check in
      SignFlipFamily.Member(examples: Array(0..<8), differences: rows.map { $0[check] })
    }
    #expect(SignFlipFamily(of: members).adjustedPValues == [0.078125, 0.0390625, 0.8125])
    let raw = members.map { SignFlipTest.pValue(of: $0.differences) }
    #expect(raw == [0.046875, 0.0234375, 0.8125])
  }
}
