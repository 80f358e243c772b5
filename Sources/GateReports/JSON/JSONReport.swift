import GateText
import GateRuns
import GateStatistics
public import GateVerdicts

/// The gate result as JSON: the contract that other programs, and stored results, read.
///
/// Every property of `GateResult` is in it, so that it reads back as the same result. The keys
/// always come in the same order, and a value that is not known is `null`.
public enum JSONReport {
  /// The version of the contract.
  static let schemaVersion = 1

  /// Renders a result.
  ///
  /// - Parameter result: what the gate found.
  /// - Returns: a JSON document, two spaces a level, with a line break at the end. Numbers are the
  ///   shortest that read back as the same number.
  public static func render(_ result: GateResult) -> String {
    JSONValue.document(JSONValue(result.withRemediesInWords))
  }
}

extension JSONValue {
  fileprivate init(_ result: GateResult) {
    self = .object([
      (.schemaVersion, .init(JSONReport.schemaVersion)),
      (.verdict, .init(result.verdict.rawValue)),
      (.profile, JSONValue(result.profile)),
      (.exitStatus, .init(Int(result.exitStatus))),
      (.confidence, .init(result.confidence.fraction)),
      (.minimumSamples, .init(result.minimumSamples)),
      (
        .tool,
        .object([(.name, .init(result.tool.name)), (.version, .init(result.tool.version))])
      ),
      (
        .config,
        .object(JSONValue.members(of: result.config) + [(.text, .init(result.configText))])
      ),
      (.baseline, JSONValue(result.baseline)),
      (.candidate, JSONValue(result.candidate)),
      (.anchor, result.anchor.map(JSONValue.init) ?? .null),
      (.pairing, JSONValue(result.pairing)),
      (.findings, .array(result.findings.map(JSONValue.init))),
      (.checks, .array(result.checks.map(JSONValue.init))),
      (.intents, .array(result.intents.map(JSONValue.init))),
      (.losses, .array(result.losses.map(JSONValue.init))),
      (.distributions, .array(result.distributions.map(JSONValue.init))),
      (.warnings, .init(result.warnings)),
      (.ungated, .init(result.ungated)),
      (.labels, result.labels.map { .object(JSONValue.members(of: $0)) } ?? .null),
    ])
  }

  private init(_ profile: Profile) {
    self = .object([
      (.name, .init(profile.name)), (.inconclusive, .init(profile.inconclusive.rawValue)),
    ])
  }

  private static func members(
    of file: FileFingerprint
  ) -> [(key: ResultKey, value: JSONValue)] {
    [(.path, .init(file.path)), (.sha256, .init(file.sha256))]
  }

  private init(_ run: RunSummary) {
    let factors = run.header.factors.sorted { $0.key < $1.key }
    self = .object(
      JSONValue.members(of: run.file) + [
        (.format, .init(run.format)),
        (.examples, .init(run.examples)),
        (.rows, .init(run.rows)),
        (
          .header,
          .object([
            (.dataset, .init(run.header.dataset)),
            (.system, .init(run.header.system)),
            (.created, .init(run.header.created)),
            (.change, .init(run.header.change)),
            (.factors, .init(factors.map { ($0.key, .init($0.value)) })),
          ])
        ),
      ])
  }

  private init(_ pairing: PairingSummary) {
    self = .object([
      (.paired, .init(pairing.paired)),
      (.baselineOnly, .init(pairing.baselineOnly)),
      (.candidateOnly, .init(pairing.candidateOnly)),
      (.changed, .init(pairing.changed)),
      (.duplicates, .init(pairing.repeated)),
    ])
  }
}
