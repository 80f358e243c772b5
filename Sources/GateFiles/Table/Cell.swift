/// One cell of a ``RowTable`` in eight bytes: a number, or what else stands there and where.
///
/// A text is kept as the offset where it begins, among the bytes that were scanned or in
/// ``RowTable/texts``; whoever needs it reads it again. What is not a number hides in the bit
/// patterns of NaN, of which IEEE 754 has plenty.
struct Cell {
  /// What a cell holds.
  enum Content: Equatable {
    /// A number, maybe infinite, never NaN.
    case number(Double)
    case boolean(Bool)
    case notANumber
    /// Null, or nothing between two delimiters.
    case empty
    /// The row does not have this column.
    case absent
    /// A text that begins at this byte, with its quotation mark.
    case text(at: Int)
    /// A JSON array or object that begins at this byte.
    case structure(at: Int)
    /// A JSON number in a column of labels: `7` is a name there, and 20 digits must all count.
    case writtenNumber(at: Int)
  }

  private let bits: UInt64

  private static let boxed: UInt64 = 0xFFF8 << 48
  private static let payload: UInt64 = 1 << 48 - 1

  private init(tag: UInt64, offset: Int = 0) {
    bits = Cell.boxed | tag << 48 | UInt64(offset) & Cell.payload
  }

  /// A number; NaN is ``notANumber``.
  init(_ number: Double) {
    self = number.isNaN ? .notANumber : Cell(bits: number.bitPattern)
  }

  private init(bits: UInt64) { self.bits = bits }

  static let absent = Cell(tag: 0)
  static let empty = Cell(tag: 1)
  static let notANumber = Cell(tag: 2)

  static func boolean(_ value: Bool) -> Cell { Cell(tag: value ? 4 : 3) }
  static func text(at offset: Int) -> Cell { Cell(tag: 5, offset: offset) }
  static func structure(at offset: Int) -> Cell { Cell(tag: 6, offset: offset) }
  static func writtenNumber(at offset: Int) -> Cell { Cell(tag: 7, offset: offset) }

  /// Whether this is a text, an array or an object.
  var isText: Bool { bits >= Cell.boxed | 5 << 48 && bits < Cell.boxed | 7 << 48 }

  /// Where the cell's text begins; nil where the cell says everything itself.
  var textStart: Int? {
    bits >= Cell.boxed | 5 << 48 ? Int(bits & Cell.payload) : nil
  }

  /// The cell with its text at another offset.
  func moved(to offset: Int) -> Cell {
    Cell(bits: bits & ~Cell.payload | UInt64(offset) & Cell.payload)
  }

  /// Whether this is a number or a boolean, and so counts as a score.
  var isScore: Bool {
    bits < Cell.boxed || bits >= Cell.boxed | 7 << 48
      || (bits >= Cell.boxed | 3 << 48 && bits < Cell.boxed | 5 << 48)
  }

  /// What the cell holds.
  var content: Content {
    guard bits >= Cell.boxed else { return .number(Double(bitPattern: bits)) }
    let offset = Int(bits & Cell.payload)
    switch bits >> 48 & 7 {
    case 0: return .absent
    case 1: return .empty
    case 2: return .notANumber
    case 3: return .boolean(false)
    case 4: return .boolean(true)
    case 5: return .text(at: offset)
    case 6: return .structure(at: offset)
    default: return .writtenNumber(at: offset)
    }
  }
}
