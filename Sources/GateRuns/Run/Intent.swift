/// The effect that a change is meant to have on the mean of a metric: `context_recall+0.02` or
/// `latency-0.5[topic=billing]`.
public struct Intent: Hashable, Sendable {
  /// The metric.
  public let metric: String
  /// Candidate minus baseline, at least so far from 0 and with its sign, in the metric's unit; not 0.
  public let change: Double
  /// The segment, `topic=billing`; nil for all examples.
  public let segment: SegmentSelector?
  /// The intent as it was written.
  public let text: String

  /// Reads an intent: a metric, a sign with a number, and a segment in brackets where only that is
  /// meant; nil for anything else.
  public init?(_ text: String) {
    var rest = text[...]
    var segment: SegmentSelector?
    if rest.last == "]" {
      guard let bracket = rest.lastIndex(of: "[") else { return nil }
      segment = SegmentSelector(rest[rest.index(after: bracket)...].dropLast())
      guard segment != nil else { return nil }
      rest = rest[..<bracket]
    }
    // Names have hyphens too: the number is what is one to the end.
    for place in rest.indices.dropFirst() where rest[place] == "+" || rest[place] == "-" {
      let number = rest[rest.index(after: place)...]
      guard number.first?.isNumber ?? false, number.allSatisfy(Self.isPartOfNumber),
        let size = Double(number), size.isFinite, size > 0
      else { continue }
      metric = String(rest[..<place])
      change = rest[place] == "-" ? -size : size
      self.segment = segment
      self.text = text
      return
    }
    return nil
  }

  private static func isPartOfNumber(_ character: Character) -> Bool {
    character.isASCII && (character.isNumber || ".eE+-".contains(character))
  }
}
