import GateRuns
import GateStatistics
import GateVerdicts

extension RunComparison.Change {
  /// A metric that one of the runs lacks.
  init(name: MetricName, before: RecordedMetric?, after: RecordedMetric?) {
    self.name = name
    self.before = before
    self.after = after
    difference = nil
    interval = nil
    basis = .none
    standing = .unknown
  }

  /// A metric of the second run, held against the first.
  ///
  /// - Parameters:
  ///   - before: its value in the first run; nil where it has none.
  ///   - after: its value in the second run.
  ///   - check: the check that compared the two runs example by example; nil where none did.
  init(_ before: RecordedMetric?, _ after: RecordedMetric, gatedBy check: RecordedCheck?) {
    guard let before else {
      self.init(name: after.name, before: nil, after: after)
      return
    }
    let direction =
      after.direction ?? before.direction ?? Direction.known(for: after.name.metric)
    self.init(name: after.name, before: before, after: after)
    if let estimate = check?.estimate, let paired = estimate.interval, let direction {
      // The estimate of a check is oriented: negative is worse.
      difference = direction.sign * estimate.point
      let ends = [direction.sign * paired.lower, direction.sign * paired.upper].sorted()
      interval = Interval(lower: ends[0], upper: ends[1])
      basis = .paired
    } else {
      difference = after.value - before.value
      interval = Self.interval(of: before, after)
      basis = interval == nil ? .none : .values
    }
    standing = Self.standing(interval, direction: direction)
  }

  private static func standing(
    _ interval: Interval?, direction: Direction?
  ) -> RunComparison.Standing {
    guard let interval, let direction else { return .unknown }
    if interval.lower <= 0, interval.upper >= 0 { return .undecided }
    return (interval.lower > 0) == (direction == .higherIsBetter) ? .better : .worse
  }

  /// The interval of the difference of two means that nothing connects, by Student's t with Welch's
  /// degrees of freedom (B. L. Welch 1947, doi 10.1093/biomet/34.1-2.28).
  ///
  /// Runs over the same examples vary together, so that the interval is wider than it need be; what
  /// it shows holds all the more.
  private static func interval(of first: RecordedMetric, _ second: RecordedMetric) -> Interval? {
    guard let (one, oneSize) = error(of: first), let (two, twoSize) = error(of: second),
      let confidence = second.confidence ?? first.confidence
    else { return nil }
    let difference = second.value - first.value
    let (a, b) = (one * one, two * two)
    let freedom = (a + b) * (a + b) / (a * a / (oneSize - 1) + b * b / (twoSize - 1))
    // Scores that never vary say nothing of how a mean of others would.
    guard a + b > 0, difference.isFinite,
      let student = StudentDistribution(degreesOfFreedom: freedom)
    else { return nil }
    let half = student.quantile(1 - (1 - confidence.fraction) / 2) * (a + b).squareRoot()
    return Interval(lower: difference - half, upper: difference + half)
  }

  /// The standard error of a value, and the number of independent examples behind it.
  private static func error(of metric: RecordedMetric) -> (Double, Double)? {
    guard let error = metric.standardError, error.isFinite,
      let count = metric.clusters ?? metric.count, count > 1
    else { return nil }
    return (error, Double(count))
  }
}
