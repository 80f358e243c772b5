import GateStatistics

extension Interval {
  /// The interval of a difference, from what is known of either side alone: the square-and-add
  /// interval of Newcombe, in general that of Zou and Donner (2008, doi 10.1002/sim.3095),
  /// `b − a − √((b − l_b)² + (u_a − a)²)` to `b − a + √((u_b − b)² + (a − l_a)²)`.
  ///
  /// It has width wherever either side's interval has, also where all values of a side are equal, of
  /// which a bootstrap knows nothing. The sides are taken as independent: somebody who rated both
  /// mostly rates them alike, which makes the interval too wide rather than too narrow.
  ///
  /// - Parameters:
  ///   - after: the estimate and the interval of what the other is taken from; the latter holds the
  ///     former.
  ///   - before: the same of what is taken away.
  init(
    changeTo after: (point: Double, interval: Interval),
    from before: (point: Double, interval: Interval)
  ) {
    func reach(_ first: Double, _ second: Double) -> Double {
      (first * first + second * second).squareRoot()
    }
    let change = after.point - before.point
    self.init(
      lower: change
        - reach(after.point - after.interval.lower, before.interval.upper - before.point),
      upper: change
        + reach(after.interval.upper - after.point, before.point - before.interval.lower))
  }
}
