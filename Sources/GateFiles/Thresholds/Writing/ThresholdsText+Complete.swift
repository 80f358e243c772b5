import GateText
package import GateVerdicts

extension ThresholdsText {
  /// A complete thresholds.json: two spaces a level, a key a line but for what is short, the keys in
  /// the order of the documentation.
  ///
  /// What has its documented default is left out, but for the direction of every metric, the
  /// confidence and the smallest number of examples, which a team looks for. Reading the text gives
  /// the thresholds again, with the places of their rules.
  ///
  /// - Parameter thresholds: thresholds that a file can say; a segment's margin can differ from its
  ///   metric's, but not be absent where the metric has one.
  package static func complete(_ thresholds: Thresholds) -> String {
    ThresholdsForm.file.write(thresholds).pretty() + "\n"
  }
}
