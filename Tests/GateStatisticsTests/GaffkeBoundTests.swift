import Testing

@testable import GateStatistics

@Suite("Gaffke's bound on a mean")
struct GaffkeBoundTests {
  @Test("equals values enumerated elsewhere")
  func reference() throws {
    let sample = try Sample([-0.5, -0.2, 0, 0, 0.1, 0, -0.3])
    let bound = try #require(GaffkeBound(of: sample, within: -1...1))
    #expect(abs(bound.lower(alpha: 0.05) - -0.44909733025713594) < 1e-9)
    #expect(abs(bound.upper(alpha: 0.05) - 0.27498513640997535) < 1e-9)
    for (count, lower) in [(20, -0.13910834066826422), (59, -0.04950760988830728)] {
      let zeros = try Sample([Double](repeating: 0, count: count))
      let bound = try #require(GaffkeBound(of: zeros, within: -1...1))
      #expect(abs(bound.lower(alpha: 0.05) - lower) < 1e-9)
    }
  }

  /// `P(Bin(n, p) >= k)`, summed.
  private func binomialUpperTail(_ k: Int, _ n: Int, _ p: Double) -> Double {
    var term = 1.0
    var coefficient = 1.0
    var sum = 0.0
    for j in 0...n {
      if j > 0 { coefficient *= Double(n - j + 1) / Double(j) }
      term = coefficient
      for _ in 0..<j { term *= p }
      for _ in 0..<(n - j) { term *= 1 - p }
      if j >= k { sum += term }
    }
    return sum
  }

  @Test(
    "is Clopper and Pearson's on 0/1 data",
    arguments: [(1, 1), (0, 5), (3, 5), (19, 20), (20, 20), (47, 60), (1, 400)])
  func clopperPearson(successes: Int, count: Int) throws {
    let values = (0..<count).map { $0 < successes ? 1.0 : 0 }
    let bound = try #require(GaffkeBound(of: try Sample(values), within: 0...1))
    for alpha in [0.025, 0.05, 0.001] {
      let (lower, upper) = (bound.lower(alpha: alpha), bound.upper(alpha: alpha))
      if successes == 0 {
        #expect(lower == 0)
      } else {
        // At the lower end, so many successes or more have probability α.
        #expect(binomialUpperTail(successes, count, lower - 1e-9) < alpha)
        #expect(binomialUpperTail(successes, count, lower + 1e-9) > alpha)
      }
      if successes == count {
        #expect(upper == 1)
      } else {
        #expect(1 - binomialUpperTail(successes + 1, count, upper + 1e-9) < alpha)
        #expect(1 - binomialUpperTail(successes + 1, count, upper - 1e-9) > alpha)
      }
    }
  }

  @Test("is the quantile of means with random weights", arguments: 0..<4)
  func monteCarlo(seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let values = numbers.many([3, 12, 40, 8][seed]) { seed == 3 ? 0.7 : $0.uniform() }
    let bound = try #require(GaffkeBound(of: try Sample(values), within: 0...1))
    let lower = bound.lower(alpha: 0.1)
    let trials = 20_000
    let below = (0..<trials).count { _ in
      var (sum, total) = (0.0, numbers.exponential())
      for value in values {
        let weight = numbers.exponential()
        sum += weight * value
        total += weight
      }
      return sum <= lower * total
    }
    #expect(binomialRegion(of: 0.1, among: trials).contains(below))
  }

  @Test(
    "by the saddle point alone is within a fifteenth of a standard error",
    arguments: [20, 80, 400], [0.02, 0.3, 0.9])
  func saddlePoint(count: Int, share: Double) throws {
    var numbers = SeededNumbers(seed: UInt64(count))
    let shapes: [(inout SeededNumbers) -> Double] = [
      { $0.uniform() }, { $0.uniform() < share ? 1 : 0 },
      { $0.uniform() < share ? 0.9 : $0.uniform() },
    ]
    for shape in shapes {
      let sample = try Sample(numbers.many(count, shape))
      let bound = try #require(GaffkeBound(of: sample, within: 0...1))
      let (exact, near) = (bound.interval(.standard), bound.approximateInterval(.standard))
      // Where all scores are alike, one that differs would be seen as an error of this size.
      let error = max(sample.standardError ?? 0, 1 / Double(count))
      #expect(abs(exact.lower - near.lower) < error / 15)
      #expect(abs(exact.upper - near.upper) < error / 15)
    }
  }

  @Test("by powers, for many values, equals the product", arguments: [30, 3_000, 40_000])
  func powers(count: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(count))
    // A few values lie far out, and stay outside of the powers.
    let values = numbers.many(count) { $0.uniform() < 0.001 ? 0 : 0.9 + 0.1 * $0.uniform() }
    let bound = try #require(GaffkeBound(of: try Sample(values), within: 0...1))
    let tail = WeightedMeanTail(of: try Sample(values), from: 0, scale: BinaryScale(reaching: 1))
    let lower = bound.lower(alpha: 0.025)
    #expect(abs(tail.probability(upTo: lower) - 0.025) < 1e-10)
    let product = WeightedMeanTail(
      of: try Sample(values), from: 0, scale: BinaryScale(reaching: 1), usesPowers: false)
    #expect(abs(product.probability(upTo: lower) - 0.025) < 1e-10)
  }

  @Test("holds the mean, mirrors, shifts and scales", arguments: [1e-300, 1, 1e299])
  func equivariance(scale: Double) throws {
    var numbers = SeededNumbers(seed: 6)
    let values = numbers.many(25) { $0.uniform() }
    let plain = try #require(GaffkeBound(of: try Sample(values), within: 0...1))
    let moved = try #require(
      GaffkeBound(
        of: try Sample(values.map { (0.5 - $0) * scale }), within: (-0.5 * scale)...(0.5 * scale)))
    let (a, b) = (plain.interval(.standard), moved.interval(.standard))
    #expect(a.contains(try Sample(values).mean) && a.lower > 0 && a.upper < 1)
    #expect(abs((0.5 - a.lower) - b.upper / scale) < 1e-9)
    #expect(abs((0.5 - a.upper) - b.lower / scale) < 1e-9)
  }

  @Test(
    "is as exact in a wide range as in a narrow one", arguments: [1e2, 1e12, 1e15, 1e18, 1e300])
  func wideRange(width: Double) throws {
    var numbers = SeededNumbers(seed: 7)
    let sample = try Sample(numbers.many(25) { $0.exponential() })
    let narrow = try #require(GaffkeBound(of: sample, within: 0...100)).lower(alpha: 0.025)
    let wide = try #require(GaffkeBound(of: sample, within: 0...width)).lower(alpha: 0.025)
    #expect(abs(wide - narrow) < 1e-9 * sample.mean)
    #expect(wide < 0.9 * sample.mean)
  }

  @Test("of clusters, is that of their means")
  func clusters() throws {
    let values = (0..<24).map { $0 % 4 == 0 ? 0.5 : 1.0 }
    let sample = try ClusteredSample(values, clusters: (0..<24).map { Int32($0 / 3) })
    let bound = try #require(ClusteredGaffkeBound(of: sample, within: 0...1))
    let means = try Sample(sample.clusterMeans)
    let expected = try #require(GaffkeBound(of: means, within: 0...1)).interval(.standard)
    #expect(bound.hasEqualSizes && bound.interval(.standard) == expected)
    #expect(ClusteredGaffkeBound(of: sample, within: 0...Double.infinity) == nil)
    #expect(ClusteredGaffkeBound(of: sample, within: 0...0.9) == nil)
  }

  @Test("of one value, and at the ends of the range")
  func degenerate() throws {
    let one = try #require(GaffkeBound(of: try Sample([0.5]), within: 0...1))
    // W is uniform: half of it is below 0.025 with probability 0.05.
    #expect(abs(one.lower(alpha: 0.05) - 0.025) < 1e-12)
    let best = try #require(GaffkeBound(of: try Sample([1, 1, 1]), within: 0...1))
    #expect(best.upper(alpha: 0.025) == 1 && best.lower(alpha: 0.025) < 0.5)
    #expect(GaffkeBound(of: try Sample([1.5]), within: 0...1) == nil)
    #expect(GaffkeBound(of: try Sample([1.5]), within: 0...Double.infinity) == nil)
  }
}
