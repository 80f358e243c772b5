/// Which segments a rule is for: `tier=critical`, or `topic=*` for one check a value.
public struct SegmentSelector: Hashable, Sendable {
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
  public init?(_ text: String) {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    let dimension = text[..<equals]
    let value = text[text.index(after: equals)...]
    guard !dimension.isEmpty, !value.isEmpty else { return nil }
    self.init(dimension: String(dimension), value: value == "*" ? nil : String(value))
  }

  /// The selector as it is written in thresholds.json.
  public var description: String { "\(dimension)=\(value ?? "*")" }
}
