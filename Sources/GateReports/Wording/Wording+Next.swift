import GateText
import GateVerdicts

extension Wording {
  /// What a reader does now, worst first; nothing if all is well.
  func nextSteps(for result: GateResult) -> [Advice] {
    switch result.verdict {
    case .blocked: afterBlocked(result)
    case .error: [afterError(result)]
    case .inconclusive:
      evidenceNeeded(for: result.checks.filter(result.blocks), in: result).map { [Advice($0)] }
        ?? []
    case .passed:
      evidenceNeeded(for: result.checks.filter { Standing($0) == .undecided }, in: result)
        .map { [Advice($0)] } ?? []
    }
  }

  private func afterBlocked(_ result: GateResult) -> [Advice] {
    let blocking = result.checksWorstFirst.filter(result.blocks)
    var steps: [Advice] = []
    if blocking.contains(where: { !$0.worst.isEmpty }) {
      steps.append(
        Advice("read these answers in both runs: -v, or side by side with --html report.html"))
    }
    let ranOut = blocking.filter { $0.waiver?.expired == true }
    let found = blocking.filter { $0.waiver?.expired != true }
    if let check = ranOut.first {
      steps.append(
        Advice("mend \(name(check.id)), or renew its waiver in \(name(result.config.path))"))
    }
    if found.contains(where: { $0.kind == .regression || $0.kind == .missing }) {
      steps.append(
        Advice(
          "if it is meant, accept it and say why; a waiver in \(name(result.config.path)) holds for a "
            + "while", command: acceptance(of: result)))
    } else if let check = found.first {
      steps.append(
        Advice(
          "if it is meant, change the rule at \(place(of: check, in: result)), or waive it for a while"
        ))
    }
    return steps
  }

  private func acceptance(of result: GateResult) -> String {
    HostileText.line(AcceptCommand.text(for: result), length: 1_000) + " --reason TEXT"
  }

  private func afterError(_ result: GateResult) -> Advice {
    guard result.incomparable.isEmpty else {
      return Advice(
        "score both runs on the same examples with the same judge, or allow the difference under "
          + "\"comparability\" in \(name(result.config.path))")
    }
    let path = result.candidate.file.path
    let run = ShellWord.quoted(HostileText.line(path, length: 500))
    return Advice(
      "see what is read of the run", command: "scoregate inspect \(path == "-" ? "RUN" : run)")
  }

  /// How many examples would settle what is not settled; nil where nobody knows.
  private func evidenceNeeded(for checks: [Check], in result: GateResult) -> String? {
    let open = checks.filter { $0.verdict == .inconclusive }
    let tooFew = open.contains { $0.note == .tooFewExamples }
    let needed = open.compactMap { check in
      check.examplesNeeded.flatMap { $0 > check.examples ? $0 : nil }
    }
    guard let most = needed.max() else {
      return tooFew
        ? "score at least \(count(result.minimumSamples, "example")) a check to decide" : nil
    }
    let subject =
      open.count == 1
      ? "\(name(open[0].id)), which has \(open[0].examples)" : "what is undecided"
    return "about \(count(most, "example")) would settle \(subject); or widen the margin, with a "
      + "rationale"
  }
}
