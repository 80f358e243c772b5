public import GateRuns

/// Writes runs in ScoreGate's own form: JSON Lines, the same bytes for the same run, so that a
/// baseline in git has small differences.
public enum ScoreGateLines {
  /// The run as a header line and one line a row.
  ///
  /// Rows are sorted by id, by the bytes of its UTF-8; rows of one id by their own bytes, and
  /// numbered as trials from 1. So the bytes do not depend on the order of the run's rows, and
  /// reading them back gives the same run in that order. A reason for a missing score is written in
  /// words.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - withoutText: whether to leave inputs, outputs and references out. Their fingerprints then
  ///     still tell whether one was changed.
  /// - Returns: UTF-8, every line with a line feed at its end.
  public static func write(_ run: Run, withoutText: Bool = false) -> [UInt8] {
    var output = JSONLine()
    writeHeader(run.header, to: &output)
    let ids = run.exampleIDs.map { Array($0.utf8) }
    let order = ids.indices.sorted { ids[$0].lexicographicallyPrecedes(ids[$1]) }
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, ids[order[end]] == ids[order[start]] { end += 1 }
      writeTrials(of: run, rows: order[start..<end], withoutText, to: &output)
      start = end
    }
    return output.bytes
  }

  private static func writeTrials(
    of run: Run, rows: ArraySlice<Int>, _ withoutText: Bool, to output: inout JSONLine
  ) {
    guard rows.count > 1 else {
      for row in rows { writeRow(row, of: run, trial: nil, withoutText, to: &output) }
      return
    }
    let lines = rows.map { row in
      var line = JSONLine()
      writeRow(row, of: run, trial: nil, withoutText, to: &line)
      return (row: row, bytes: line.bytes)
    }
    let sorted = lines.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    for (position, line) in sorted.enumerated() {
      writeRow(line.row, of: run, trial: position + 1, withoutText, to: &output)
    }
  }

  private static func writeHeader(_ header: RunHeader, to line: inout JSONLine) {
    line.object { line in
      line.member("scoregate", number: Double(ScoreGateHeader.version))
      line.member("dataset", text: header.dataset)
      line.member("system", text: header.system)
      line.member("created", text: header.created)
      line.member("change", text: header.change)
      if !header.factors.isEmpty {
        line.member("factors") { line in
          for (name, value) in header.factors.sorted(by: { $0.key < $1.key }) {
            line.member(name, text: value)
          }
        }
      }
      line.member("intends", texts: header.intents.map(\.text))
      line.member("reason", text: header.reason)
      line.member("history", of: header.history, write)
    }
    line.end()
  }

  private static func write(_ baseline: AcceptedBaseline, to line: inout JSONLine) {
    line.member("system", text: baseline.system)
    line.member("created", text: baseline.created)
    line.member("change", text: baseline.change)
    line.member("reason", text: baseline.reason)
    line.member("examples", number: Double(baseline.examples))
    line.member("sha256", text: baseline.sha256)
  }

  private static func writeRow(
    _ row: Int, of run: Run, trial: Int?, _ withoutText: Bool, to line: inout JSONLine
  ) {
    line.object { line in
      line.member("id", text: run.exampleIDs[row])
      writeScores(row, of: run, to: &line)
      if run.segments.contains(where: { $0[row] != nil }) {
        line.member("segments") { line in
          for segment in run.segments { line.member(segment.dimension, text: segment[row]) }
        }
      }
      line.member("cluster", text: run.clusters?[row])
      if let trial { line.member("trial", number: Double(trial)) }
      writeTexts(row, of: run, withoutText, to: &line)
      writeReasons(row, of: run, to: &line)
    }
    line.end()
  }

  /// Writes the texts that there are, and the fingerprints of those that there are not.
  private static func writeTexts(
    _ row: Int, of run: Run, _ withoutText: Bool, to line: inout JSONLine
  ) {
    let texts = withoutText ? ExampleTexts() : run.texts[row]
    line.member("input", text: texts.input)
    line.member("output", text: texts.output)
    line.member("reference", text: texts.reference)
    let fingerprints = [
      ("input", texts.input == nil ? run.fingerprints.input : nil),
      ("output", texts.output == nil ? run.fingerprints.output : nil),
      ("prompt", run.fingerprints.prompt),
      ("reference", texts.reference == nil ? run.fingerprints.reference : nil),
    ].compactMap { name, column in column?[row].map { (name, $0) } }
    guard !fingerprints.isEmpty else { return }
    line.member("fingerprints") { line in
      for (name, fingerprint) in fingerprints {
        line.member(name, text: fingerprint.hexadecimal)
      }
    }
  }

  private static func writeScores(_ row: Int, of run: Run, to line: inout JSONLine) {
    line.member("scores") { line in
      for metric in run.metrics {
        switch metric[row] {
        case .value(let value): line.member(metric.metric, number: value)
        case .missing: line.member(metric.metric, number: nil)
        }
      }
    }
  }

  private static func writeReasons(_ row: Int, of run: Run, to line: inout JSONLine) {
    var reasons: [(metric: String, words: String)] = []
    for metric in run.metrics {
      if case .missing(let reason) = metric[row], reason != .empty {
        reasons.append((metric.metric, reason.description))
      }
    }
    guard !reasons.isEmpty else { return }
    line.member("missing") { line in
      for reason in reasons { line.member(reason.metric, text: reason.words) }
    }
  }
}
