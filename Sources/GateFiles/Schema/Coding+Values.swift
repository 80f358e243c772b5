import GateText
internal import GateStatistics
internal import GateVerdicts

extension Coding where Value == String {
  /// Any string.
  static var text: Coding { of(.any) }

  /// A string that is more than white space.
  static var filled: Coding { of(.filled) }

  private static func of(_ form: TextForm) -> Coding {
    Coding(.text(form), read: { $0.string }, write: JSONValue.string)
  }
}

extension Coding where Value == [String] {
  /// An array of strings.
  static var texts: Coding { .list(.text) }
}

extension Coding where Value: CaseIterable & RawRepresentable<String> {
  /// One of the words of a type.
  static var word: Coding {
    Coding(
      .word(of: Value.self), read: { $0.string.flatMap(Value.init(rawValue:)) },
      write: { .string($0.rawValue) })
  }
}

extension Coding where Value == Double {
  /// Any number.
  static var real: Coding { real(.any) }

  /// A number of some form.
  static func real(_ form: NumberForm) -> Coding {
    Coding(.number(form), read: { $0.number }, write: { .init($0) })
  }
}

extension Coding where Value == Int {
  /// A number of things.
  static var count: Coding { whole(atLeast: 0) }

  /// A whole number from `least` on.
  static func whole(atLeast least: Int) -> Coding { whole(.whole(atLeast: least)) }

  /// A whole number of some form.
  static func whole(_ form: NumberForm) -> Coding {
    Coding(.number(form), read: { $0.integer }, write: { .init($0) })
  }
}

extension Coding where Value == Bool {
  /// `true` or `false`.
  static var boolean: Coding { Coding(.boolean, read: { $0.boolean }, write: { .init($0) }) }
}

extension Coding where Value == ConfidenceLevel {
  /// A level between 0 and 1.
  static var confidence: Coding {
    Coding(
      .number(.openFraction), read: { $0.number.flatMap(ConfidenceLevel.init) },
      write: { .init($0.fraction) })
  }
}

extension Coding where Value == Statistic {
  /// `mean`, `median`, or a percentile.
  static var statistic: Coding {
    Coding(
      .text(.statistic), read: { $0.string.flatMap(Statistic.init) },
      write: { .string($0.rawValue) })
  }
}

extension Coding where Value == CalendarDate {
  /// A day, `yyyy-mm-dd`.
  static var date: Coding {
    Coding(
      .text(.date), read: { $0.string.flatMap(CalendarDate.init) },
      write: { .string($0.description) })
  }
}
