package import GateVerdicts

/// What was certified, for a report that has to stand on its own.
package struct CertificationProvenance: Sendable {
  /// The thresholds.
  package var config: FileFingerprint
  /// The baseline.
  package var baseline: FileFingerprint
  /// The other runs of the same system.
  package var others: [FileFingerprint]
  /// The name and version of the program.
  package var tool: Tool

  /// Puts it together.
  package init(
    config: FileFingerprint, baseline: FileFingerprint, others: [FileFingerprint], tool: Tool
  ) {
    self.config = config
    self.baseline = baseline
    self.others = others
    self.tool = tool
  }

  /// The files with what they are.
  var files: [(role: String, file: FileFingerprint)] {
    [("thresholds", config), ("baseline", baseline)] + others.map { ("noise from", $0) }
  }
}
