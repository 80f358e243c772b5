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
    let kinds = FindingKind.allCases.map { Case($0, in: result, suite: datasetName) }
    add(datasetName, kinds, JUnitDocument.datasetOutput(of: result))
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
    ] + (result.anchor.map { [Property("anchor", JUnitText.name($0.file.path))] } ?? []) + [
      Property("profile", JUnitText.name(result.profile.name)),
      Property("verdict", result.verdict.rawValue),
      Property("scoregate.version", JUnitText.name(result.tool.version)),
    ]
  }

  private static func datasetOutput(of result: GateResult) -> [String] {
    let wording = Wording.plain
    let warnings = result.warnings.map { "warning: \(wording.sentence($0))" }
    let notices = wording.notices(of: result).map { "note: \($0.text)" }
    let ungated = result.ungated.isEmpty ? [] : ["not gated: \(wording.list(result.ungated))"]
    let intents = wording.intents(of: result).map { "intended: \($0)" }
    return wording.pairing(of: result) + intents + warnings + notices + ungated
  }

  /// The first lines, and how many there are beyond them.
  static func cut(_ lines: [String]) -> [String] {
    guard lines.count > outputLines else { return lines }
    return lines.prefix(outputLines) + ["… and \(lines.count - outputLines) more lines"]
  }
}
