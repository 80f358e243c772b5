internal import RealModule

/// What a sample cannot show because it did not happen to occur (`methods §3`).
public enum UnseenFailures {
  /// From so many independent examples on, the intervals see what matters.
  public static let sufficientCount = 100

  /// The largest share of failures of which n independent examples may well hold none,
  /// `1 − α^(1/n)`: a fraction; 0.139 for 20 examples at α = 0.05.
  ///
  /// - Parameters:
  ///   - count: the number of independent examples, or clusters, at least 1.
  ///   - alpha: the one-sided error rate, strictly between 0 and 1.
  public static func rate(count: Int, alpha: Double) -> Double {
    precondition(alpha > 0 && alpha < 1, "an error rate strictly inside 0...1")
    return -Double.expMinusOne(Double.log(alpha) / Double(max(1, count)))
  }
}
