import GateRuns
import GateVerdicts

/// What several users complain of.
package struct PainPoint: Sendable, Equatable {
  /// Where it comes from.
  package enum Origin: Sendable, Equatable {
    /// A category of the rules.
    case category(String)
    /// Complaints without a category that have words in common, the most typical first.
    case words([String])
  }

  /// What a user wrote.
  package struct Quote: Sendable, Equatable {
    /// The words.
    package let text: String
    /// The id of what was asked.
    package let query: String
    /// The rating as the log writes it; nil without one.
    package let rating: String?
    /// The version of the system; nil where the log does not say.
    package let version: String?
    /// The day of UTC.
    package let day: String

    init(_ entry: FeedbackEntry, text: String) {
      self.text = text
      query = entry.query
      rating = entry.rating
      version = entry.version
      day = entry.time.day
    }
  }

  /// Where it comes from.
  package let origin: Origin
  /// How many complaints are about it.
  package let complaints: Int
  /// How many users complain of it.
  package let users: Int
  /// The first and the last day of UTC that somebody did.
  package let days: ClosedRange<String>
  /// The versions that it was said of, in the order in which they were first spoken of.
  package let versions: [String]
  /// Some of what was written, each in other words by another user.
  package let quotes: [Quote]

  private static let mostQuotes = 3

  /// Describes some complaints.
  ///
  /// - Parameter places: the places of the entries, those to quote first in front; at least one.
  init?(_ origin: Origin, _ places: [Int], of feedback: RatedFeedback) {
    let entries = places.map { feedback.entries[$0] }
    guard let first = entries.map(\.time).min(), let last = entries.map(\.time).max() else {
      return nil
    }
    self.origin = origin
    complaints = places.count
    users = feedback.userCount(of: places)
    days = first.day...last.day
    let named = Set(entries.compactMap(\.version))
    versions = feedback.versions.filter(named.contains)
    var (quoted, known): (Set<Int32>, Set<String>) = ([], [])
    quotes = zip(places, entries).lazy.compactMap { place, entry -> Quote? in
      guard let text = entry.text, !quoted.contains(feedback.users[place]),
        known.insert(text.lowercased()).inserted
      else { return nil }
      quoted.insert(feedback.users[place])
      return Quote(entry, text: text)
    }.prefix(Self.mostQuotes).map(\.self)
  }
}

extension PainPoint {
  /// How many complaints without a category are looked at, the latest.
  private static let mostTexts = 500
  /// The average similarity that holds complaints together.
  private static let leastSimilarity: Float = 0.15
  /// The fewest complaints without a category that are a pain point, and the fewest users.
  private static let (fewestTexts, fewestUsers) = (3, 2)
  private static let mostPoints = 12

  /// What users complain of, what most of them do first.
  ///
  /// - Parameter categories: for every entry the categories that its text is in.
  static func all(of feedback: RatedFeedback, categories: [[String]]) -> [PainPoint] {
    let complaints = feedback.entries.indices.filter(feedback.isComplaint)
    let named = feedback.rules.categories.compactMap { category in
      let places = complaints.filter { categories[$0].contains(category.name) }
      return PainPoint(.category(category.name), latestFirst(places, feedback), of: feedback)
    }
    let found = named + unnamed(complaints.filter { categories[$0].isEmpty }, of: feedback)
    return Array(
      found.enumerated().sorted { first, second in
        (second.element.users, second.element.complaints, first.offset)
          < (first.element.users, first.element.complaints, second.offset)
      }.map(\.element).prefix(mostPoints))
  }

  private static func unnamed(_ complaints: [Int], of feedback: RatedFeedback) -> [PainPoint] {
    let written = latestFirst(complaints.filter { feedback.entries[$0].text != nil }, feedback)
      .prefix(mostTexts).sorted()
    guard written.count >= fewestTexts else { return [] }
    let vectors = WordVectors(of: feedback.entries.map(\.text))
    let texts = written.filter { !vectors.vectors[$0].isEmpty }
    let groups = AverageLinkage.groups(of: texts.count, least: leastSimilarity) {
      vectors.similarity(texts[$0], texts[$1])
    }.map { $0.map { texts[$0] } }.filter {
      $0.count >= fewestTexts && feedback.userCount(of: $0) >= fewestUsers
    }
    return groups.compactMap { members in
      let centre = VectorCentre(of: members, vectors)
      return PainPoint(.words(centre.words), centre.nearest, of: feedback)
    }
  }

  private static func latestFirst(_ places: [Int], _ feedback: RatedFeedback) -> [Int] {
    places.sorted {
      (feedback.entries[$1].time, $0) < (feedback.entries[$0].time, $1)
    }
  }
}
