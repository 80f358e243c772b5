import GRDB
import GateRuns

/// Reading columns of a file that may be damaged, or made by somebody else. GRDB's subscripts end the process
/// if a column holds something else than what is asked for, and SQLite itself reads a text as the number 0.
extension Row {
  /// The value of a column.
  ///
  /// - Throws: ``StoreFault/damaged`` if the column holds something else, or is missing.
  func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    try Self.decoded(self[column] as DatabaseValue?)
  }

  /// The value of a column by its place, as ``value(_:)``.
  func value<Value: DatabaseValueConvertible>(at place: Int) throws -> Value {
    try Self.decoded(self[place] as DatabaseValue)
  }

  /// A number that can be compared; nil if there is none, or one over ``Score/largestMagnitude``.
  func score(_ column: String) throws -> Double? {
    (try value(column) as Double?).flatMap(Self.comparable)
  }

  /// A number by its place, as ``score(_:)``.
  func score(at place: Int) throws -> Double? {
    (try value(at: place) as Double?).flatMap(Self.comparable)
  }

  /// How many there are of something; nil if the column is empty.
  func count(_ column: String) throws -> Int? { try Self.checkedCount(value(column)) }

  /// A count by its place, as ``count(_:)``.
  func count(at place: Int) throws -> Int? { try Self.checkedCount(value(at: place)) }

  private static func decoded<Value: DatabaseValueConvertible>(
    _ stored: DatabaseValue?
  ) throws -> Value {
    guard let stored, let value = Value.fromDatabaseValue(stored) else { throw StoreFault.damaged }
    return value
  }

  private static func comparable(_ number: Double) -> Double? {
    number.magnitude <= Score.largestMagnitude ? number : nil
  }

  private static func checkedCount(_ count: Int?) throws -> Int? {
    guard let count else { return nil }
    guard (0...mostRows).contains(count) else { throw StoreFault.damaged }
    return count
  }

  /// More examples than a run can have.
  private static let mostRows = 1 << 40
}
