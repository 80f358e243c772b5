import Testing

@testable import GateStatistics

@Suite("The exact sign-flip test")
struct SignFlipTests {
  /// The share of all sign patterns, one by one.
  private func bruteForce(_ d: [Double]) -> Double {
    let total = d.reduce(0, +)
    let tolerance = 1e-12 * d.reduce(0) { $0 + abs($1) }
    var patterns = 0
    for signs in 0..<(1 << d.count) {
      var sum = 0.0
      for (place, value) in d.enumerated() { sum += signs >> place & 1 == 1 ? value : -value }
      if sum <= total + tolerance { patterns += 1 }
    }
    return Double(patterns) / Double(1 << d.count)
  }

  @Test("equals all patterns, ties included", arguments: 1...10, [false, true])
  func enumeration(count: Int, isRounded: Bool) {
    var numbers = SeededNumbers(seed: UInt64(count))
    let d = numbers.many(count) {
      let value = $0.normal()
      return isRounded ? (value * 3).rounded() / 3 : value
    }
    let expected = d.allSatisfy { $0 == 0 } ? 1 : bruteForce(d)
    #expect(abs(SignFlipTest.pValue(of: d) - expected) < 1e-15)
  }

  @Test("enumeration, lattice and series agree", arguments: 0..<4)
  func overlap(seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let rated = numbers.many(24) { Double($0.integer(in: 1...9)) * ($0.uniform() < 0.6 ? -1 : 1) }
    let magnitudes = rated.map(abs).sorted(by: >)
    let bound = rated.reduce(0, +)
    let enumerated = SignFlipEnumeration.probability(of: magnitudes, atMost: bound)
    let lattice = try #require(
      SignFlipSpectrum.latticeProbability(of: magnitudes, atMost: bound))
    #expect(abs(enumerated - lattice) < 1e-12)

    let continuous = numbers.many(30) { $0.normal() - 0.2 }
    let sizes = continuous.map(abs).sorted(by: >)
    let sum = continuous.reduce(0, +)
    let series = SignFlipSpectrum.probability(of: sizes, atMost: sum)
    #expect(abs(series - SignFlipEnumeration.probability(of: sizes, atMost: sum)) < 1e-5)
  }

  @Test("a few large differences among small ones are seen", arguments: [27, 100])
  func lumps(count: Int) {
    // Eight lumps of equal probability; the observed one is fourth from below.
    var numbers = SeededNumbers(seed: 9)
    var small = numbers.many(count) { $0.normal() * 1e-3 }
    small[0] -= small.reduce(0, +)
    let p = SignFlipTest.pValue(of: [1, -0.7, -0.4] + small)
    let lump = SignFlipTest.pValue(of: small)
    #expect(abs(p - (3 + lump) / 8) < 1e-5)
  }

  @Test("equal differences give one pattern", arguments: [1, 5, 30, 31, 200, 1_000])
  func allEqual(count: Int) {
    var expected = 1.0
    for _ in 0..<count { expected /= 2 }
    #expect(SignFlipTest.pValue(of: [Double](repeating: -0.1, count: count)) == expected)
    #expect(SignFlipTest.pValue(of: [Double](repeating: 0.1, count: count)) == 1)
  }

  @Test("one difference alone cannot fail")
  func one() {
    #expect(SignFlipTest.pValue(of: [0, 0, -3, 0]) == 0.5)
    #expect(SignFlipTest.pValue(of: [0, 0, 3, 0]) == 1)
    #expect(SignFlipTest.pValue(of: [0, 0]) == 1)
    #expect(SignFlipTest.pValue(of: []) == 1)
  }

  @Test("tiny p-values stay above one pattern", arguments: [40, 200, 5_000])
  func tiny(count: Int) {
    var numbers = SeededNumbers(seed: 4)
    let d = numbers.many(count) { $0.uniform() - 0.999 }
    let p = SignFlipTest.pValue(of: d)
    #expect(p >= 0 && p < 1e-6)
    #expect(SignFlipTest.pValue(of: d.map { ($0 * 50).rounded() / 50 }) >= 0)
  }

  @Test("the unit does not matter", arguments: [0x1p-1065, 1e-300, 1e-9, 100, 1e149, 1e300])
  func scale(factor: Double) {
    var numbers = SeededNumbers(seed: 6)
    for count in [12, 40, 300] {
      let d = numbers.many(count) { (($0.normal() - 0.1) * 50).rounded() }
      let p = SignFlipTest.pValue(of: d)
      #expect(abs(SignFlipTest.pValue(of: d.map { $0 * factor }) - p) < 1e-3 * p)
    }
  }

  @Test("a rounding beside the differences changes nothing", arguments: [true, false])
  func rounding(isOnLattice: Bool) {
    var numbers = SeededNumbers(seed: 8)
    let differences = numbers.many(200) {
      let value = $0.normal() - 0.2
      return isOnLattice ? (value * 100).rounded() / 100 : value
    }
    let clean = SignFlipTest.pValue(of: differences)
    #expect(clean < 0.02)
    for speck in [1e-15, 1e-16, 5e-17, 1e-18, 1e-300] {
      #expect(abs(SignFlipTest.pValue(of: differences + [speck]) - clean) < 1e-6, "\(speck)")
    }
  }
}
