import GateText
import GateVerdicts

extension TerminalPage {
  /// What a check found, why, and on which examples.
  ///
  /// - Parameters:
  ///   - check: the check.
  ///   - full: whether to give all numbers and the answers.
  ///   - repeatsExamples: whether its examples were shown before.
  ///   - isLead: whether they were shown as its own.
  func story(
    of check: Check, full: Bool, repeatsExamples: Bool = false, isLead: Bool = false
  ) -> [String] {
    let role = TerminalPaint.Role(result.standing(of: check))
    let title = "\(mark(of: check)) \(wording.name(check.id)): \(wording.fullVerdict(of: check))"
    var lines = wrapped(title, hanging: 2).map { paint($0, role) }
    let facts = full ? wording.facts(of: check, in: result) : wording.rules(for: check, in: result)
    for text in wording.reasons(for: check) + facts {
      lines += wrapped(text, indentation: 2, hanging: 4)
    }
    guard !check.worst.isEmpty, !isLead else { return lines }
    let most = full ? check.worst.count : TerminalPage.mostExamples
    let examplesTitle = wording.examplesTitle(of: check, most: most)
    if repeatsExamples { return lines + wrapped("\(examplesTitle): as above", indentation: 2) }
    return lines + wrapped("\(examplesTitle):", indentation: 2)
      + examples(of: check, most: most, full: full)
  }

  /// A check that does not block, in a line or two.
  func shortStory(of check: Check) -> [String] {
    let title = "\(mark(of: check)) \(wording.name(check.id)): \(wording.fullVerdict(of: check))"
    let reason = wording.reasons(for: check).joined(separator: "; ")
    return wrapped("\(title): \(reason)", hanging: 2)
  }

  /// The examples of a check, a line each; in full with the answers below.
  func examples(of check: Check, most: Int, full: Bool) -> [String] {
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

/// What is shown of a check's examples where not all is told.
struct ShownExamples: Hashable {
  private let metric: String
  private let ids: [String]

  /// The first few of a check.
  init(_ check: Check) {
    metric = check.metric
    ids = check.worst.prefix(TerminalPage.mostExamples).map(\.id)
  }
}
