internal import GateVerdicts

/// A CSV file as texts, every cell with its place: small files that people fill in.
struct CSVTable {
  /// A cell.
  struct TextCell {
    /// The text, without white space around it.
    let text: String
    /// The offset of its first byte in the file.
    let offset: Int
  }

  /// The names of the columns.
  let columns: [String]
  /// The rows, each with as many cells as there are columns.
  let rows: [[TextCell]]
  /// Where the header begins.
  let start: Int

  /// Reads a whole file.
  ///
  /// - Throws: the first thing that keeps the file from being a table, with its place.
  init(_ file: FileBytes) throws(FileProblem) {
    if let offset = UTF8Validation.firstInvalidByte(in: file.bytes) {
      throw file.problem(at: offset, "not UTF-8", do: "save the file as UTF-8")
    }
    if file.bytes[file.start...].allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
      throw file.problem("the file is empty")
    }
    do throws(CSVFault) {
      let delimiter = CSVScanner.delimiter(of: file.bytes, from: file.start)
      var scanner = CSVScanner(file.bytes, at: file.start, delimiter: delimiter)
      while !scanner.isAtEnd, scanner.isAtRowEnd { scanner.skipLineBreak() }
      start = scanner.offset
      let header = try Self.row(&scanner, in: file.bytes)
      let names = header.map(\.text)
      for (place, cell) in header.enumerated() where names.prefix(place).contains(cell.text) {
        throw CSVFault(offset: cell.offset, problem: .duplicateName(cell.text))
      }
      var rows: [[TextCell]] = []
      while !scanner.isAtEnd {
        if scanner.isAtRowEnd {
          scanner.skipLineBreak()
          continue
        }
        let begin = scanner.offset
        let row = try Self.row(&scanner, in: file.bytes)
        guard row.count == names.count else {
          throw CSVFault(
            offset: begin, problem: .cellCount(found: row.count, header: names.count),
            isLastRow: scanner.isAtEnd)
        }
        rows.append(row)
      }
      columns = names
      self.rows = rows
    } catch {
      throw file.problem(error)
    }
  }

  private static func row(
    _ scanner: inout CSVScanner, in bytes: UnsafeBufferPointer<UInt8>
  ) throws(CSVFault) -> [TextCell] {
    var cells: [TextCell] = []
    repeat {
      let field = try scanner.field()
      var text = Substring(field.decoded(from: bytes))
      while text.first?.isWhitespace == true { text.removeFirst() }
      while text.last?.isWhitespace == true { text.removeLast() }
      cells.append(TextCell(text: String(text), offset: field.start))
    } while scanner.skipDelimiter()
    scanner.skipLineBreak()
    return cells
  }

  /// A row as CSV writes it, with its line break.
  static func line(_ cells: [String]) -> String {
    cells.map { cell in
      let needsQuotes =
        cell.contains { $0 == "\"" || $0 == "," || $0.isNewline } || cell.first == " "
        || cell.last == " "
      return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }.joined(separator: ",") + "\n"
  }
}
