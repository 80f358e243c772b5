/// The resampled differences of one quantile between two runs.
struct QuantileResampling {
  let runs: (OrderedScores, OrderedScores)
  let units: ResampledUnits
  let level: QuantileLevel
  let generator: SplitMix64

  init(
    of runs: (OrderedScores, OrderedScores), units: ResampledUnits, level: QuantileLevel,
    generator: SplitMix64
  ) {
    self.runs = runs
    self.units = units
    self.level = level
    self.generator = generator
  }

  /// With so many examples beyond the quantile, the ranks of both quantiles are normal variables.
  static let normalTail = 1_000.0

  /// `candidate − baseline` of so many resamples.
  func differences(_ resamples: Int) -> [Double] {
    let tail = Double(units.exampleCount) * min(level.fraction, 1 - level.fraction)
    return tail < Self.normalTail ? drawnDifferences(resamples) : limitDifferences(resamples)
  }

  // MARK: - Every draw

  /// Draws every unit of every resample.
  func drawnDifferences(_ resamples: Int) -> [Double] {
    guard units.members == nil else { return clusterDifferences(resamples) }
    var histograms = (
      RankHistogram(of: runs.0, ranks: window), RankHistogram(of: runs.1, ranks: window)
    )
    let near = NearTail(histograms, count: units.count, isUpper: level.fraction >= 0.5)
    let draws = Resamples(of: near.examples.count, generator: generator)
    let place = Double(units.count - 1) * level.fraction
    return (0..<resamples).map { resample in
      let drawn = near.drawCount(generator.uniform(at: UInt64.max - UInt64(resample)))
      let below = near.isUpper ? units.count - drawn : 0
      histograms.0.clear(countingBelow: below)
      histograms.1.clear(countingBelow: below)
      drawExamples(drawn, of: resample, draws, near, &histograms)
      return histograms.1.value(at: place) - histograms.0.value(at: place)
    }
  }

  private func drawExamples(
    _ drawn: Int, of resample: Int, _ draws: Resamples, _ near: NearTail,
    _ histograms: inout (RankHistogram, RankHistogram)
  ) {
    near.examples.withUnsafeBufferPointer { examples in
      histograms.0.withTables { firstBins, firstCounts, firstWidth in
        histograms.1.withTables { secondBins, secondCounts, secondWidth in
          draws.forEachDraw(of: resample, draws: drawn) { unit, lane in
            let example = Int(examples[unit])
            firstCounts[lane &* firstWidth &+ Int(firstBins[example])] &+= 1
            secondCounts[lane &* secondWidth &+ Int(secondBins[example])] &+= 1
          }
        }
      }
    }
  }

  private func clusterDifferences(_ resamples: Int) -> [Double] {
    var histograms = (
      RankHistogram(of: runs.0, ranks: clusterWindow(of: runs.0)),
      RankHistogram(of: runs.1, ranks: clusterWindow(of: runs.1))
    )
    let draws = Resamples(of: units.count, generator: generator)
    return (0..<resamples).map { resample in
      histograms.0.clear()
      histograms.1.clear()
      let drawn = drawClusters(resample, draws, &histograms)
      let place = Double(drawn - 1) * level.fraction
      return histograms.1.value(at: place) - histograms.0.value(at: place)
    }
  }

  private func drawClusters(
    _ resample: Int, _ draws: Resamples, _ histograms: inout (RankHistogram, RankHistogram)
  ) -> Int {
    var drawn = 0
    histograms.0.withTables { firstBins, firstCounts, firstWidth in
      histograms.1.withTables { secondBins, secondCounts, secondWidth in
        draws.forEachDraw(of: resample) { unit, lane in
          let examples = units.examples(of: unit)
          drawn += examples.count
          for example in examples {
            firstCounts[lane &* firstWidth &+ Int(firstBins[Int(example)])] &+= 1
            secondCounts[lane &* secondWidth &+ Int(secondBins[Int(example)])] &+= 1
          }
        }
      }
    }
    return drawn
  }

  /// The same where whole clusters are drawn: what a cluster adds to the count up to the quantile,
  /// beyond what its size has it, is what varies.
  private func clusterWindow(of run: OrderedScores) -> Range<Int> {
    let count = units.exampleCount
    let place = Double(count - 1) * level.fraction
    var (largest, variance, size) = (0.0, 0.0, 0)
    for unit in 0..<units.count {
      let examples = units.examples(of: unit)
      let excess = examples.reduce(0.0) { sum, example in
        sum + (Double(run.ranks[Int(example)]) <= place ? 1 : 0) - level.fraction
      }
      largest = max(largest, abs(excess))
      variance += excess * excess
      size = max(size, examples.count)
    }
    let reach = BennettWindow.reach(largest: largest, variance: variance)
    let wide = 2 * reach + Double(4 * size)
    return max(0, Int(place - wide))..<min(count, Int(place + wide) + 2)
  }

  /// The ranks that the quantile of a resample does not leave but for a probability of 1e-16.
  private var window: Range<Int> {
    let count = units.exampleCount
    let p = level.fraction
    let reach = BennettWindow.reach(
      largest: max(p, 1 - p), variance: Double(count) * p * (1 - p))
    // A rank further out is drawn as often as it has examples: seen from there, the reach is a little
    // wider.
    let wide = 1.25 * reach + 4
    let place = Double(count - 1) * p
    return max(0, Int(place - wide))..<min(count, Int(place + wide) + 2)
  }

  // MARK: - The limit

  /// Draws the ranks of both quantiles from their limit: two normal variables, correlated as
  /// the counts of units below the two quantiles are.
  func limitDifferences(_ resamples: Int) -> [Double] {
    let count = Double(units.exampleCount)
    let place = (count - 1) * level.fraction
    // For each unit, how many of its examples lie at or below the quantile beyond what its size has
    // it.
    let excess = (0..<units.count).map { unit in
      units.examples(of: unit).reduce(SIMD2<Double>()) { sum, example in
        sum
          + SIMD2(
            Double(runs.0.ranks[Int(example)]) <= place ? 1 : 0,
            Double(runs.1.ranks[Int(example)]) <= place ? 1 : 0) - level.fraction
      }
    }
    let mean = excess.reduce(SIMD2<Double>(), +) / Double(excess.count)
    var (squares, product) = (SIMD2<Double>(), 0.0)
    for value in excess {
      let deviation = value - mean
      squares += deviation * deviation
      product += deviation[0] * deviation[1]
    }
    let spread = squares.squareRoot()
    let correlation = spread.min() > 0 ? min(max(product / (spread[0] * spread[1]), -1), 1) : 0
    let rest = (1 - correlation * correlation).squareRoot()
    return (0..<resamples).map { resample in
      let first = NormalDistribution.quantile(generator.uniform(at: 2 * UInt64(resample)))
      let second = NormalDistribution.quantile(generator.uniform(at: 2 * UInt64(resample) + 1))
      let below = spread * SIMD2(first, correlation * first + rest * second)
      return runs.1.value(at: place - below[1]) - runs.0.value(at: place - below[0])
    }
  }
}
