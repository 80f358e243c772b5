#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The only clock reading in a JUnit document: when the candidate says it was made.
enum JUnitTimestamp {
  /// What stands where the candidate does not say.
  static let unknown = "1970-01-01T00:00:00"

  /// Reads an ISO 8601 time and writes it as the schemas want it: UTC, without zone or fraction.
  ///
  /// - Parameter created: `2026-11-23T08:00:00.5+01:00`; a time without a zone is UTC.
  /// - Returns: `2026-11-23T07:00:00`, or ``unknown`` where the text is no time.
  static func text(for created: String?) -> String {
    guard let created else { return unknown }
    let plain = Date.ISO8601FormatStyle()
    let fractional = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    for candidate in [created, created + "Z", created + "T00:00:00Z"] {
      guard let date = (try? plain.parse(candidate)) ?? (try? fractional.parse(candidate)) else {
        continue
      }
      let text = Date.ISO8601FormatStyle().year().month().day()
        .time(includingFractionalSeconds: false).format(date)
      return text.utf8.count == unknown.utf8.count ? text : unknown
    }
    return unknown
  }
}
