import GateAnalyses
import GateStatistics

extension WeaknessPage {
  /// The metrics that fail together, and the hypotheses that fit.
  var joint: Document.Section? {
    guard !weaknesses.joint.isEmpty || !weaknesses.causes.isEmpty else { return nil }
    var parts: [Document.Part] = []
    if !weaknesses.causes.isEmpty {
      parts.append(.list(weaknesses.causes.map(sentence)))
    }
    if !weaknesses.joint.isEmpty {
      parts.append(.table(table))
    }
    return Document.Section("What may be behind it", parts)
  }

  private func sentence(_ cause: SuggestedCause) -> DocumentText {
    let names = cause.metrics.map { "\(name: $0)" as DocumentText }
    var seen: DocumentText
    switch cause.hypothesis.symptom {
    case .fails: seen = names[0] + " fails where " + names[1] + " does not"
    case .failTogether: seen = names[0] + " fails where " + names[1] + " does too"
    case .worse(_, let feature): seen = names[0] + " is worse where \(name: feature) is large"
    }
    if let share = cause.share {
      seen = seen + ", in \(share.count) of the \(share.total) examples that fail it"
    }
    let examples = cause.examples.prefix(3).map { Self.named($0, question: nil) }
    return seen + ". Hypothesis: \(cause.hypothesis.meaning). To test it: "
      + "\(cause.hypothesis.test). Examples: " + examples.joined(separator: ", ")
      + ". Source: \(cause.hypothesis.source)"
  }

  private var table: DocumentTable {
    DocumentTable(
      caption: "Metrics that fail on the same examples, beyond chance", showsCaption: true,
      columns: [
        .init("metric", isElastic: true), .init("and", isElastic: true), .numbers("fail"),
        .numbers("fail both"), .numbers("lift"), .numbers("phi", dropOrder: 1),
        .numbers("p", dropOrder: 0),
      ],
      rows: weaknesses.joint.map { pair in
        DocumentTable.Row([
          "\(name: pair.metrics[0])", "\(name: pair.metrics[1])",
          "\(pair.alone[0]) / \(pair.alone[1])", "\(pair.both)", "\(number: pair.lift, digits: 2)",
          "\(number: pair.phi, digits: 2)", "\(pValue: pair.pValue)",
        ])
      })
  }

  /// What the failing questions are about.
  var topics: Document.Section? {
    guard !weaknesses.topics.isEmpty else { return nil }
    return Document.Section(
      "What failing questions are about",
      [
        .table(
          DocumentTable(
            caption: "Groups of failing questions with words in common",
            columns: [.numbers("questions"), .init("words", isElastic: true)],
            rows: weaknesses.topics.map { topic in
              DocumentTable.Row(
                [
                  "\(topic.count)",
                  topic.words.map { word in
                    "\(word.word) \(word.failing)/\(word.questions)" as DocumentText
                  }.joined(separator: ", "),
                ], notes: topic.questions.map { Self.named($0.id, question: $0.text) })
            }, mostRows: 4)),
        .paragraph("Behind every word: how many of the questions with it fail"),
      ])
  }
}
