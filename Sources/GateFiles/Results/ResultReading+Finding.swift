internal import GateVerdicts

extension ResultReading {
  /// Reads `findings`.
  func findings(of file: JSONNode) throws(FileProblem) -> [Finding] {
    var findings: [Finding] = []
    for node in try member("findings", of: file).array ?? [] {
      findings.append(try finding(node))
    }
    return findings
  }

  private func finding(_ node: JSONNode) throws(FileProblem) -> Finding {
    var finding = Finding(
      try word("kind", of: node), try word("severity", of: node),
      metric: try member("metric", of: node).string, try string("text", of: node),
      examples: try strings("examples", of: node), count: try integer("n", of: node))
    if let difference = try optional("difference", of: node) {
      finding.difference = try estimate(difference)
    }
    finding.part = try member("part", of: node).number
    finding.pValue = try member("pValue", of: node).number
    return finding
  }
}
