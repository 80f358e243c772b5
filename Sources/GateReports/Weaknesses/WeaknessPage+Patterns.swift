import GateText
import GateAnalyses
import GateStatistics
import GateVerdicts

extension WeaknessPage {
  /// How long a question is quoted.
  private static let questionLength = 100
  /// The longest id that is shown in full, and what is shown of a longer one.
  private static let longestID = 24
  private static let shortID = 12

  /// The slices that are worse than the rest, with their worst examples.
  var patterns: Document.Section? {
    let found = found
    guard !found.isEmpty else { return nil }
    let isComparison = weaknesses.isComparison
    let hasLimits = found.contains { $0.pattern.beyond != nil }
    let explains = DocumentTable.Column.numbers("explains", dropOrder: 3)
    var columns: [DocumentTable.Column] = [
      .init("metric"), .init("where", isElastic: true, leastWidth: 40), .numbers("n"),
      .numbers(isComparison ? "change" : "mean"), .numbers("rest"),
      .numbers("difference, 95 %".replacing("95", with: level), dropOrder: 2),
    ]
    if hasLimits { columns.append(.numbers("beyond", dropOrder: 1)) }
    columns += [explains, .numbers("p", dropOrder: 0)]
    let rows = found.map { metric, pattern in
      DocumentTable.Row(
        cells(of: pattern, metric, withLimits: hasLimits), outcome: .doubtful,
        notes: notes(of: pattern, metric))
    }
    return Document.Section(
      isComparison ? "Where the candidate lost" : "Where it fails most",
      [
        .table(
          DocumentTable(
            caption: isComparison
              ? "Slices that lost more than the rest, beyond chance"
              : "Slices that are worse than the rest, beyond chance",
            columns: columns, rows: rows))
      ])
  }

  private var level: String {
    let confidence = found.first?.pattern.difference.confidence ?? .standard
    return Numerals.plain.short(confidence.fraction * 100, digits: 3)
  }

  private func cells(
    of pattern: SlicePattern, _ metric: Weaknesses.Metric, withLimits: Bool
  ) -> [DocumentText] {
    let decimals = decimals(of: pattern)
    func mean(_ value: Double) -> DocumentText {
      weaknesses.isComparison
        ? "\(change: value, decimals: decimals)" : "\(number: value, decimals: decimals)"
    }
    var cells: [DocumentText] = [
      "\(name: metric.metric.metric)", "\(name: pattern.slice.name)", "\(pattern.count)",
      mean(pattern.means.slice), mean(pattern.means.rest),
      pattern.difference.interval.map { "\(interval: $0)" } ?? "–",
    ]
    if withLimits {
      cells.append(
        pattern.beyond.map {
          "\(percent: $0.slice.share, digits: 2) / \(percent: $0.rest.share, digits: 2)"
        } ?? "–")
    }
    cells += [
      pattern.explained > 0 ? "\(percent: pattern.explained, digits: 2)" : "–",
      "\(pValue: pattern.pValue, isBound: pattern.isPValueBound)",
    ]
    return cells
  }

  private func notes(of pattern: SlicePattern, _ metric: Weaknesses.Metric) -> [DocumentText] {
    var notes: [DocumentText] = []
    if let beyond = pattern.beyond, beyond.slice.count > 0 {
      var text: DocumentText =
        "\(beyond.slice.count) of \(beyond.slice.total) beyond the limit"
      if let interval = beyond.slice.interval {
        text =
          text
            + """
            , \(percent: interval.lower, digits: 2) to \(percent: interval.upper, digits: 2)
            """
      }
      if let lift = pattern.lift {
        text = text + ": \(number: lift, digits: 2) times as often as in the rest"
      }
      notes.append(text)
    }
    if !pattern.sameAs.isEmpty {
      let names = pattern.sameAs.prefix(3).map { "\(name: $0.name)" as DocumentText }
      let more = pattern.sameAs.count - names.count
      notes.append(
        "nearly the same examples: " + names.joined(separator: "; ")
          + (more > 0 ? " and \(more) more" : ""))
    }
    return notes
      + pattern.worst.prefix(3).map { example in
        let value: DocumentText =
          weaknesses.isComparison
          ? "\(change: example.value, decimals: 2)" : "\(number: example.value, digits: 3)"
        return value + "  " + Self.named(example.id, question: example.question)
      }
  }

  /// An example by its id, and by what was asked, beside which a hash is shortened.
  static func named(_ id: String, question: String?) -> DocumentText {
    guard let question else { return "\(name: id)" }
    let shown = id.count > longestID ? "\(id.prefix(shortID))…" : id
    return "\(name: shown) “\(HostileText.line(question, length: questionLength))”"
  }
}
