public import GateRuns

/// What ratings mean and what is kept of feedback: `feedback` in thresholds.json.
public struct FeedbackRules: Sendable, Equatable {
  /// A name for what users speak of, and the words that tell it.
  public struct Category: Sendable, Equatable {
    /// The name.
    public let name: String
    /// Words that stand in a text in this order, `refund` or `money back`, an end left open by `*`;
    /// or a regular expression between slashes.
    public let patterns: [String]

    /// Makes a category.
    public init(name: String, patterns: [String]) {
      self.name = name
      self.patterns = patterns
    }

    /// The regular expression of a pattern between slashes; nil if the pattern is words.
    ///
    /// - Throws: what makes it none, its place counted from the first slash on.
    package static func expression(
      in pattern: String
    ) throws(TextPattern.Mistake) -> TextPattern? {
      guard pattern.count > 2, pattern.first == "/", pattern.last == "/" else { return nil }
      do {
        return try TextPattern(String(pattern.dropFirst().dropLast()))
      } catch {
        throw TextPattern.Mistake(
          offset: error.offset + 1, what: error.what, remedy: error.remedy)
      }
    }
  }

  /// The worst and the best rating.
  public var scale: ClosedRange<Double>
  /// A rating up to this is a bad one.
  public var bad: Double
  /// What words are as ratings, beside those that are known.
  public var ratings: [String: Double]
  /// What users speak of, in the order of the file.
  public var categories: [Category]
  /// Whether what users wrote is kept.
  public var keepsText: Bool
  /// How many days feedback is kept; nil for ever.
  public var retention: Int?
  /// The columns of a log that are segment dimensions.
  public var segments: [String]
  /// The columns of a log with what users did.
  public var signals: [FeedbackSignal: String]

  /// One to five stars.
  public static let standardScale: ClosedRange<Double> = 1...5

  /// Puts rules together; without `bad` the lowest quarter of the scale is: up to 2 of 1 to 5 stars, 0 of
  /// 0 and 1.
  public init(
    scale: ClosedRange<Double> = standardScale, bad: Double? = nil,
    ratings: [String: Double] = [:], categories: [Category] = [], keepsText: Bool = true,
    retention: Int? = nil, segments: [String] = [], signals: [FeedbackSignal: String] = [:]
  ) {
    self.scale = scale
    self.bad = bad ?? Self.lowestQuarter(of: scale)
    self.ratings = ratings
    self.categories = categories
    self.keepsText = keepsText
    self.retention = retention
    self.segments = segments
    self.signals = signals
  }

  /// What is bad where nobody says.
  package static func lowestQuarter(of scale: ClosedRange<Double>) -> Double {
    scale.lowerBound + (scale.upperBound - scale.lowerBound) / 4
  }

  /// A rating from this on is a good one: as far from the best as ``bad`` is from the worst.
  package var good: Double { scale.upperBound - (bad - scale.lowerBound) }

  /// The number of a rating on ``scale``; nil where it is on no such scale.
  ///
  /// A word of ``ratings`` is what it says there. Thumbs, `true` and `false` and their like are the
  /// ends of the scale, and a number is itself.
  package func number(of rating: String) -> Double? {
    let word = Self.plain(rating)
    if let number = ratings.first(where: { Self.plain($0.key) == word })?.value { return number }
    if Self.good.contains(word) { return scale.upperBound }
    if Self.bad.contains(word) { return scale.lowerBound }
    guard let number = Double(word), scale.contains(number) else { return nil }
    return number
  }

  /// A word without case, spaces, and the colour of a hand.
  private static func plain(_ word: String) -> String {
    let scalars = word.unicodeScalars.filter { scalar in
      !(0x1F3FB...0x1F3FF).contains(scalar.value) && scalar.value != 0xFE0F
        && !scalar.properties.isWhitespace && scalar != "_" && scalar != ":"
    }
    return String(String.UnicodeScalarView(scalars)).lowercased()
  }

  private static let good: Set = [
    "👍", "up", "thumbsup", "thumbs-up", "true", "yes", "positive", "like", "liked", "good",
    "helpful",
  ]
  private static let bad: Set = [
    "👎", "down", "thumbsdown", "thumbs-down", "false", "no", "negative", "dislike", "disliked",
    "bad", "unhelpful",
  ]
}
