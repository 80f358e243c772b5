/// Checks that are tested together, with the correlation between them kept (`methods §4`).
///
/// One random sign per example, or per cluster, is shared by all checks: stepdown max-T of Westfall and
/// Young (1993) in the form of Romano and Wolf (2005, doi 10.1198/016214504000000539).
public struct SignFlipFamily: Sendable {
  /// The paired differences of one check.
  public struct Member: Sendable {
    /// The number of each pair's example, ascending, the same for every check of the family; or of
    /// each cluster.
    public let examples: [Int32]
    /// The paired difference of each example, negative is worse; or the sum of a cluster's.
    public let differences: [Double]

    /// Makes a member.
    ///
    /// - Precondition: as many examples as differences, example numbers ascending from 0, finite
    ///   differences.
    public init(examples: [Int32], differences: [Double]) {
      precondition(examples.count == differences.count, "one difference an example")
      precondition(differences.allSatisfy(\.isFinite), "finite differences")
      self.examples = examples
      self.differences = differences
    }
  }

  /// The number of sampled sign patterns.
  public static let sampledPatterns = 9_999
  /// Up to so many examples, every sign pattern is enumerated.
  public static let enumeratedExamples = 13
  /// T-values closer than this, relative to their size, are the same.
  private static let tolerance = 1e-9

  /// The adjusted one-sided p-value of every member, in the members' order.
  public let adjustedPValues: [Double]
  /// The smallest `T` of all members, pattern by pattern, ascending; none for a lone member.
  private let smallestStatistics: [Double]

  /// Tests the members together.
  ///
  /// A lone member has its exact p-value. The seed of sampled patterns is derived from the
  /// differences, so that the same data give the same p-values.
  ///
  /// - Parameter members: each with a difference other than 0.
  public init(of members: [Member]) { self.init(of: members, sums: .affordable) }

  /// How the sums of more than ``enumeratedExamples`` examples are had.
  package enum Sums: Sendable {
    /// Signed while that takes no more than a fraction of a second, else from the limit.
    case affordable
    /// Every example signed, whatever it costs.
    case signed
    /// The examples that weigh little from their limit, a normal distribution.
    case limit
  }

  /// The same with another number of sampled patterns or another way to them, for simulations.
  package init(
    of members: [Member], sums: Sums, sampling sampledPatterns: Int = Self.sampledPatterns
  ) {
    guard members.count > 1 else {
      adjustedPValues = members.map { SignFlipTest.pValue(of: $0.differences) }
      smallestStatistics = []
      return
    }
    // Columns are made twice: keeping all of them until they are in order costs more memory than
    // the members themselves.
    let statistics = members.map { SignFlipColumn($0).observedStatistic }
    // Worst first. Everything after works in this order, so that the members' own does not show.
    let order = members.indices.sorted { (statistics[$0], $0) < (statistics[$1], $1) }
    let examples = ExampleOrder(of: order.map { members[$0].examples })
    let columns = order.map { SignFlipColumn(members[$0]).renumbered(by: examples) }
    let bounds = order.map { statistics[$0] + Self.tolerance * (1 + abs(statistics[$0])) }
    let patterns = SignFlipSums(of: columns, sampling: sampledPatterns, sums)

    var reached = [Int](repeating: 0, count: columns.count)
    var smallestStatistics: [Double] = []
    smallestStatistics.reserveCapacity(patterns.patternCount)
    patterns.forEachPattern { sums in
      var smallest = Double.infinity
      for rank in columns.indices.reversed() {
        smallest = min(smallest, columns[rank].statistic(ofSum: sums[rank]))
        // The bound of −∞ is not a number.
        if smallest <= bounds[rank] || smallest == -.infinity { reached[rank] += 1 }
      }
      smallestStatistics.append(smallest)
    }
    smallestStatistics.sort()
    self.smallestStatistics = smallestStatistics
    // All patterns hold the observed one; a sample of them has to count it in.
    let observedPatterns = patterns.isExhaustive ? 0 : 1
    var adjusted = [Double](repeating: 1, count: members.count)
    var largest = 0.0
    for (rank, check) in order.enumerated() {
      let p =
        Double(reached[rank] + observedPatterns)
        / Double(patterns.patternCount + observedPatterns)
      largest = max(largest, p)
      adjusted[check] = largest
    }
    adjustedPValues = adjusted
  }

  /// How many standard errors a worsening has to be for its corrected p-value to be at most α: the
  /// magnitude that the smallest `T` of the family reaches by chance with that probability; `z_{1−α}`
  /// for a lone member.
  ///
  /// - Parameter alpha: the one-sided error rate, over 0 and at most 0.5.
  /// - Returns: nil where no worsening can be significant: too few examples.
  public func criticalValue(alpha: Double) -> Double? {
    precondition(alpha > 0 && alpha <= 0.5, "a one-sided error rate")
    guard !smallestStatistics.isEmpty else { return -NormalDistribution.quantile(alpha) }
    let place = Int((alpha * Double(smallestStatistics.count + 1)).rounded(.down)) - 1
    guard place >= 0, smallestStatistics[place].isFinite else { return nil }
    return max(0, -smallestStatistics[place])
  }
}
