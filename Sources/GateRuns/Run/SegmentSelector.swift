/// A segment, `tier=critical`, or every segment of a dimension, `topic=*`.
public struct SegmentSelector: Hashable, Sendable, CustomStringConvertible, Comparable {
  /// The dimension: `topic`.
  public let dimension: String
  /// The value, or nil for every value of the dimension.
  public let value: String?

  /// Makes a selector of one value, or of every value where `value` is nil.
  public init(dimension: String, value: String?) {
    self.dimension = dimension
    self.value = value
  }

  /// Reads `dimension=value` or `dimension=*`; nil where there is no `=` or nothing on a side.
  public init?(_ text: some StringProtocol) {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    let dimension = text[..<equals]
    let value = text[text.index(after: equals)...]
    guard !dimension.isEmpty, !value.isEmpty else { return nil }
    self.init(dimension: String(dimension), value: value == "*" ? nil : String(value))
  }

  /// The selector as it is written in thresholds.json.
  public var description: String { "\(dimension)=\(value ?? "*")" }

  /// The order in which segments are listed: that of their texts.
  public static func < (first: SegmentSelector, second: SegmentSelector) -> Bool {
    first.description < second.description
  }
}

extension SegmentSelector: ExpressibleByStringLiteral {
  /// Makes the selector that a literal spells; one without an `=` is a programmer's mistake.
  public init(stringLiteral text: String) {
    guard let selector = SegmentSelector(text) else {
      preconditionFailure("\"\(text)\" is not written dimension=value")
    }
    self = selector
  }
}
