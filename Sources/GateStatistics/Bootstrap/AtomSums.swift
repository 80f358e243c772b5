internal import RealModule

/// The bootstrap distribution of the mean of very few distinct values, or of very few clusters, every
/// possible resample by itself (`methods §1`, `§8`).
///
/// How often each value is drawn is multinomial. Counts are chosen value by value, the rarest first,
/// each given the ones before; branches of a probability below 1e-13 are left out.
struct AtomSums {
  /// The most sums.
  static let maximumCount = 1 << 18
  /// So many values make 24,310 resamples at the most; one more makes 92,378.
  static let alwaysFew = 9
  private static let negligible = 1e-13
  /// Relative means that are equal on paper may differ by a rounding.
  private static let tolerance = 1e-12

  private let mean: Double
  private let unit: Double
  /// The possible sums of deviations divided by the number of draws, ascending.
  private let deviations: [Double]
  /// `P(m* − m <= deviation)`.
  private let cumulative: [Double]

  /// Enumerates the resamples of single values, or gives nil where they are too many.
  init?(of sample: Sample) {
    self.init(
      sample.values.lazy.map { Draw(sum: sample.scale.relative($0 - sample.mean), size: 1) },
      count: sample.count, mean: sample.mean, unit: sample.scale.unit)
  }

  /// Enumerates the resamples of clusters, or gives nil where they are too many.
  init?(of sample: ClusteredSample) {
    self.init(
      zip(sample.residuals, sample.sizes).lazy.map { Draw(sum: $0, size: Double($1)) },
      count: sample.clusterCount, mean: sample.mean, unit: sample.scale.unit)
  }

  private init?(_ draws: some Sequence<Draw>, count: Int, mean: Double, unit: Double) {
    var counts: [Draw: Int] = [:]
    for draw in draws {
      counts[draw, default: 0] += 1
      guard counts.count <= Self.alwaysFew else { return nil }
    }
    let kinds = counts.sorted { ($0.value, $0.key.sum) < ($1.value, $1.key.sum) }
      .map { (draw: $0.key, share: $0.value) }
    // The estimate is generous: a walk that turns out too long costs little.
    guard Self.expectedCount(kinds.map(\.share), of: count) <= 4 * Double(Self.maximumCount) else {
      return nil
    }
    var walk = Walk(kinds: kinds)
    walk.choose(0, left: count, shareLeft: count, probability: 1, so: Draw(sum: 0, size: 0))
    guard !walk.isTooLong else { return nil }
    let atoms = walk.atoms.sorted { $0.deviation < $1.deviation }
    self.mean = mean
    self.unit = unit
    var deviations: [Double] = []
    var cumulative: [Double] = []
    var running = 0.0
    for atom in atoms {
      running += atom.probability
      if let last = deviations.last, atom.deviation - last <= Self.tolerance {
        cumulative[cumulative.count - 1] = running
      } else {
        deviations.append(atom.deviation)
        cumulative.append(running)
      }
    }
    self.deviations = deviations
    self.cumulative = cumulative
  }

  /// `P(m* < m) + ½ P(m* = m)`.
  var shareBelowMean: Double {
    let below = deviations.partitioningIndex { $0 >= -Self.tolerance }
    let upTo = deviations.partitioningIndex { $0 > Self.tolerance }
    func share(_ end: Int) -> Double { end == 0 ? 0 : cumulative[end - 1] }
    return (share(below) + share(upTo)) / 2
  }

  /// The smallest value with at least that cumulative probability.
  func quantile(_ probability: Double) -> Double {
    let wanted = probability - BootstrapDistribution.tolerance
    let place = min(cumulative.partitioningIndex { $0 >= wanted }, cumulative.count - 1)
    return mean + unit * deviations[place]
  }

  /// At most about how many resamples are likelier than the negligible ones: the ways to share out so
  /// many draws as all kinds but the most frequent one are likely to have together.
  private static func expectedCount(_ shares: [Int], of count: Int) -> Double {
    let mean = Double(shares.dropLast().reduce(0, +))
    let most = min(Double(count), mean + 7.5 * mean.squareRoot())
    return (1..<max(shares.count, 1)).reduce(1.0) { ways, kind in
      ways * (most + Double(kind)) / Double(kind)
    }
  }

  /// What one draw adds: a sum of relative deviations, and the number of values that it sums.
  private struct Draw: Hashable {
    var sum: Double
    var size: Double

    func adding(_ times: Int, of draw: Draw) -> Draw {
      Draw(sum: sum + Double(times) * draw.sum, size: size + Double(times) * draw.size)
    }
  }

  /// The walk through all counts.
  private struct Walk {
    let kinds: [(draw: Draw, share: Int)]
    var atoms: [(deviation: Double, probability: Double)] = []
    var isTooLong = false

    /// Chooses how often the kinds from `kind` on are drawn, with `left` draws left, of a total
    /// share of `shareLeft`.
    mutating func choose(
      _ kind: Int, left: Int, shareLeft: Int, probability: Double, so far: Draw
    ) {
      isTooLong = isTooLong || atoms.count > AtomSums.maximumCount
      guard !isTooLong else { return }
      let (draw, share) = kinds[kind]
      if kind == kinds.count - 1 || left == 0 {
        let all = far.adding(left, of: draw)
        atoms.append((all.sum / all.size, probability))
        return
      }
      // Binomial: each of the draws left is of this kind with probability `share / shareLeft`.
      let odds = Double(share) / Double(shareLeft - share)
      var weight =
        probability
        * Double.exp(Double(left) * Double.log(onePlus: -Double(share) / Double(shareLeft)))
      // So many draws of the rarest kinds make far too many sums.
      isTooLong = weight == 0
      for times in 0...left where !isTooLong {
        if weight > AtomSums.negligible {
          choose(
            kind + 1, left: left - times, shareLeft: shareLeft - share, probability: weight,
            so: far.adding(times, of: draw))
        } else if times * shareLeft > left * share {
          return
        }
        weight *= odds * Double(left - times) / Double(times + 1)
      }
    }
  }
}
