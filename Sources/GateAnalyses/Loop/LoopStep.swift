/// A step of the loop that makes a system better, in the order in which a team goes around.
package enum LoopStep: String, CaseIterable, Sendable {
  /// Every gated metric says what it is for.
  case objectives
  /// There is a baseline, and it is not too old.
  case baseline
  /// Every rule says why it is what it is, and somebody looked at it lately.
  case thresholds
  /// Every rule can fail and can pass.
  case reach
  /// No segment misses a limit beyond chance, and where the system fails most is known.
  case weaknesses
  /// The last change said what it was meant to do, and did it.
  case change
  /// Recorded runs show no change for the worse.
  case history
  /// The metrics follow what users feel.
  case users
  /// People's labels stand behind the judge and the limits, and are of this judge.
  case labels

  /// Where a team stands with a step.
  package enum State: String, Sendable {
    /// Nothing is to be done.
    case done
    /// Something is to be done.
    case open
    /// It was never begun.
    case missing
  }
}
