import GateText
internal import GateRuns
internal import GateStatistics
internal import GateVerdicts

/// Puts a gate result together from a tree that was held against ``ResultForm``.
struct ResultReading {
  /// The file, as it was given.
  let path: String

  /// Reads the whole file.
  func result(_ file: JSONNode) throws(FileProblem) -> GateResult {
    let verdictNode = try member("verdict", of: file)
    guard let verdict = verdictNode.string.flatMap(GateVerdict.init),
      let confidence = try member("confidence", of: file).number.flatMap(ConfidenceLevel.init)
    else { throw misfit(file) }
    let status = try member("exitStatus", of: file)
    guard status.integer == Int(verdict.exitStatus) else {
      throw FileProblem(
        path: path, at: status.position,
        "\"exitStatus\" \(status.inWords) does not go with the verdict \(verdictNode.inWords)")
    }
    let result = GateResult(
      verdict: verdict, profile: try profile(try member("profile", of: file)),
      confidence: confidence, minimumSamples: try integer("minimumSamples", of: file),
      tool: try tool(try member("tool", of: file)),
      config: try fingerprint(try member("config", of: file)),
      configText: try member("text", of: try member("config", of: file)).string,
      baseline: try run(try member("baseline", of: file)),
      candidate: try run(try member("candidate", of: file)),
      anchor: try optional("anchor", of: file).map(run),
      pairing: try pairing(try member("pairing", of: file)),
      findings: try findings(of: file), checks: try checks(of: file),
      intents: try intents(of: file), losses: try losses(of: file),
      distributions: try distributions(of: file),
      warnings: try strings("warnings", of: file), ungated: try strings("ungated", of: file),
      labels: try optional("labels", of: file).map(fingerprint))
    return result
  }

  private func checks(of file: JSONNode) throws(FileProblem) -> [Check] {
    var checks: [Check] = []
    var ids: Set<String> = []
    for node in try member("checks", of: file).array ?? [] {
      let check = try check(node)
      guard ids.insert(check.id).inserted else {
        throw FileProblem(
          path: path, at: try member("id", of: node).position,
          "a second check with the id \(JSONValue.quoted(check.id))")
      }
      checks.append(check)
    }
    return checks
  }

  private func profile(_ node: JSONNode) throws(FileProblem) -> Profile {
    Profile(
      name: try string("name", of: node), inconclusive: try word("inconclusive", of: node))
  }

  private func tool(_ node: JSONNode) throws(FileProblem) -> Tool {
    Tool(name: try string("name", of: node), version: try string("version", of: node))
  }

  private func fingerprint(_ node: JSONNode) throws(FileProblem) -> FileFingerprint {
    FileFingerprint(path: try string("path", of: node), sha256: try string("sha256", of: node))
  }

  private func run(_ node: JSONNode) throws(FileProblem) -> RunSummary {
    RunSummary(
      file: try fingerprint(node), format: try string("format", of: node),
      examples: try integer("examples", of: node), rows: try integer("rows", of: node),
      header: try header(try member("header", of: node)))
  }

  private func header(_ node: JSONNode) throws(FileProblem) -> RunHeader {
    var factors: [String: String] = [:]
    for factor in try member("factors", of: node).object?.members ?? [] {
      factors[factor.key] = factor.value.string
    }
    return RunHeader(
      dataset: try member("dataset", of: node).string,
      system: try member("system", of: node).string,
      created: try member("created", of: node).string,
      change: try member("change", of: node).string, factors: factors)
  }

  private func pairing(_ node: JSONNode) throws(FileProblem) -> PairingSummary {
    PairingSummary(
      paired: try integer("paired", of: node),
      baselineOnly: try strings("baselineOnly", of: node),
      candidateOnly: try strings("candidateOnly", of: node),
      changed: try strings("changed", of: node), repeated: try integer("duplicates", of: node))
  }
}
