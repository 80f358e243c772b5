import GateRuns

/// Runs to test with, all kinds of texts and scores in them.
enum RandomRun {
  /// A row as a value, to compare runs whatever the order of their rows.
  struct Row: Hashable {
    let id: String
    let scores: [String: Score]
    let segments: [String: String]
    let cluster: String?
    let texts: ExampleTexts
  }

  static func make(using generator: inout SeededGenerator) -> Run {
    let count = Int.random(in: 1...30, using: &generator)
    var ids: [String] = []
    var texts: [ExampleTexts] = []
    for _ in 0..<count {
      ids.append(text(using: &generator) + "\(Int.random(in: 0...20, using: &generator))")
      texts.append(
        ExampleTexts(
          input: Bool.random(using: &generator) ? text(using: &generator) + "?" : nil,
          output: Bool.random(using: &generator) ? text(using: &generator) + "!" : nil))
    }
    let stored = texts
    var metrics: [ScoreColumn] = []
    for name in ["faithfulness", "a.b", "naïve \"metric\"", "latency"] {
      var scores: [Score] = []
      for _ in 0..<count { scores.append(score(using: &generator)) }
      metrics.append(ScoreColumn(metric: name, scores: scores))
    }
    var labels: [String?] = []
    for _ in 0..<count {
      labels.append(["x", "y z", "7", nil].randomElement(using: &generator) ?? nil)
    }
    return Run(
      header: RunHeader(
        dataset: text(using: &generator), created: nil, change: text(using: &generator),
        factors: ["model": text(using: &generator), "z": ""], reason: text(using: &generator),
        history: (0..<Int.random(in: 0..<3, using: &generator)).map { place in
          AcceptedBaseline(
            system: text(using: &generator), created: place == 0 ? "2026-11-23" : nil,
            reason: place == 1 ? text(using: &generator) : nil, examples: place * 7,
            sha256: String(repeating: "0f", count: 32))
        }),
      exampleIDs: ids, metrics: metrics,
      segments: labels.contains { $0 != nil }
        ? [SegmentColumn(dimension: "topic", labels: labels)] : [],
      clusters: labels.contains { $0 != nil } ? labels.reversed() : nil,
      texts: TextSource { stored[$0] })
  }

  static func rows(of run: Run) -> [Row: Int] {
    var rows: [Row: Int] = [:]
    for row in 0..<run.rowCount {
      let scores = run.metrics.map { ($0.metric, $0[row]) }
      let segments = run.segments.compactMap { column in column[row].map { (column.dimension, $0) }
      }
      let value = Row(
        id: run.exampleIDs[row], scores: Dictionary(uniqueKeysWithValues: scores),
        segments: Dictionary(uniqueKeysWithValues: segments), cluster: run.clusters?[row],
        texts: run.texts[row])
      rows[value, default: 0] += 1
    }
    return rows
  }

  private static func score(using generator: inout SeededGenerator) -> Score {
    switch Int.random(in: 0...11, using: &generator) {
    case 0: .missing(.empty)
    case 1: .missing(.notANumber)
    case 2: .missing(.infinite)
    case 3: .missing(.outOfRange(Double.random(in: -9...9, using: &generator)))
    case 4: .missing(.reported("judge \(text(using: &generator))"))
    case 5: .missing(.unreadable("\"5/5\""))
    case 6: .value(Double(Int.random(in: 0...5, using: &generator)))
    case 7: .value(Double.random(in: -1e-300...1e-300, using: &generator))
    case 8: .value(Double.random(in: -1e149...1e149, using: &generator))
    case 9: .value(-0.0)
    default: .value(Double.random(in: 0...1, using: &generator))
    }
  }

  private static func text(using generator: inout SeededGenerator) -> String {
    let pieces = ["a", "é", "e\u{301}", "😀", "\n", "\"", "\\", "\u{1}", "\u{2028}", "{", ",", "日"]
    let count = Int.random(in: 1...6, using: &generator)
    return (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }
      .joined()
  }
}
