import Testing

@testable import GateStatistics

@Suite("Cluster bootstrap")
struct ClusterBootstrapTests {
  @Test("a resample draws as many clusters as there are, whole")
  func draws() {
    let clusters: [Int32] = [7, 7, 3, 9, 9, 9]
    let bootstrap = ClusterBootstrap(of: [[1, 2, 3, 4, 5, 6]], clusters: clusters)
    #expect(bootstrap.unitCount == 3)
    for resample in 0..<200 {
      let weights = bootstrap.weights(of: resample)
      #expect(weights[0] == weights[1])
      #expect(weights[3] == weights[4] && weights[4] == weights[5])
      #expect(weights[0] + weights[2] + weights[3] == 3)
    }
  }

  @Test("the same data give the same interval, other data other draws")
  func determinism() {
    func weights(_ data: [Double]) -> [[Int]] {
      let bootstrap = ClusterBootstrap(of: [data], resamples: 5)
      return bootstrap.replicates { $0 }
    }
    #expect(weights([1, 2, 3]) == weights([1, 2, 3]))
    #expect(weights([1, 2, 3]) != weights([1, 2, 4]))
  }

  @Test("of a mean of ten, the levels are those of Hesterberg's formula")
  func expansion() throws {
    // The replicates 1 … 9999 stand where their level is: 1e4 · Φ(−t₉(0.975) · √(10/9)), SciPy.
    let bootstrap = ClusterBootstrap(of: [[Double](repeating: 0, count: 10)])
    let interval = try #require(bootstrap.interval(of: (1...9_999).map(Double.init)))
    #expect(abs(interval.lower - 85.50639024406366) < 1e-6)
    #expect(abs(interval.upper - (10_000 - 85.50639024406366)) < 1e-6)
  }

  @Test("what one resample in twenty lacks has no interval")
  func undefined() {
    let bootstrap = ClusterBootstrap(of: [[1, 2, 3, 4]])
    #expect(bootstrap.interval(of: [nil] + (1...20).map(Double.init)) != nil)
    #expect(bootstrap.interval(of: [nil, nil] + (1...20).map(Double.init)) == nil)
    #expect(ClusterBootstrap(of: [[1, 2]], clusters: [0, 0]).interval(of: [1, 2, 3]) == nil)
  }

  @Test(
    "intervals of ρ over 30 users hold the truth as often as they say", .tags(.statistical))
  func coverage() throws {
    // Normal scores with a correlation of 0.6, of which half of the variance is the user's:
    // Spearman's ρ is 6/π · asin(0.3).
    let truth = 0.5819335
    let trials = 120
    var hits = 0
    var numbers = SeededNumbers(seed: 91)
    for _ in 0..<trials {
      var (first, second): ([Double], [Double]) = ([], [])
      var clusters: [Int32] = []
      for user in 0..<30 {
        let one = numbers.normal()
        let shared = (one, 0.6 * one + 0.8 * numbers.normal())
        for _ in 0..<4 {
          let own = numbers.normal()
          first.append((shared.0 + own) / 2.0.squareRoot())
          second.append((shared.1 + 0.6 * own + 0.8 * numbers.normal()) / 2.0.squareRoot())
          clusters.append(Int32(user))
        }
      }
      let ranks = RankAssociation(first, second)
      let bootstrap = ClusterBootstrap(of: [first, second], clusters: clusters, resamples: 200)
      let interval = try #require(
        bootstrap.interval(of: bootstrap.replicates { ranks.spearman(weights: $0) }))
      if interval.contains(truth) { hits += 1 }
    }
    // Percentiles of skewed replicates cover a little less than they say: 93 % or more is claimed.
    #expect(hits >= binomialRegion(of: 0.93, among: trials).lowerBound)
    #expect(hits <= trials - 1)
  }
}
