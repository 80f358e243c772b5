import GateRuns
import GateVerdicts

extension JUnitDocument {
  /// The most lines of a suite's `system-out`.
  private static let outputLines = 200

  /// Makes the document of a result.
  ///
  /// - Parameters:
  ///   - result: what the gate found.
  ///   - budget: the most bytes of test cases; see ``JUnitSelection``.
  init(_ result: GateResult, budget: Int) {
    var names = UniqueNames()
    let datasetName = names.unique("scoregate.dataset")
    let selection = JUnitSelection(result, budget: budget)
    let timestamp = JUnitTimestamp.text(for: result.candidate.header.created)
    let properties = JUnitDocument.properties(of: result)
    var suites: [Suite] = []
    func add(_ name: String, _ cases: [Case], _ output: [String]) {
      guard !cases.isEmpty else { return }
      suites.append(
        Suite(
          name: name, id: suites.count, timestamp: timestamp, properties: properties,
          cases: cases, output: JUnitDocument.cut(output)))
    }
    for metric in JUnitDocument.metrics(of: result) {
      let chosen = result.checks.filter { $0.metric == metric }.compactMap { check in
        selection.detail(of: check).map { (check: check, detail: $0) }
      }
      guard !chosen.isEmpty else { continue }
      let suite = names.unique("scoregate.\(JUnitText.name(metric))")
      var caseNames = UniqueNames()
      let cases = chosen.map { check, detail in
        Case(
          check, in: result, name: caseNames.unique(JUnitText.caseName(of: check)), suite: suite,
          detail: detail)
      }
      add(suite, cases, chosen.compactMap { JUnitText.remark(on: $0.check) })
    }
    if let rest = selection.leftOutCase(suite: "scoregate.more") {
      add(names.unique("scoregate.more"), [rest], [])
    }
    let dataset = JUnitDocument.datasetCases(of: result, suite: datasetName)
    add(datasetName, dataset, JUnitDocument.datasetOutput(of: result))
    self.suites = suites
  }

  private static func metrics(of result: GateResult) -> [String] {
    var seen: Set<String> = []
    return result.checks.map(\.metric).filter { seen.insert($0).inserted }
  }

  private static func properties(of result: GateResult) -> [Property] {
    [
      Property("baseline", JUnitText.name(result.baseline.file.path)),
      Property("candidate", JUnitText.name(result.candidate.file.path)),
      Property("profile", JUnitText.name(result.profile.name)),
      Property("verdict", result.verdict.rawValue),
      Property("scoregate.version", JUnitText.name(result.tool.version)),
    ]
  }

  /// What the runs have in common: never empty, so that there always is a test.
  private static func datasetCases(of result: GateResult, suite: String) -> [Case] {
    var comparable = Case(name: "comparable runs", classname: suite)
    let findings = result.incomparable.map { Wording.plain.sentence($0.text) }
    if let first = findings.first {
      let message = "the two runs cannot be compared: \(first)"
      comparable.error = Problem(
        type: "scoregate.error", message: message,
        body: cut([message] + findings.dropFirst() + Wording.plain.pairing(of: result))
          .joined(separator: "\n"))
    }
    func shown(_ name: String, _ ids: [String], _ what: String) -> Case {
      let found = "\(ids.count) \(what): \(Wording.plain.list(ids))"
      return skipped(name, suite: suite, because: ids.isEmpty ? [] : [found])
    }
    return [
      comparable,
      shown("missing examples", result.pairing.baselineOnly, "missing from the candidate"),
      shown("new examples", result.pairing.candidateOnly, "new in the candidate"),
      shown("changed examples", result.pairing.changed, "with another input, not compared"),
      skipped("unreadable scores", suite: suite, because: unreadable(in: result)),
    ]
  }

  /// A case that passes where nothing was found, and else shows what was not compared. Whether that
  /// stops the gate is said by `comparable runs` and by the missing checks.
  private static func skipped(_ name: String, suite: String, because lines: [String]) -> Case {
    var shown = Case(name: name, classname: suite)
    if let message = lines.first {
      shown.skipped = Skipped(message: message, body: cut(lines).joined(separator: "\n"))
    }
    return shown
  }

  private static func unreadable(in result: GateResult) -> [String] {
    let wording = Wording.plain
    return result.checks.filter { $0.segment == nil && $0.kind == .regression }
      .compactMap { check in
        wording.missing(in: check).map { "\(wording.name(check.metric)): \($0)" }
      }
  }

  private static func datasetOutput(of result: GateResult) -> [String] {
    let wording = Wording.plain
    let warnings = wording.warnings(of: result).map { "warning: \($0)" }
    let ungated = result.ungated.isEmpty ? [] : ["not gated: \(wording.list(result.ungated))"]
    return wording.pairing(of: result) + unreadable(in: result) + warnings + ungated
  }

  private static func cut(_ lines: [String]) -> [String] {
    guard lines.count > outputLines else { return lines }
    return lines.prefix(outputLines) + ["… and \(lines.count - outputLines) more lines"]
  }
}
