import GateVerdicts

/// One remark of a build server on a file, made from what the gate found.
struct Annotation: Equatable {
  /// Whether it is why the gate does not pass.
  var isError: Bool
  /// What it is about, in words that never change: `regression`, `changed examples`.
  var code: String
  /// The file that it is on; nil for none.
  var file: String?
  /// Where in the file it is.
  var position: SourcePosition?
  /// What it says in a few words.
  var title: String
  /// What it says, a line or two.
  var message: String

  /// The most remarks: build servers show ten of a kind, so there are nine and a count of the rest.
  static let most = 9
  private static let wording = Wording.plain

  /// What a result gives reason to remark, worst first; a count of what is beyond ``most``.
  static func all(in result: GateResult) -> [Annotation] {
    let notable = result.checksWorstFirst.filter { result.standing(of: $0).isNotable }
    let warnings = result.findings.filter { $0.severity == .warning }
    let annotations =
      result.incomparable.map { Annotation($0, in: result) }
      + notable.map { Annotation($0, in: result) }
      + warnings.map { Annotation($0, in: result) }
    let rest = annotations.count - most
    guard rest > 0 else { return annotations }
    return annotations.prefix(most) + [
      Annotation(
        isError: false, code: "more", title: "scoregate",
        message: "and \(wording.count(rest, "more finding"))")
    ]
  }

  private init(_ finding: Finding, in result: GateResult) {
    let wording = Annotation.wording
    isError = finding.severity == .incomparable
    code = wording.name(of: finding.kind)
    file = result.config.path
    title = "scoregate: \(isError ? "the runs cannot be compared" : wording.name(of: finding.kind))"
    message = wording.sentence(finding, in: result)
  }

  private init(_ check: Check, in result: GateResult) {
    let wording = Annotation.wording
    isError = result.blocks(check)
    code = check.kind.rawValue
    file = result.config.path
    position = check.position
    title = "\(wording.name(check.id)): \(wording.fullVerdict(of: check))"
    let summary = wording.summary(of: check)
    // What could not be computed gives its reason as its evidence.
    let reasons = wording.reasons(for: check).filter { !summary.contains($0) }
    message = ([summary] + (reasons.isEmpty ? [] : [reasons.joined(separator: ". ")]))
      .joined(separator: "\n")
  }

  private init(isError: Bool, code: String, title: String, message: String) {
    self.isError = isError
    self.code = code
    self.title = title
    self.message = message
  }
}
