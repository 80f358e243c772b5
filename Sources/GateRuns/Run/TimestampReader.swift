/// Reads a moment from its bytes.
struct TimestampReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The seconds since 1970; nil where the text is no day and no moment.
  mutating func seconds() -> Double? {
    guard let year = number(4), skip("-"), let month = number(2), skip("-"), let date = number(2),
      (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(date), year > 0
    else { return nil }
    let day = Double(Timestamp.day(year: year, month: month, date: date)) * 86_400
    if isAtEnd { return day }
    guard skip("T") || skip("t") || skip(" "), let time = secondsOfDay(), let offset = offset()
    else { return nil }
    return isAtEnd ? day + time - offset : nil
  }

  private mutating func secondsOfDay() -> Double? {
    guard let hour = number(2), hour < 24, skip(":"), let minute = number(2), minute < 60 else {
      return nil
    }
    var seconds = Double(hour * 3_600 + minute * 60)
    guard skip(":") else { return seconds }
    // A leap second has no place of its own in seconds since 1970.
    guard let second = number(2), second <= 60 else { return nil }
    seconds += Double(min(second, 59))
    guard skip(".") || skip(",") else { return seconds }
    var (fraction, unit, digits) = (0.0, 0.1, 0)
    while let digit = number(1) {
      fraction += Double(digit) * unit
      unit /= 10
      digits += 1
    }
    return digits > 0 ? seconds + fraction : nil
  }

  /// How far a zone is ahead of UTC, in seconds; 0 where none is written.
  private mutating func offset() -> Double? {
    if isAtEnd || skip("Z") || skip("z") { return 0 }
    let sign: Double = skip("-") ? -1 : 1
    guard sign < 0 || skip("+"), let hours = number(2), hours < 24 else { return nil }
    _ = skip(":")
    guard let minutes = number(2), minutes < 60 else { return nil }
    return sign * Double(hours * 3_600 + minutes * 60)
  }

  private var isAtEnd: Bool { place == bytes.count }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func number(_ digits: Int) -> Int? {
    guard place + digits <= bytes.count else { return nil }
    var number = 0
    for byte in bytes[place..<place + digits] {
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte) - 48
    }
    place += digits
    return number
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
