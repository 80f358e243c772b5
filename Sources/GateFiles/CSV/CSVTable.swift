internal import GateRuns
internal import GateVerdicts

/// A CSV file as texts, every cell with its place: small files that people fill in.
struct CSVTable {
  /// A cell.
  struct TextCell {
    /// The text as it was before ``CSVCell`` wrote it; without white space around, if it stands in no
    /// quotation marks.
    let text: String
    /// The offset of its first byte in the file.
    let offset: Int

    /// The text without white space around.
    var words: String { Self.trimmed(text) }

    init(_ field: CSVScanner.Field, in bytes: UnsafeBufferPointer<UInt8>) {
      let decoded = field.decoded(from: bytes)
      text = CSVCell.unguarded(field.isQuoted ? decoded : Self.trimmed(decoded))
      offset = field.start
    }

    private static func trimmed(_ text: String) -> String {
      var text = Substring(text)
      while text.first?.isWhitespace == true { text.removeFirst() }
      while text.last?.isWhitespace == true { text.removeLast() }
      return String(text)
    }
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
      let names = header.map(\.words)
      for (place, cell) in header.enumerated() where names.prefix(place).contains(cell.words) {
        throw CSVFault(offset: cell.offset, problem: .duplicateName(cell.words))
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
      cells.append(TextCell(try scanner.field(), in: bytes))
    } while scanner.skipDelimiter()
    scanner.skipLineBreak()
    return cells
  }
}
