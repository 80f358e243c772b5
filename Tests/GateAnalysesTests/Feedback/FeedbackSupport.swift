import GateRuns
import GateStatistics

@testable import GateAnalyses

/// Made-up feedback.
enum MadeFeedback {
  /// Ratings of 1 to 5 by users who differ, of answers whose score goes with the rating as far as
  /// asked.
  ///
  /// - Parameters:
  ///   - users: how many, each rating four answers.
  ///   - strength: the correlation of what the score and the rating are made of.
  static func rated(
    users: Int, strength: Double, seed: UInt64, versions: [String] = ["v1"]
  ) -> [FeedbackEntry] {
    var numbers = SeededNumbers(seed)
    return (0..<users).flatMap { user -> [FeedbackEntry] in
      let mood = numbers.normal()
      return (0..<4).map { answer -> FeedbackEntry in
        let quality = numbers.normal()
        let felt =
          strength * quality
          + (1 - strength * strength).squareRoot() * (0.6 * mood + 0.8 * numbers.normal())
        let rating = max(1, min(5, Int((3.5 + 1.2 * felt).rounded())))
        let place = user * 4 + answer
        return FeedbackEntry(
          time: FeedbackTime(seconds: 1_793_520_000 + place * 600), user: "u\(user)",
          query: "q\(place)", rating: "\(rating)", scores: ["quality": quality],
          version: versions[place % versions.count])
      }
    }
  }

  /// The counts that a rate makes plausible: outside, one seed in ten thousand lands.
  static func region(of rate: Double, among trials: Int) -> ClosedRange<Int> {
    let mean = rate * Double(trials)
    let reach = -NormalDistribution.quantile(5e-5) * (mean * (1 - rate)).squareRoot() + 0.5
    return max(0, Int(mean - reach))...Int(mean + reach)
  }

  /// One entry.
  static func entry(
    _ place: Int, user: String? = nil, rating: String? = nil, text: String? = nil,
    scores: [String: Double] = [:], version: String? = nil, segments: [String: String] = [:],
    signals: [FeedbackSignal: Bool] = [:]
  ) -> FeedbackEntry {
    FeedbackEntry(
      time: FeedbackTime(seconds: 1_793_520_000 + place * 3_600), user: user ?? "u\(place)",
      query: "q\(place)", rating: rating, text: text, scores: scores, version: version,
      segments: segments, signals: signals)
  }
}
