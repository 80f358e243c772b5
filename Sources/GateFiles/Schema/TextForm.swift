import GateRuns
internal import GateVerdicts

/// The strings that a value can be.
enum TextForm: Hashable, Sendable {
  /// Any string.
  case any
  /// A string that is more than white space.
  case filled
  /// A day that exists, `yyyy-mm-dd`.
  case date
  /// `dimension=value`, or `dimension=*` for every value.
  case segments
  /// `dimension=value`.
  case segment
  /// `mean`, `median`, or a percentile: `p95`.
  case statistic

  /// Whether a string is one of these.
  func accepts(_ string: String) -> Bool {
    switch self {
    case .any: true
    case .filled: !string.allSatisfy(\.isWhitespace)
    case .date: CalendarDate(string) != nil
    case .segments: SegmentSelector(string) != nil
    case .segment: SegmentSelector(string)?.value != nil
    case .statistic: Statistic(rawValue: string) != nil
    }
  }

  /// The regular expression (ECMA 262) that every accepted string matches; nil where any does.
  var pattern: String? {
    switch self {
    case .any: nil
    case .filled: "\\S"
    case .date:
      "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
        + "|02-(0[1-9]|[12][0-9]))$"
    case .segments: "^[^=]+=[\\s\\S]"
    case .segment: "^[^=]+=(?!\\*$)[\\s\\S]"
    case .statistic: "^(mean|median|p(?!0*(\\.0*)?$)[0-9]{1,2}(\\.[0-9]{1,3})?)$"
    }
  }

  /// The strings in words.
  var expectation: String {
    switch self {
    case .any, .filled: "a string"
    case .date: "a day written yyyy-mm-dd"
    case .segments: "\"dimension=value\" or \"dimension=*\""
    case .segment: "\"dimension=value\""
    case .statistic: "\"mean\", \"median\" or a percentile like \"p95\""
    }
  }
}
