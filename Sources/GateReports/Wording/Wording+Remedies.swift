import GateText
package import GateVerdicts

extension Remedy {
  /// What to do, in a few words; what makes the candidate the baseline is told by its command.
  package var words: String {
    switch self {
    case .acceptCandidate: "make it the baseline with"
    case .calibrate(let limits):
      "calibrate \(limits == 1 ? "it" : "them") again with scoregate labels calibrate"
    case .nameFactor(let name): "say it with --factor \(name)=…"
    case .scoreAlike: "score both runs alike, or leave it out of comparability.factors"
    case .scoreOnOneScale: "score both runs on one scale"
    case .scoreWithOneJudge:
      "score both runs with one judge, or set comparability.judgeShift to \"warn\""
    case .setCluster: "set dataset.cluster or dataset.id"
    }
  }

  /// The command that does it; nil if no single one does.
  func command(for result: GateResult) -> String? {
    self == .acceptCandidate ? AcceptCommand.text(for: result) : nil
  }
}

extension Finding {
  /// The finding in one sentence with what to do about it, without a full stop.
  ///
  /// - Parameter result: the result that the finding is of.
  package func sentence(in result: GateResult) -> String { advice(in: result).text }

  fileprivate func advice(in result: GateResult) -> Advice {
    if let remedy {
      return Advice("\(text); \(remedy.words)", command: remedy.command(for: result))
    }
    // A stored result has both in one text.
    let command = AcceptCommand.text(for: result)
    return kind == .improvedBaseline && text.hasSuffix(": \(command)")
      ? Advice(String(text.dropLast(command.count + 2)), command: command) : Advice(text)
  }
}

extension Wording {
  /// A finding and what to do about it, harmless, with the command to paste apart from the words before it.
  func advice(on finding: Finding, in result: GateResult) -> Advice {
    let advice = finding.advice(in: result)
    return Advice(sentence(advice.sentence), command: advice.command.map(sentence))
  }

  /// A finding and what to do about it, on one line and harmless.
  func sentence(_ finding: Finding, in result: GateResult) -> String {
    sentence(finding.sentence(in: result))
  }
}

extension GateResult {
  /// The result with what to do in the texts of its findings, as files hold it.
  package var withRemediesInWords: GateResult {
    var result = self
    for place in findings.indices {
      result.findings[place].text = findings[place].sentence(in: self)
      result.findings[place].remedy = nil
    }
    return result
  }
}
