internal import Crypto

/// Cuts a file into blocks of whole lines as it is read, so that it is never in memory as a whole.
///
/// A line feed in quotation marks is part of a cell of CSV. In JSON there is none: what begins with
/// a bracket or a brace is cut at any line feed.
struct LineBlocks {
  /// Reads more bytes into the memory that it is given, as many as come: 0 at the end.
  typealias Source = (UnsafeMutableRawBufferPointer) throws(FileProblem) -> Int

  /// What is read at once: small enough to stay in a core's cache until it is scanned.
  static let blockSize = 1 << 18
  /// A file without a line feed in so many bytes is hardly one of many lines.
  static let longestLine = 1 << 22
  /// The longest element of an array that is read in blocks.
  static let longestElement = 1 << 26

  /// The number of bytes that were read.
  private(set) var byteCount = 0
  /// Whether no byte is left.
  private(set) var isAtEnd = false
  /// Where in the file the next block begins.
  var nextStart: Int { byteCount - filled + blockEnd }
  private let path: String
  private let source: Source
  private var buffer: [UInt8]
  /// Where the block in the buffer ends; what follows it belongs to the next one.
  private var blockEnd = 0
  private var filled = 0
  private var isPeeked = false
  private var sha = SHA256()
  private var isJSON: Bool?

  /// Prepares to read.
  ///
  /// - Parameters:
  ///   - path: the file's name, for a problem.
  ///   - source: where the bytes come from.
  ///   - blockSize: how many bytes to read at once; a longer line makes it more.
  init(of path: String, from source: @escaping Source, blockSize: Int = LineBlocks.blockSize) {
    self.path = path
    self.source = source
    buffer = [UInt8](repeating: 0, count: blockSize)
  }

  /// Shows the beginning of the file, which stays to be read.
  mutating func peek<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(FileProblem) -> Result
  ) throws(FileProblem) -> Result {
    if !isPeeked { try fill() }
    isPeeked = true
    return try buffer.withUnsafeBufferPointer { bytes throws(FileProblem) in
      try body(UnsafeBufferPointer(rebasing: bytes[..<filled]))
    }
  }

  /// Reads the next block, which ends with a line feed or with the file.
  ///
  /// - Returns: what `body` makes of the block, whose bytes it must not keep.
  /// - Throws: what the source or `body` throws, or that there is no line feed to end a block.
  mutating func next<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(FileProblem) -> Result
  ) throws(FileProblem) -> Result {
    var from = try advance(longest: LineBlocks.longestLine)
    blockEnd = lineEnd(from: from)
    while blockEnd == 0, !isAtEnd {
      from = filled
      try grow(longest: LineBlocks.longestLine)
      try fill()
      blockEnd = lineEnd(from: from)
    }
    return try buffer.withUnsafeBufferPointer { bytes throws(FileProblem) in
      try body(UnsafeBufferPointer(rebasing: bytes[..<blockEnd]))
    }
  }

  /// Reads the next block, which ends where `body` says: it returns how much of what was read it has
  /// used.
  mutating func nextUsed(
    by body: (UnsafeBufferPointer<UInt8>, _ isLast: Bool) throws(FileProblem) -> Int
  ) throws(FileProblem) {
    _ = try advance(longest: LineBlocks.longestElement)
    blockEnd = try buffer.withUnsafeBufferPointer { bytes throws(FileProblem) in
      try body(UnsafeBufferPointer(rebasing: bytes[..<filled]), isAtEnd)
    }
  }

  /// Drops the last block and fills the room behind what is left of the bytes.
  ///
  /// - Returns: where the bytes begin that were not looked at.
  private mutating func advance(longest: Int) throws(FileProblem) -> Int {
    if isPeeked {
      isPeeked = false
      return 0
    }
    buffer.withUnsafeMutableBytes {
      $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[blockEnd..<filled]))
    }
    filled -= blockEnd
    blockEnd = 0
    let from = filled
    try grow(longest: longest)
    try fill()
    return from
  }

  /// Makes room where there is none.
  private mutating func grow(longest: Int) throws(FileProblem) {
    guard filled == buffer.count else { return }
    guard filled < longest else {
      throw FileProblem(path: path, "a row is too long to be read in blocks")
    }
    buffer.append(contentsOf: repeatElement(0, count: filled))
  }

  /// The SHA-256 of all bytes that were read.
  func digest() -> SHA256.Digest { sha.finalize() }

  private mutating func fill() throws(FileProblem) {
    let start = filled
    var end = filled
    var isLast = false
    try buffer.withUnsafeMutableBufferPointer { [source] bytes throws(FileProblem) in
      while end < bytes.count, !isLast {
        let space = UnsafeMutableRawBufferPointer(
          UnsafeMutableBufferPointer(rebasing: bytes[end...]))
        let count = try source(space)
        isLast = count == 0
        end += count
      }
    }
    buffer.withUnsafeBytes {
      sha.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[start..<end]))
    }
    filled = end
    isAtEnd = isLast
    byteCount += end - start
  }

  private mutating func lineEnd(from start: Int) -> Int {
    isAtEnd ? filled : buffer.withUnsafeBufferPointer { lastLineEnd(in: $0, from: start) }
  }

  /// The offset behind the last line feed that ends a line, 0 where there is none.
  private mutating func lastLineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    if isJSON == nil {
      let ignored: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
      let first = bytes[..<filled].first { !ignored.contains($0) }
      isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }
    if isJSON == true {
      return bytes[start..<filled].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    }
    // A cell with a lone quotation mark inside makes this wrong. Then a block ends in the middle of
    // a quoted cell, which the scanner does not take, or there is none and the block grows.
    var isQuoted = bytes[..<filled].reduce(into: UInt8(0)) { $0 ^= $1 == 0x22 ? 1 : 0 } == 1
    var end = filled
    while end > 0 {
      if bytes[end - 1] == 0x0A, !isQuoted { return end }
      if bytes[end - 1] == 0x22 { isQuoted.toggle() }
      end -= 1
    }
    return 0
  }
}
