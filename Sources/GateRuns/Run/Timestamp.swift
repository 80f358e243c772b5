/// A moment as somebody wrote it, and where it lies in time.
public struct Timestamp: Hashable, Sendable, Comparable {
  /// The moment as it was written: `2026-11-23T08:00:00Z`, `2026-11-23`.
  public let text: String
  /// The same moment in seconds since 1970; of a day its beginning, without a zone in UTC.
  public let seconds: Double

  /// Reads a day, or a day with a time in UTC or with its offset (ISO 8601); nil for anything else.
  public init?(_ text: String) {
    var reader = TimestampReader(text)
    guard let seconds = reader.seconds() else { return nil }
    self.text = text
    self.seconds = seconds
  }

  /// Writes a moment as ISO 8601 in UTC.
  ///
  /// - Parameter seconds: whole seconds since 1970; those outside of the years 1 to 9999 become the
  ///   nearest inside.
  public init(secondsSince1970 seconds: Int) {
    let seconds = min(max(seconds, Self.firstSecond), Self.lastSecond)
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    let (year, month, date) = Self.date(ofDay: day)
    let second = seconds - day * 86_400
    text =
      [(year, 4), (month, 2), (date, 2)].map(Self.padded).joined(separator: "-") + "T"
      + [(second / 3_600, 2), (second / 60 % 60, 2), (second % 60, 2)].map(Self.padded)
      .joined(separator: ":") + "Z"
    self.seconds = Double(seconds)
  }

  /// Whether the first moment comes before the second; of one moment in two spellings the one whose
  /// text does.
  public static func < (first: Timestamp, second: Timestamp) -> Bool {
    (first.seconds, first.text) < (second.seconds, second.text)
  }

  /// The first second of the year 1.
  static let firstSecond = -62_135_596_800
  /// The last second of the year 9999.
  static let lastSecond = 253_402_300_799

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The days from 1970 to a day of the Gregorian calendar.
  ///
  /// The year is taken to begin in March, so that the odd day is its last: H. Hinnant, "chrono-
  /// compatible low-level date algorithms", 2013.
  static func day(year: Int, month: Int, date: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + date - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the Gregorian calendar, the inverse of ``day(year:month:date:)``.
  private static func date(ofDay day: Int) -> (year: Int, month: Int, date: Int) {
    let day = day + 719_468
    let era = (day >= 0 ? day : day - 146_096) / 146_097
    let dayOfEra = day - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted + (shifted < 10 ? 3 : -9)
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }
}
