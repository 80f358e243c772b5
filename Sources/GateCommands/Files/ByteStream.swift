#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import GateFiles

/// Whole reads and whole writes on an open file descriptor.
struct ByteStream {
  let descriptor: Int32
  /// What to call it in a message.
  let name: String

  /// Reads to the end.
  ///
  /// - Parameter size: how many bytes to expect; more or fewer may come.
  func readToEnd(expecting size: Int = 0) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than expected, so that the end shows without growing.
    var capacity = max(size + 1, 1 << 16)
    while true {
      let space = capacity
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: space) { buffer, count in
        count = 0
        while count < space {
          let got = readSome(buffer.baseAddress.map { $0 + count }, space - count)
          if got < 0 { failure = errno }
          if got <= 0 { break }
          count += got
        }
      }
      guard failure == 0 else { throw .system(name, "cannot be read", failure) }
      let isEnd = chunk.count < space
      if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
      if isEnd { return bytes }
      capacity = max(bytes.count, 1 << 16)
    }
  }

  /// Reads as many bytes as come, 0 at the end.
  func read(into memory: UnsafeMutableRawBufferPointer) throws(FileProblem) -> Int {
    let count = readSome(memory.baseAddress, memory.count)
    guard count >= 0 else { throw .system(name, "cannot be read", errno) }
    return count
  }

  private func readSome(_ start: UnsafeMutableRawPointer?, _ space: Int) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, start, space)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, start, space)
      #else
        let count = Darwin.read(descriptor, start, space)
      #endif
      if count >= 0 || errno != EINTR { return count }
    }
  }

  /// Writes all of a text, or as much as the reader of a pipe wants.
  func write(_ text: String) throws(FileProblem) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
        #elseif canImport(Musl)
          Musl.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
        #else
          Darwin.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EPIPE { return }
      guard count >= 0 else { throw .system(name, "cannot be written", errno) }
      written += count
    }
  }
}

extension FileProblem {
  /// A problem that the operating system reports.
  static func system(_ path: String, _ what: String, _ code: Int32) -> FileProblem {
    FileProblem(path: path, "\(what): \(String(cString: strerror(code)))")
  }
}
