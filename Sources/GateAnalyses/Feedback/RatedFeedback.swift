package import GateRuns
package import GateVerdicts

/// Feedback with its ratings on one scale.
package struct RatedFeedback: Sendable {
  /// What users said, in an order that depends on what it is.
  package let entries: [FeedbackEntry]
  /// The rating of each, NaN without one.
  package let ratings: [Double]
  /// How many ratings are on no scale that the rules know.
  package let unfit: Int
  /// The user of each, numbered from 0.
  package let users: [Int32]
  /// What ratings mean.
  package let rules: FeedbackRules

  /// Rates feedback by the rules of a team.
  package init(_ entries: [FeedbackEntry], rules: FeedbackRules = FeedbackRules()) {
    let entries = FeedbackEntry.inOrder(entries)
    let written = entries.map(\.rating)
    // A log has few spellings of ratings.
    let numbers = Dictionary(
      Set(written.compactMap(\.self)).map { ($0, rules.number(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    ratings = written.map { $0.flatMap { numbers[$0] ?? nil } ?? .nan }
    unfit = zip(written, ratings).count { $0 != nil && $1.isNaN }
    var known: [String: Int32] = [:]
    users = entries.map { entry in
      let number = known[entry.user] ?? Int32(known.count)
      known[entry.user] = number
      return number
    }
    self.entries = entries
    self.rules = rules
  }

  /// Whether an entry has a rating.
  func isRated(_ entry: Int) -> Bool { !ratings[entry].isNaN }

  /// Whether an entry is rated as bad.
  func isBad(_ entry: Int) -> Bool { ratings[entry] <= rules.bad }

  /// Whether an entry is rated as good.
  func isGood(_ entry: Int) -> Bool { ratings[entry] >= rules.good }

  /// Whether an entry is a complaint: rated as bad, or not rated and the user did what speaks
  /// against the answer.
  func isComplaint(_ entry: Int) -> Bool {
    guard !isRated(entry) else { return isBad(entry) }
    return entries[entry].signals.contains { $0.value && !$0.key.isGood }
  }

  /// How many users some entries are of.
  func userCount(of places: [Int]) -> Int { Set(places.map { users[$0] }).count }

  /// The names of the metrics that any answer has a score of, sorted.
  package var metrics: [String] { Set(entries.flatMap(\.scores.keys)).sorted() }

  /// The versions of the system, in the order in which they were first spoken of.
  package var versions: [String] {
    var known: Set<String> = []
    return entries.compactMap(\.version).filter { known.insert($0).inserted }
  }

  /// The segment dimensions, sorted.
  package var dimensions: [String] { Set(entries.flatMap(\.segments.keys)).sorted() }

  /// What is known of a metric, its scores in mind; no range of the catalogue is believed that a
  /// score contradicts.
  func metric(_ name: String, under thresholds: Thresholds?) -> AnalyzedMetric {
    let scores = entries.map { $0.scores[name] }
    let column = ScoreColumn(
      metric: name, scores: scores.map { $0.map(Score.value) ?? .missing(.empty) })
    let run = Run(exampleIDs: entries.map(\.query), metrics: [column])
    return AnalyzedMetric(name, under: thresholds, in: [run])
  }
}

extension RatedFeedback {
  /// Feedback with the scores that a run gave the same questions in place of its own.
  ///
  /// - Parameters:
  ///   - entries: what users said.
  ///   - run: a run whose example ids are the query ids of the log; of several trials the mean counts.
  /// - Returns: the entries whose question the run has, and how many it lacks.
  package static func joined(
    _ entries: [FeedbackEntry], with run: Run
  ) -> (entries: [FeedbackEntry], unmatched: Int) {
    var rows: [String: [Int]] = [:]
    for (row, id) in run.exampleIDs.enumerated() { rows[id, default: []].append(row) }
    let joined = entries.compactMap { entry -> FeedbackEntry? in
      guard let rows = rows[entry.query] else { return nil }
      var entry = entry
      entry.scores = [:]
      for column in run.metrics {
        let values = rows.map { column.values[$0] }.filter { !$0.isNaN }
        guard !values.isEmpty else { continue }
        entry.scores[column.metric] = values.reduce(0, +) / Double(values.count)
      }
      return entry
    }
    return (joined, entries.count - joined.count)
  }
}
