import GateVerdicts

extension TerminalPage {
  /// What a check found, why, and on which examples.
  ///
  /// - Parameters:
  ///   - check: the check.
  ///   - full: whether to give all numbers and the answers.
  func story(of check: Check, full: Bool) -> [String] {
    let role = TerminalPaint.Role(result.standing(of: check))
    let title = "\(mark(of: check)) \(wording.name(check.id)): \(wording.fullVerdict(of: check))"
    var lines = wrapped(title, hanging: 2).map { paint($0, role) }
    let facts = full ? wording.facts(of: check, in: result) : wording.rules(for: check, in: result)
    for text in wording.reasons(for: check) + facts {
      lines += wrapped(text, indentation: 2, hanging: 4)
    }
    guard !check.worst.isEmpty else { return lines }
    let most = full ? check.worst.count : 5
    lines += wrapped("\(wording.examplesTitle(of: check, most: most)):", indentation: 2)
    return lines + examples(of: check, most: most, full: full)
  }

  /// A check that does not block, in a line or two.
  func shortStory(of check: Check) -> [String] {
    let title = "\(mark(of: check)) \(wording.name(check.id)): \(wording.fullVerdict(of: check))"
    let reason = wording.reasons(for: check).joined(separator: "; ")
    return wrapped("\(title): \(reason)", hanging: 2)
  }

  private func examples(of check: Check, most: Int, full: Bool) -> [String] {
    let shown = check.worst.prefix(most)
    let ids = shown.map { DisplayWidth.middleCut(wording.name($0.id), to: 28) }
    let scores = shown.map(wording.scores)
    let idWidth = ids.map { DisplayWidth.of($0) }.max() ?? 0
    let scoreWidth = scores.map { DisplayWidth.of($0) }.max() ?? 0
    var lines: [String] = []
    for (index, example) in shown.enumerated() {
      let start = "    \(padded(ids[index], idWidth))  \(padded(scores[index], scoreWidth))"
      let input = example.input.map { "  \(HostileText.line($0, length: 300))" } ?? ""
      lines.append(DisplayWidth.cut(start + input, to: style.width))
      guard full else { continue }
      for (label, text) in [
        ("\(check.olderRun): ", example.baselineOutput), ("candidate: ", example.candidateOutput),
      ] {
        guard let text else { continue }
        lines += wrapped(
          label + HostileText.line(text, length: 600), indentation: 6, hanging: 8)
      }
    }
    return lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }
}
