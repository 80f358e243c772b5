import Testing

@testable import GateStatistics

/// The bootstrap against itself at a resolution several times finer (`methods §1`).
@Suite("The exact bootstrap at a finer resolution")
struct AccuracyTests {
  private static let levels = [0.0013, 0.0249, 0.161, 0.5003, 0.8397, 0.9751, 0.9987]

  @Test(
    "few differences other than 0, on no lattice", .tags(.slow), arguments: [(7, 200), (12, 20)])
  func steps(nonzero: Int, count: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(nonzero))
    let sample = try Sample((0..<count).map { $0 < nonzero ? numbers.normal() : 0 })
    let standardError = try #require(sample.standardError)
    let resampling = Resampling(of: sample)
    let (coarse, fine) = (
      StepSums(of: resampling), StepSums(of: resampling, length: 1 << 20)
    )
    for level in Self.levels {
      let difference = coarse.deviation(atCumulative: level) - fine.deviation(atCumulative: level)
      #expect(abs(difference) < 1.2e-4 * standardError, "\(level)")
    }
    #expect(abs(coarse.shareBelowMean - fine.shareBelowMean) < 3e-5)
  }

  @Test("few distinct values, one by one, against the grid", arguments: 3...5, [30, 200])
  func atoms(kinds: Int, count: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(kinds))
    let sample = try Sample((0..<count).map { $0 < kinds ? numbers.normal() : 0 })
    let atoms = try #require(AtomSums(of: sample))
    let grid = StepSums(of: Resampling(of: sample))
    for level in Self.levels {
      let difference = atoms.quantile(level) - sample.mean - grid.deviation(atCumulative: level)
      #expect(abs(difference) < 1e-4 * (sample.standardError ?? 0), "\(level)")
    }
    #expect(abs(atoms.shareBelowMean - grid.shareBelowMean) < 1e-9)
  }

  @Test(
    "continuous values, from the few frequencies that matter", .tags(.slow),
    arguments: [20, 1_000, 30_000], 0..<3)
  func smooth(count: Int, kind: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(count + kind))
    let sample = try Sample(
      numbers.many(count) {
        switch kind {
        case 0: $0.normal()
        case 1: $0.uniform() < 0.03 ? -1 - $0.uniform() : 0.1 * $0.normal()
        default: $0.exponential()
        }
      })
    let perDeviation = Double(count) / sample.scale.unit * (sample.standardError ?? 0)
    let resampling = Resampling(of: sample)
    let coarse = try #require(SmoothSums(of: resampling).series)
    let fine = try #require(
      SmoothSums(of: resampling, length: 1 << 18).significantSeries(atMost: 1 << 15))
    for level in Self.levels {
      let difference =
        coarse.sum(atCumulative: level, near: 0) - fine.sum(atCumulative: level, near: 0)
      #expect(abs(difference) < 1e-4 * perDeviation, "\(level)")
    }
    #expect(abs(coarse.cumulative(atSum: 0) - fine.cumulative(atSum: 0)) < 1e-5)
  }

  @Test("a fine lattice, from the few frequencies that matter, equals its table")
  func lattice() throws {
    var numbers = SeededNumbers(seed: 4)
    let values = numbers.many(1_000) { ($0.normal() * 100).rounded() / 1_000 }
    let whole = BootstrapDistribution(of: try Sample(values))
    let strata = BootstrapDistribution(
      of: try StratifiedSample([Sample(values), Sample([0, 0])]))
    // A stratum that adds nothing takes the long way over the table.
    for level in Self.levels {
      #expect(
        abs(whole.quantile(level) - strata.quantile(level) * 1_002 / 1_000) < 1e-12, "\(level)")
    }
    #expect(abs(whole.shareBelowMean - strata.shareBelowMean) < 1e-12)
  }
}
