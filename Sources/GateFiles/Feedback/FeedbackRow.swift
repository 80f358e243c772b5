import GateText
internal import GateRuns
internal import GateVerdicts

/// A row of a log of feedback, before it is known to make sense.
struct FeedbackRow {
  /// Why a row cannot be used.
  struct Fault: Error {
    let position: SourcePosition
    let what: String
    let remedy: String?
  }

  let cells: [FeedbackColumns.Role: FeedbackCell]
  /// Where the row begins.
  let position: SourcePosition
  let rules: FeedbackRules

  /// What the row says; nil where it has neither a rating nor a text nor a signal, as logs of all
  /// answers do for those that nobody minded.
  ///
  /// - Throws: the first thing that keeps it from being used.
  func entry() throws(Fault) -> FeedbackEntry? {
    let entry = FeedbackEntry(
      time: try time(), user: try required(.user), query: try required(.query),
      rating: try rating(), text: cells[.text]?.words, scores: try scores(),
      version: cells[.version]?.words, segments: segments, signals: try signals())
    return entry.rating != nil || entry.text != nil || !entry.signals.isEmpty ? entry : nil
  }

  private func fault(
    _ role: FeedbackColumns.Role, _ what: String, do remedy: String?
  ) -> Fault {
    Fault(position: cells[role]?.position ?? position, what: what, remedy: remedy)
  }

  private func required(_ role: FeedbackColumns.Role) throws(Fault) -> String {
    guard let words = cells[role]?.words else {
      throw fault(role, "the row has no \"\(FeedbackColumns.name(of: role))\"", do: nil)
    }
    return words
  }

  private func time() throws(Fault) -> FeedbackTime {
    let words = try required(.time)
    guard let time = FeedbackTime(words) else {
      throw fault(
        .time, "\(quoted(words)) is no time", do: "write it as 2026-11-01T08:00:00Z")
    }
    return time
  }

  private func rating() throws(Fault) -> String? {
    guard let words = cells[.rating]?.words else { return nil }
    guard rules.number(of: words) != nil else {
      let ends = [rules.scale.lowerBound, rules.scale.upperBound].map(JSONValue.text)
      throw fault(
        .rating, "the rating \(quoted(words)) is not on the scale from \(ends[0]) to \(ends[1])",
        do: Double(words) == nil
          ? "say what it is in \"ratings\" of \"feedback\" in thresholds.json"
          : "set \"scale\" of \"feedback\" in thresholds.json")
    }
    // One spelling of one number, so that 4, 4.0 and "4" are the same rating.
    return Double(words).map(ShortestNumber.text) ?? words
  }

  private func scores() throws(Fault) -> [String: Double] {
    guard let cell = cells[.scores] else { return [:] }
    do throws(MetricScores.Fault) {
      if let object = cell.object { return try MetricScores.read(object) }
      return try cell.words.map(MetricScores.read) ?? [:]
    } catch {
      throw fault(.scores, error.what, do: "write {faithfulness: 0.6, answer_relevancy: 0.5}")
    }
  }

  private var segments: [String: String] {
    var segments: [String: String] = [:]
    for dimension in rules.segments { segments[dimension] = cells[.segment(dimension)]?.words }
    return segments
  }

  private func signals() throws(Fault) -> [FeedbackSignal: Bool] {
    var signals: [FeedbackSignal: Bool] = [:]
    for signal in FeedbackSignal.allCases {
      guard let words = cells[.signal(signal)]?.words else { continue }
      switch words.lowercased() {
      case "true", "1", "yes", "y", "t": signals[signal] = true
      case "false", "0", "no", "n", "f": signals[signal] = false
      default:
        throw fault(
          .signal(signal), "\(quoted(words)) does not say whether it happened",
          do: "write true or false")
      }
    }
    return signals
  }

  /// A value as a message shows it, cut where it is long.
  private func quoted(_ words: String) -> String {
    JSONValue.quoted(words.count > 40 ? words.prefix(40) + "…" : words)
  }
}
