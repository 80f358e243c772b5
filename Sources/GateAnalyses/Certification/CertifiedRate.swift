/// How often something happens, and how that is known.
package struct CertifiedRate: Sendable, Equatable {
  /// How a rate is known.
  package enum Method: String, Sendable {
    /// Computed from the distribution itself.
    case exact
    /// Counted in simulated builds.
    case simulated
    /// It cannot be otherwise.
    case certain
  }

  /// The rate, a fraction.
  package let value: Double
  /// What chance of the simulation leaves open, at 95 %; the rate itself where none does.
  package let lower: Double
  /// The upper end of it.
  package let upper: Double
  /// How it is known.
  package let method: Method

  /// A rate without an error of its own.
  init(_ value: Double, _ method: Method = .exact) {
    self.value = min(max(value, 0), 1)
    (lower, upper) = (self.value, self.value)
    self.method = method
  }

  /// A count among simulated builds, with Wilson's interval (1927, doi 10.2307/2276774).
  init(_ count: Int, of builds: Int) {
    let (n, z) = (Double(max(1, builds)), 1.959963984540054)
    let share = Double(count) / n
    let centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    let reach =
      z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    value = share
    lower = count == 0 ? 0 : max(0, centre - reach)
    upper = count == builds ? 1 : min(1, centre + reach)
    method = .simulated
  }
}
