/// A second of UTC, as logs of feedback write it.
package struct FeedbackTime: Hashable, Sendable, Comparable {
  /// The seconds since the beginning of 1970, without leap seconds.
  package let seconds: Int

  /// Takes seconds since the beginning of 1970.
  package init(seconds: Int) { self.seconds = seconds }

  /// Reads ISO 8601, `2026-11-01T08:00:00Z`, a day alone, or the seconds or milliseconds since 1970.
  ///
  /// A time without a zone is one of UTC, a day is its first second, and a fraction of a second is
  /// dropped.
  package init?(_ text: String) {
    if let number = Self.sinceEpoch(text) {
      seconds = number
      return
    }
    let iso =
      #/(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s?(?:([Zz]|UTC)|([+-])(\d\d):?(\d\d)?)?)?/#
    guard let match = text.wholeMatch(of: iso) else { return nil }
    func number(_ digits: Substring?) -> Int { digits.flatMap { Int($0) } ?? 0 }
    let (year, month, day) = (number(match.1), number(match.2), number(match.3))
    let (hour, minute, second) = (number(match.4), number(match.5), number(match.6))
    let offset = (number(match.9) * 60 + number(match.10)) * 60
    guard let days = Self.days(to: year, month, day), hour <= 23, minute <= 59, second <= 60,
      offset <= 18 * 3_600
    else { return nil }
    seconds =
      ((days * 24 + hour) * 60 + minute) * 60 + second - (match.8 == "-" ? -offset : offset)
  }

  /// The time as `2026-11-01T08:00:00Z`.
  package var description: String {
    let day = seconds.flooredQuotient(by: Self.secondsOfDay)
    let rest = seconds - day * Self.secondsOfDay
    return "\(Self.date(ofDay: day))T\(Self.padded(rest / 3_600, 2)):"
      + "\(Self.padded(rest / 60 % 60, 2)):\(Self.padded(rest % 60, 2))Z"
  }

  /// The day of UTC, `2026-11-01`.
  package var day: String { Self.date(ofDay: seconds.flooredQuotient(by: Self.secondsOfDay)) }

  /// The first second of so many days before the day that a time is on.
  package func beginning(daysBefore days: Int) -> FeedbackTime {
    let day = seconds.flooredQuotient(by: Self.secondsOfDay) - days
    return FeedbackTime(seconds: day * Self.secondsOfDay)
  }

  /// Whether the first time comes before the second.
  package static func < (first: FeedbackTime, second: FeedbackTime) -> Bool {
    first.seconds < second.seconds
  }

  private static let secondsOfDay = 86_400
  /// From here on a number counts milliseconds: as seconds it would be the year 5138.
  private static let firstMilliseconds = 100_000_000_000

  private static func sinceEpoch(_ text: String) -> Int? {
    guard text.utf8.count >= 9, text.wholeMatch(of: #/\d{9,15}(\.\d+)?/#) != nil,
      let number = Int(text.prefix { $0 != "." })
    else { return nil }
    return number >= firstMilliseconds ? number / 1_000 : number
  }

  /// The days from 1970-01-01 to a day of the Gregorian calendar; nil where there is no such day.
  ///
  /// Counted in years that begin with March, so that the leap day is the last.
  private static func days(to year: Int, _ month: Int, _ day: Int) -> Int? {
    guard year >= 1, (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  private static func date(ofDay day: Int) -> String {
    let shifted = day + 719_468
    let era = shifted.flooredQuotient(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(month < 10 ? month + 3 : month - 9, 2))-"
      + padded(dayOfYear - (153 * month + 2) / 5 + 1, 2)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Int {
  /// The quotient rounded down, also of a negative number.
  fileprivate func flooredQuotient(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
  }
}
