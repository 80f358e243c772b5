public import GateRuns

/// How old a stored baseline is, as far as it tells.
public enum BaselineAge: Hashable, Sendable {
  /// So many days, since that day.
  case days(Int, since: CalendarDate)
  /// It comes from a day that is not yet.
  case future(CalendarDate)
  /// What it says of itself is not a date.
  case unreadable(String)
  /// It says nothing.
  case unknown

  /// The age of a run on a day, by the date that its header has.
  public init(of header: RunHeader, on today: CalendarDate) {
    guard let text = header.created else {
      self = .unknown
      return
    }
    guard let created = CalendarDate(String(text.prefix(10))) else {
      self = .unreadable(text)
      return
    }
    let days = today.days(since: created)
    // Where it was made, the day may have begun earlier than in UTC.
    self = days < -1 ? .future(created) : .days(max(0, days), since: created)
  }
}
