internal import GateFiles

/// A file that is open for reading.
struct OpenFile {
  /// The path to show: as it was given, never absolute.
  let path: String
  /// How many bytes it has, as far as the operating system knows.
  let size: Int
  /// Whether it can be read a second time: a pipe cannot.
  let isRegular: Bool
  private let stream: ByteStream

  /// Opens a file, hands it on and closes it.
  ///
  /// - Parameters:
  ///   - path: where it is, for the operating system.
  ///   - shown: the path to show.
  ///   - what: what to call it in a message: `baseline`.
  ///   - body: what to do with it.
  static func with<Result>(
    _ path: String, shown: String, as what: String, _ body: (OpenFile) throws -> Result
  ) throws -> Result {
    let descriptor: Int32
    do throws(SystemError) {
      descriptor = try OperatingSystem.openFile(path, for: .reading)
    } catch {
      throw FileProblem(
        shown, "the \(what) cannot be opened", error,
        do: error == .noSuchFile ? "give the \(what) with a path from here" : nil)
    }
    defer { OperatingSystem.closeFile(descriptor) }
    let status: FileStatus
    do throws(SystemError) {
      status = try OperatingSystem.status(of: descriptor)
    } catch {
      throw FileProblem(shown, "the \(what) cannot be examined", error)
    }
    guard status.kind != .folder else {
      throw FileProblem(path: shown, "the \(what) is a directory", do: "name the file in it")
    }
    return try body(
      OpenFile(
        path: shown, size: status.size, isRegular: status.kind == .regular,
        stream: ByteStream(descriptor: descriptor, name: shown)))
  }

  /// Reads all of it, unless that is more than may be taken.
  func readToEnd(_ most: ByteLimit) throws(FileProblem) -> [UInt8] {
    try stream.readToEnd(most, expecting: isRegular ? size : nil)
  }

  /// Reads as many bytes as come, 0 at the end.
  func read(into memory: UnsafeMutableRawBufferPointer) throws(FileProblem) -> Int {
    try stream.read(into: memory)
  }

  /// Reads pieces of a regular file later on, when this is closed: the offset and how many bytes;
  /// fewer come at its end, none where it cannot be read.
  func laterReads() -> @Sendable (_ offset: Int, _ count: Int) -> [UInt8] {
    let descriptor = KeptDescriptor(of: stream.descriptor)
    return { offset, count in descriptor.read(count, at: offset) }
  }

  /// Goes back to the beginning of a regular file.
  func rewind() { OperatingSystem.rewindFile(stream.descriptor) }
}
