internal import GateRuns

/// Reads rows that are the elements of a JSON array, from one block or from many; what stands around
/// the array is kept.
struct ElementRows {
  /// The evaluator that the first rows tell.
  let evaluator: Evaluator
  /// How the file is laid out.
  let layout: ScoreFormat.Layout
  /// The rows that were read so far.
  var table: RowTable { reader.table }
  private var reader: JSONRowReader
  private let envelope: JSONEnvelope
  /// The file without its rows: the beginning up to the array's bracket, and the end from its
  /// closing bracket on.
  private var surroundings: [UInt8]
  private let headCount: Int
  private var tailStart: Int?
  private var isFirst = true

  /// Prepares to read.
  ///
  /// - Parameters:
  ///   - block: the file, or its beginning.
  ///   - envelope: where the rows are.
  ///   - columns: what the configuration says of the columns.
  ///   - metrics: the metrics that the configuration gates.
  ///   - size: the size of the file in bytes.
  init(
    _ block: FileBytes, in envelope: JSONEnvelope, columns: DatasetColumns, metrics: Set<String>,
    size: Int
  ) throws(FileProblem) {
    self.envelope = envelope
    let keys =
      envelope.columns.isEmpty
      ? RowKeys.ofRow(in: block.bytes, at: envelope.start) : Set(envelope.columns)
    guard keys != nil || block.bytes.count == size else {
      throw block.problem("a row is too long to be read in blocks")
    }
    evaluator = Evaluator.of(keys: keys ?? [])
    layout = envelope.path.isEmpty ? .jsonArray : .json
    surroundings = Array(block.bytes[..<envelope.start])
    headCount = envelope.start
    reader = JSONRowReader(
      block.bytes, at: envelope.start,
      wishes: ColumnRoles.wishes(
        of: evaluator, keys: keys ?? [], for: columns, metrics: metrics), byteCount: size)
    if Set(envelope.columns).count < envelope.columns.count {
      throw block.problem("\"columns\" names a column twice", do: "rename one of them")
    }
    reader.nameColumns(envelope.columns)
  }

  /// Makes room for the rest of the file.
  mutating func reserveCapacity(forFileOf size: Int, read: Int) {
    reader.reserveCapacity(forFileOf: size, read: read)
  }

  /// Reads the rows of a block as far as they are whole.
  ///
  /// - Parameters:
  ///   - block: the bytes from `start` on.
  ///   - start: where in the file the block begins.
  ///   - isLast: whether the block ends with the file.
  /// - Returns: how many bytes were used.
  mutating func read(
    _ block: FileBytes, at start: Int, isLast: Bool
  ) throws(FileProblem) -> Int {
    var offset = max(headCount - start, 0)
    if tailStart == nil {
      reader.continueWith(block.bytes, at: start)
      do throws(JSONFault) {
        let (end, isClosed) = try reader.readElements(
          from: offset, isFirst: &isFirst, isLast: isLast)
        guard isClosed else { return end }
        tailStart = start + end - 1
        offset = end - 1
      } catch {
        throw block.problem(error)
      }
    }
    surroundings.append(contentsOf: block.bytes[offset...])
    return block.bytes.count
  }

  /// What the file says beside its rows.
  func rest(in file: FileBytes) throws(FileProblem) -> JSONNode {
    let tailStart = tailStart ?? headCount
    let rest: JSONNode
    do throws(JSONFault) {
      rest = try surroundings[...].withUnsafeBufferPointer { bytes throws(JSONFault) in
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var builder = JSONBuilder(
          UnsafeBufferPointer(rebasing: bytes[start...]), acceptsNonFinite: true)
        return try builder.document()
      }
    } catch {
      let offset = file.start + error.offset
      throw file.problem(
        JSONFault(
          at: offset < headCount ? offset : offset - headCount + tailStart,
          envelope.path.isEmpty ? error.problem.afterArray : error.problem))
    }
    try requireOneArray(beside: rest, in: file)
    return rest
  }

  /// Refuses a file with nothing in its rows, and one that holds rows under another key as well.
  private func requireOneArray(beside rest: JSONNode, in file: FileBytes) throws(FileProblem) {
    guard let key = envelope.path.last else { return }
    if table.rowCount == 0 {
      let status = rest.node(at: "status")?.words.map {
        ", and its status is \"\(ShortText.of($0))\""
      }
      throw file.problem(
        "\"\(key)\" is empty\(status ?? "")", do: "was the evaluation stopped?")
    }
    let parent = envelope.path.dropLast().joined(separator: ".")
    let members = (parent.isEmpty ? rest : rest.node(at: parent))?.object?.members ?? []
    let other = members.first { member in
      member.key != key && Evaluator.allRowKeys.contains(member.key)
        && member.value.array?.first?.object != nil
    }
    if let other {
      throw file.problem(
        "there are rows under \"\(key)\" and under \"\(other.key)\"",
        do: "give each of them a file of its own")
    }
  }
}

extension JSONFault.Problem {
  /// The problem where an array should have been all.
  fileprivate var afterArray: JSONFault.Problem {
    guard case .unexpectedByte(let byte, _) = self else { return self }
    return .unexpectedByte(byte, expected: "nothing after the array")
  }
}
