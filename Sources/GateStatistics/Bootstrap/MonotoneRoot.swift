/// Finds where a rising function reaches a level: Newton's steps inside a bracket that every look at
/// the function narrows.
enum MonotoneRoot {
  /// The smallest argument, to the tolerance, at which `function` is at least `level`.
  ///
  /// - Parameters:
  ///   - level: the level to reach.
  ///   - lower: an argument at which the function is below the level.
  ///   - upper: an argument at which it is not.
  ///   - guess: where to begin.
  ///   - tolerance: how far the answer may lie above the truth.
  ///   - function: the value at an argument, and the slope there as far as it is known.
  static func find(
    _ level: Double, between lower: Double, and upper: Double, near guess: Double,
    tolerance: Double, _ function: (Double) -> (value: Double, slope: Double)
  ) -> Double {
    var (low, high) = (lower, upper)
    var x = guess > low && guess < high ? guess : low + (high - low) / 2
    var slowSteps = 0
    while high - low > tolerance {
      let width = high - low
      let (value, slope) = function(x)
      if value >= level { high = x } else { low = x }
      slowSteps = high - low > width / 2 ? slowSteps + 1 : 0
      var next = x - (value - level) / slope
      if abs(next - x) < tolerance / 2 {
        // Newton is there; a look at the other side closes the bracket.
        next = value >= level ? x - 0.75 * tolerance : x + 0.75 * tolerance
      }
      if !(next > low && next < high) || slowSteps > 6 {
        next = low + (high - low) / 2
        slowSteps = 0
      }
      guard next > low, next < high else { break }
      x = next
    }
    return high
  }
}
