import ReaderFuzzing

/// Changes what a table says and mostly leaves it one: cells, whole columns, names of columns, rows.
struct TableMutation {
  /// The cells, each as it is written.
  private var rows: [[[UInt8]]]

  /// The table with one to three changes.
  static func changed(_ bytes: [UInt8], using mutation: inout Mutation) -> [UInt8] {
    var table = TableMutation(bytes)
    for _ in 0..<Int.random(in: 1...3, using: &mutation) { table.change(using: &mutation) }
    return table.bytes
  }

  /// The table with other cells in a column of a name.
  ///
  /// - Parameter value: the next cell as it is written; nil for one that stays.
  static func changed(_ bytes: [UInt8], column name: String, _ value: () -> [UInt8]?) -> [UInt8] {
    var table = TableMutation(bytes)
    guard let column = table.rows[0].firstIndex(of: Array(name.utf8)) else { return bytes }
    for row in table.rows.indices.dropFirst() where table.rows[row].indices.contains(column) {
      if let value = value() { table.rows[row][column] = value }
    }
    return table.bytes
  }

  private init(_ bytes: [UInt8]) {
    rows = [[[]]]
    var isQuoted = false
    for byte in bytes {
      if byte == 0x22 { isQuoted.toggle() }
      switch byte {
      case 0x2C where !isQuoted: rows[rows.count - 1].append([])
      case 0x0A where !isQuoted: rows.append([[]])
      default: rows[rows.count - 1][rows[rows.count - 1].count - 1].append(byte)
      }
    }
    if rows.last == [[]] { rows.removeLast() }
  }

  private var bytes: [UInt8] {
    Array(rows.map { Array($0.joined(separator: [0x2C])) + [0x0A] }.joined())
  }

  private mutating func change(using mutation: inout Mutation) {
    guard rows.count > 1, let row = rows.indices.dropFirst().randomElement(using: &mutation),
      let column = rows[0].indices.randomElement(using: &mutation),
      rows[row].indices.contains(column)
    else { return }
    switch Int.random(in: 0...11, using: &mutation) {
    case 0...2: rows[row][column] = Self.cell(using: &mutation)
    case 3: setColumn(column, to: Self.cell(using: &mutation))
    case 4, 5:
      for row in rows.indices.dropFirst() where rows[row].indices.contains(column) {
        rows[row][column] = Self.cell(using: &mutation)
      }
    case 6, 7: rows[0][column] = HostileValue.text(HostileValue.name(using: &mutation)).inTable
    case 8:
      for row in rows.indices where rows[row].indices.contains(column) {
        rows[row].insert(rows[row][column], at: column)
      }
    case 9:
      for row in rows.indices where rows[row].indices.contains(column) {
        rows[row].remove(at: column)
      }
    case 10: rows.insert(rows[row], at: row)
    default: rows.remove(at: row)
    }
  }

  private mutating func setColumn(_ column: Int, to cell: [UInt8]) {
    for row in rows.indices.dropFirst() where rows[row].indices.contains(column) {
      rows[row][column] = cell
    }
  }

  private static func cell(using mutation: inout Mutation) -> [UInt8] {
    switch Int.random(in: 0...4, using: &mutation) {
    case 0, 1: Array(HostileValue.number(using: &mutation).utf8)
    case 2: Array("{faithfulness: \(HostileValue.number(using: &mutation))}".utf8)
    default: HostileValue.text(HostileValue.text(using: &mutation)).inTable
    }
  }
}
