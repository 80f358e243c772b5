import GateText
import GateVerdicts

extension CheckStory {
  func lines(in terminal: DocumentTerminal) -> [String] {
    if telling == .examples { return examples(in: terminal) }
    let wording = Wording.plain
    let standing = ranked.result.standing(of: check)
    let title = "\(standing.mark) \(wording.name(check.id)): \(wording.fullVerdict(of: check))"
    var lines = terminal.wrapped(title, hanging: 2, TerminalPaint.Role(standing))
    for text in sentences(wording) {
      lines += terminal.wrapped(text, indentation: 2, hanging: 4)
    }
    guard !check.worst.isEmpty, showsExamples else { return lines }
    return lines
      + (repeatsExamples
        ? terminal.wrapped("\(examplesTitle): as above", indentation: 2) : examples(in: terminal))
  }

  /// The examples of a check under their title, a line each; in full with the answers below.
  private func examples(in terminal: DocumentTerminal) -> [String] {
    let wording = Wording.plain
    let shown = check.worst.prefix(most)
    // An id that is the question itself says nothing beside it.
    let hasOwnIDs = shown.contains { $0.input != $0.id }
    let ids = shown.map { hasOwnIDs ? DisplayWidth.middleCut(wording.name($0.id), to: 28) : "" }
    let scores = shown.map(wording.scores)
    let idWidth = ids.map { DisplayWidth.of($0) }.max() ?? 0
    let scoreWidth = scores.map { DisplayWidth.of($0) }.max() ?? 0
    var lines: [String] = []
    for (index, example) in shown.enumerated() {
      let id = hasOwnIDs ? "\(padded(ids[index], idWidth))  " : ""
      let start = "    \(id)\(padded(scores[index], scoreWidth))"
      let input = example.input.map { "  \(HostileText.line($0, length: 300))" } ?? ""
      lines.append(DisplayWidth.cut(start + input, to: terminal.style.width))
      guard telling == .everything else { continue }
      for (label, text) in [
        ("\(check.olderRun): ", example.baselineOutput), ("candidate: ", example.candidateOutput),
      ] {
        guard let text else { continue }
        lines += terminal.wrapped(
          label + HostileText.line(text, length: 600), indentation: 6, hanging: 8)
      }
    }
    return terminal.wrapped("\(examplesTitle):", indentation: 2)
      + lines.map { line in
        var line = line
        while line.last == " " { line.removeLast() }
        return line
      }
  }

  private var most: Int { telling == .everything ? check.worst.count : Self.mostExamples }

  private var examplesTitle: String { Wording.plain.examplesTitle(of: check, most: most) }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }
}
