import GateVerdicts

extension FindingList {
  private static let mostWarnings = 50

  func lines(in terminal: DocumentTerminal) -> [String] {
    let wording = Wording.plain
    var lines = wording.warnings(of: result).prefix(Self.mostWarnings).flatMap {
      terminal.wrapped("warning: \($0)", hanging: 2, .doubtful)
    }
    lines += wording.notices(of: result).flatMap { terminal.labelled("note", $0, .good) }
    lines += wording.pairing(of: result).flatMap { terminal.wrapped($0, hanging: 2) }
    if !result.ungated.isEmpty {
      lines += terminal.wrapped("not gated: \(wording.list(result.ungated))", hanging: 2)
    }
    return lines
  }
}
