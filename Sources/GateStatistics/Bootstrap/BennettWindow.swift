internal import RealModule

/// Bennett's bound on a sum of independent, centred, bounded terms (1962,
/// doi 10.1080/01621459.1962.10482149): never wider than Bernstein's, and half as wide where one
/// side has the rare large values.
enum BennettWindow {
  /// The reach to one side that the sum exceeds with a probability of at most half of `tail`
  /// (`methods §1`).
  ///
  /// - Parameters:
  ///   - largest: the largest value of one term to that side.
  ///   - variance: the variance of the sum.
  static func reach(largest: Double, variance: Double, tail: Double = 1e-16) -> Double {
    guard largest > 0, variance > 0 else { return 0 }
    let c = Double.log(2 / tail)
    // Solve (1 + u) ln(1 + u) − u = c largest² / variance. Bernstein's bound lies right of the root
    // of this convex function, so that Newton's steps only come closer.
    let wanted = c * largest * (largest / variance)
    var u = wanted / 3 + (wanted * wanted / 9 + 2 * wanted).squareRoot()
    for _ in 0..<8 {
      let logarithm = Double.log(onePlus: u)
      u -= ((1 + u) * logarithm - u - wanted) / logarithm
    }
    return u * variance / largest
  }
}
