/// A second of UTC, as logs of feedback write it.
package struct FeedbackTime: Hashable, Sendable, Comparable {
  /// The seconds since the beginning of 1970, without leap seconds.
  package let seconds: Int

  /// Takes seconds since the beginning of 1970; those outside of the years 1 to 9999 become the nearest
  /// inside.
  package init(seconds: Int) {
    self.seconds = min(max(seconds, Timestamp.firstSecond), Timestamp.lastSecond)
  }

  /// Reads a moment as ``Timestamp`` does, `2026-11-01T08:00:00Z`, or the seconds or milliseconds
  /// since 1970; a zone may be written ` UTC` or stand behind a space, and a fraction of a second
  /// is dropped.
  package init?(_ text: String) {
    if let number = Self.sinceEpoch(text) {
      seconds = number
      return
    }
    guard let time = Timestamp(text) ?? Timestamp(Self.withZoneAttached(text)) else { return nil }
    seconds = Int(time.seconds.rounded(.down))
  }

  /// The time as `2026-11-01T08:00:00Z`.
  package var description: String { Timestamp(secondsSince1970: seconds).text }

  /// The day of UTC, `2026-11-01`.
  package var day: String { String(description.prefix(10)) }

  /// The first second of so many days before the day that a time is on.
  package func beginning(daysBefore days: Int) -> FeedbackTime {
    let begun = seconds - (seconds % Self.secondsOfDay + Self.secondsOfDay) % Self.secondsOfDay
    // More days than there are years to go back is all of them.
    return FeedbackTime(seconds: begun - min(days, Self.mostDays) * Self.secondsOfDay)
  }

  /// Whether the first time comes before the second.
  package static func < (first: FeedbackTime, second: FeedbackTime) -> Bool {
    first.seconds < second.seconds
  }

  private static let secondsOfDay = 86_400
  /// The days of ten thousand years.
  private static let mostDays = 3_660_000
  /// From here on a number counts milliseconds: as seconds it would be the year 5138.
  private static let firstMilliseconds = 100_000_000_000

  private static func sinceEpoch(_ text: String) -> Int? {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    let rest = text.utf8.dropFirst(digits.count)
    let isFraction =
      rest.first == UInt8(ascii: ".") && rest.count > 1
      && rest.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    guard (9...15).contains(digits.count), rest.isEmpty || isFraction,
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    return number >= firstMilliseconds ? number / 1_000 : number
  }

  /// `2026-11-01 08:00:00Z` for `2026-11-01 08:00:00 UTC`, and likewise with `+01:00`.
  private static func withZoneAttached(_ text: String) -> String {
    if text.hasSuffix(" UTC") { return text.dropLast(4) + "Z" }
    if text.hasSuffix("UTC") { return text.dropLast(3) + "Z" }
    guard let space = text.lastIndex(of: " "),
      let sign = text[text.index(after: space)...].first, sign == "+" || sign == "-"
    else { return text }
    return String(text[..<space]) + text[text.index(after: space)...]
  }
}
