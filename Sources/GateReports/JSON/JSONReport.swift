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
    JSONValue(result).prettyPrinted
  }
}

extension JSONValue {
  fileprivate init(_ result: GateResult) {
    self = .object([
      (.schemaVersion, .integer(JSONReport.schemaVersion)),
      (.verdict, .string(result.verdict.rawValue)),
      (.profile, JSONValue(result.profile)),
      (.exitStatus, .integer(Int(result.exitStatus))),
      (.confidence, .number(result.confidence.fraction)),
      (.minimumSamples, .integer(result.minimumSamples)),
      (
        .tool,
        .object([(.name, .string(result.tool.name)), (.version, .string(result.tool.version))])
      ),
      (
        .config,
        .object(JSONValue.members(of: result.config) + [(.text, .text(result.configText))])
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
      (.warnings, .texts(result.warnings)),
      (.ungated, .texts(result.ungated)),
      (.labels, result.labels.map { .object(JSONValue.members(of: $0)) } ?? .null),
    ])
  }

  private init(_ profile: Profile) {
    self = .object([
      (.name, .string(profile.name)), (.inconclusive, .string(profile.inconclusive.rawValue)),
    ])
  }

  private static func members(
    of file: FileFingerprint
  ) -> [(key: ResultKey, value: JSONValue)] {
    [(.path, .string(file.path)), (.sha256, .string(file.sha256))]
  }

  private init(_ run: RunSummary) {
    let factors = run.header.factors.sorted { $0.key < $1.key }
    self = .object(
      JSONValue.members(of: run.file) + [
        (.format, .string(run.format)),
        (.examples, .integer(run.examples)),
        (.rows, .integer(run.rows)),
        (
          .header,
          .object([
            (.dataset, .text(run.header.dataset)),
            (.system, .text(run.header.system)),
            (.created, .text(run.header.created)),
            (.change, .text(run.header.change)),
            (.factors, .dictionary(factors.map { ($0.key, .string($0.value)) })),
          ])
        ),
      ])
  }

  private init(_ pairing: PairingSummary) {
    self = .object([
      (.paired, .integer(pairing.paired)),
      (.baselineOnly, .texts(pairing.baselineOnly)),
      (.candidateOnly, .texts(pairing.candidateOnly)),
      (.changed, .texts(pairing.changed)),
      (.duplicates, .integer(pairing.repeated)),
    ])
  }
}
