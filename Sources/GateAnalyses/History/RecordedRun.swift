package import GateRuns
package import GateVerdicts

/// A run in the record: which system was scored when, and what the gate said.
package struct RecordedRun: Sendable, Equatable {
  /// What the gate said of the run.
  package struct Judgement: Sendable, Equatable {
    /// The gate's verdict.
    package var verdict: GateVerdict
    /// The name of the profile.
    package var profile: String
    /// The thresholds that were used.
    package var config: FileFingerprint
    /// The baseline's file.
    package var baseline: FileFingerprint
    /// The version of the baseline's system; nil where nothing says.
    package var baselineSystem: String?
    /// When the baseline was made, as its header says; nil where it does not.
    package var baselineCreated: String?
    /// The candidate's file.
    package var candidate: FileFingerprint

    /// Makes a judgement.
    package init(
      verdict: GateVerdict, profile: String, config: FileFingerprint, baseline: FileFingerprint,
      baselineSystem: String?, baselineCreated: String?, candidate: FileFingerprint
    ) {
      self.verdict = verdict
      self.profile = profile
      self.config = config
      self.baseline = baseline
      self.baselineSystem = baselineSystem
      self.baselineCreated = baselineCreated
      self.candidate = candidate
    }
  }

  /// The run's number in the record, from 1; never given twice.
  package var number: Int
  /// When the run was made, which system it scored, on what, and what was changed.
  package var occasion: LogEntry.Occasion
  /// Whether the run was accepted as the baseline.
  package var isAccepted: Bool
  /// What the gate said; nil for a run that a log tells of.
  package var judgement: Judgement?
  /// What else the scores depend on: model, prompt, judge; sorted by name.
  package var factors: [Factor]

  /// A name and its value.
  package struct Factor: Hashable, Sendable {
    /// What it is: `judge`.
    package var name: String
    /// What it was in the run.
    package var value: String

    /// Makes a factor.
    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Makes a run.
  package init(
    number: Int, occasion: LogEntry.Occasion, isAccepted: Bool, judgement: Judgement?,
    factors: [Factor]
  ) {
    self.number = number
    self.occasion = occasion
    self.isAccepted = isAccepted
    self.judgement = judgement
    self.factors = factors
  }
}
