internal import GateRuns
internal import GateVerdicts

/// A CSV file as texts, every cell with its place: small files that people fill in.
struct CSVTable {
  /// A cell.
  struct TextCell {
    /// The text as it was before ``CSVCell`` wrote it; without white space around, if it stands in no
    /// quotation marks.
    let text: String
    /// Where it begins in the file.
    let position: SourcePosition

    /// The text without white space around.
    var words: String { Self.trimmed(text) }

    init(
      _ field: CSVScanner.Field, at position: SourcePosition, in bytes: UnsafeBufferPointer<UInt8>
    ) {
      let decoded = field.decoded(from: bytes)
      text = CSVCell.unguarded(field.isQuoted ? decoded : Self.trimmed(decoded))
      self.position = position
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
  let start: SourcePosition

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
    // What is before the mark that a file may begin with is no place.
    let text = UnsafeBufferPointer(rebasing: file.bytes[file.start...])
    do throws(CSVFault) {
      let delimiter = CSVScanner.delimiter(of: text, from: 0)
      var scanner = CSVScanner(text, at: 0, delimiter: delimiter)
      var cursor = SourceCursor(text)
      while !scanner.isAtEnd, scanner.isAtRowEnd { scanner.skipLineBreak() }
      start = cursor.position(of: scanner.offset)
      var names: [String] = []
      var known: Set<String> = []
      for field in try Self.row(&scanner) {
        let name = TextCell(field, at: start, in: text).words
        guard known.insert(name).inserted else {
          throw CSVFault(offset: field.start, problem: .duplicateName(name))
        }
        names.append(name)
      }
      var rows: [[TextCell]] = []
      while !scanner.isAtEnd {
        if scanner.isAtRowEnd {
          scanner.skipLineBreak()
          continue
        }
        let begin = scanner.offset
        let row = try Self.row(&scanner)
        guard row.count == names.count else {
          throw CSVFault(
            offset: begin, problem: .cellCount(found: row.count, header: names.count),
            isLastRow: scanner.isAtEnd)
        }
        rows.append(row.map { TextCell($0, at: cursor.position(of: $0.start), in: text) })
      }
      columns = names
      self.rows = rows
    } catch {
      throw FileProblem(
        path: file.path, at: SourcePosition(of: error.offset, in: text), error.description,
        do: error.remedy)
    }
  }

  private static func row(_ scanner: inout CSVScanner) throws(CSVFault) -> [CSVScanner.Field] {
    var fields: [CSVScanner.Field] = []
    repeat { fields.append(try scanner.field()) } while scanner.skipDelimiter()
    scanner.skipLineBreak()
    return fields
  }
}
