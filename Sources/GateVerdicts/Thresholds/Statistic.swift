public import GateStatistics

/// What is compared and held against limits: the mean of the scores, or one of their quantiles.
public enum Statistic: Hashable, Sendable, RawRepresentable {
  /// The mean.
  case mean
  /// A quantile: the median, or the 95th percentile of latency.
  case quantile(QuantileLevel)

  /// Reads `mean`, `median` or `p95`, `p99.9`: a percentile strictly between 0 and 100, of three
  /// decimals at most.
  public init?(rawValue: String) {
    switch rawValue {
    case "mean": self = .mean
    case "median":
      guard let level = QuantileLevel(0.5) else { return nil }
      self = .quantile(level)
    default:
      guard let level = Self.percentile(rawValue) else { return nil }
      self = .quantile(level)
    }
  }

  /// `mean`, `median` or `p95`.
  public var rawValue: String {
    switch self {
    case .mean: "mean"
    case .quantile(let level) where level.fraction == 0.5: "median"
    case .quantile(let level):
      // 0.999 · 100 is 99.9 but for its last digit.
      "p\(Self.shortest((level.fraction * 1e10).rounded() / 1e8))"
    }
  }

  private static func shortest(_ percent: Double) -> String {
    let text = "\(percent)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func percentile(_ word: String) -> QuantileLevel? {
    guard word.first == "p" else { return nil }
    let parts = word.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    let areDigits = parts.allSatisfy { part in
      !part.isEmpty && part.count <= 3 && part.allSatisfy { $0.isASCII && $0.isNumber }
    }
    guard areDigits, parts.count <= 2, parts[0].count <= 2,
      let percent = Double(word.dropFirst())
    else { return nil }
    return QuantileLevel(percent / 100)
  }
}
