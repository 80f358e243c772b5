import GateAnalyses
import GateStatistics

/// The parts of a report on trends.
struct TrendPage {
  let trends: Trends

  /// How many sentences stand below the headline.
  private static let mostSentences = 5
  /// How many changes a terminal shows.
  static let mostChanges = 20

  var told: [TrendWording] {
    let datasets = Set(trends.trends.map(\.history.dataset))
    return trends.trends.map { TrendWording(trend: $0, namesDataset: datasets.count > 1) }
  }

  private var isLongEnough: Bool { trends.trends.contains { $0.isLongEnough.forTrend } }

  var outcome: Document.Outcome {
    if trends.trends.contains(where: { !$0.warnings.isEmpty }) { return .doubtful }
    return isLongEnough ? .good : .neutral
  }

  var headline: DocumentText {
    let (count, runs) = (trends.trends.count, trends.runCount)
    let warned = trends.trends.count { !$0.warnings.isEmpty }
    if warned > 0 {
      return "\(warned) of \(count, "metric") got worse over \(runs, "run")"
    }
    guard isLongEnough else {
      let least = MannKendall.fewestValues
      return "Too few runs to see a trend: \(trends.longest) of at least \(least)"
    }
    return count == 1
      ? "The metric did not get worse over \(runs, "run")"
      : "None of \(count, "metric") got worse over \(runs, "run")"
  }

  var evidence: [DocumentText] {
    let sentences = told.flatMap { told in told.trend.warnings.map(told.sentence) }
    let rest = sentences.count - Self.mostSentences
    let more: [DocumentText] = rest > 0 ? ["\(rest, "more warning"), below"] : []
    return sentences.prefix(Self.mostSentences) + more
  }

  func facts(source: String) -> [Document.Fact] {
    let points = trends.trends.flatMap(\.history.points)
    let datasets = Set(trends.trends.compactMap(\.history.dataset)).sorted()
    var facts = [Document.Fact("source", "\(name: source)")]
    if !datasets.isEmpty {
      let names = datasets.map { "\(name: $0)" as DocumentText }
      facts.append(Document.Fact("dataset", names.joined(separator: ", ")))
    }
    let first = points.min { $0.seconds < $1.seconds }
    let last = points.max { $0.seconds < $1.seconds }
    if let first, let last {
      facts.append(
        Document.Fact(
          "runs",
          """
          \(trends.runCount), \(name: TrendWording.label(first)) (\(TrendWording.day(first))) to \
          \(name: TrendWording.label(last)) (\(TrendWording.day(last)))
          """))
    }
    return facts
  }

  /// The curves.
  var courses: Document.Section? {
    guard !trends.trends.isEmpty else { return nil }
    let told = told
    let marks = told.flatMap { Self.marks(of: $0.trend) }
    var parts: [Document.Part] = [.courses(told.map(course))]
    if !marks.isEmpty {
      let key: [(DocumentCourse.Mark.Kind, String)] = [
        (.worse, "worse from here"), (.better, "better from here"),
        (.chosen, "accepted as baseline"),
      ]
      let used = key.filter { kind, _ in marks.contains { $0.kind == kind } }
      parts.append(
        .paragraph(
          DocumentText(used.map { "\($0.sign) \($1)" }.joined(separator: " · "))))
    }
    return Document.Section("How the metrics went", parts)
  }

  private func course(_ told: TrendWording) -> DocumentCourse {
    let history = told.trend.history
    return DocumentCourse(
      title: told.name,
      points: history.points.map { point in
        var interval: ClosedRange<Double>?
        if let lower = point.lower, let upper = point.upper, lower <= upper {
          interval = lower...upper
        }
        return DocumentCourse.Point(
          point.value, interval: interval, label: TrendWording.label(point))
      }, marks: Self.marks(of: told.trend),
      levels: told.trend.stretches.map { stretch in
        let sum = history.values[stretch].reduce(0, +)
        return DocumentCourse.Level(stretch, at: sum / Double(max(1, stretch.count)))
      }, summary: told.summary)
  }

  private static func marks(of trend: Trend) -> [DocumentCourse.Mark] {
    let changes = trend.changes.map { change in
      DocumentCourse.Mark(change.isWorse ? .worse : .better, at: change.point.index)
    }
    let baselines = trend.history.points.indices
      .filter { trend.history.points[$0].isAcceptedBaseline }
      .map { DocumentCourse.Mark(.chosen, at: $0) }
    return (changes + baselines).sorted { $0.place < $1.place }
  }
}
