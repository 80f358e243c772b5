internal import GateFiles

/// Whole reads and whole writes on an open file.
struct ByteStream {
  let descriptor: Int32
  /// What to call it in a message.
  let name: String

  /// Reads to the end.
  ///
  /// - Parameters:
  ///   - limit: how many bytes may come; they are counted while they do.
  ///   - size: how many to expect of a file, though more or fewer may come; nil for what may have no end.
  /// - Throws: also that more came.
  func readToEnd(_ limit: ByteLimit, expecting size: Int? = nil) throws(FileProblem) -> [UInt8] {
    let most = limit.bytes(isFile: size != nil)
    if let size, size > most { throw tooMuch(most, of: limit, isFile: true) }
    var bytes: [UInt8] = []
    // One byte more than expected, so that the end shows without growing.
    var capacity = max(min(size ?? 0, most) + 1, 1 << 16)
    while true {
      let space = min(capacity, most - bytes.count + 1)
      var failure: SystemError?
      let chunk = [UInt8](unsafeUninitializedCapacity: space) { buffer, count in
        count = 0
        do throws(SystemError) {
          while count < space {
            let got = try OperatingSystem.readBytes(
              of: descriptor, into: buffer.baseAddress.map { $0 + count }, most: space - count)
            if got == 0 { break }
            count += got
          }
        } catch {
          failure = error
        }
      }
      if let failure { throw FileProblem(name, "cannot be read", failure) }
      let isEnd = chunk.count < space
      if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
      guard bytes.count <= most else { throw tooMuch(most, of: limit, isFile: size != nil) }
      if isEnd { return bytes }
      capacity = max(bytes.count, 1 << 16)
    }
  }

  private func tooMuch(_ most: Int, of limit: ByteLimit, isFile: Bool) -> FileProblem {
    let remedy =
      switch limit {
      case .document: "no such file is so large: was another one meant?"
      case .rows: "give a file, which has an end"
      }
    return FileProblem(
      path: name,
      isFile ? "more than \(most >> 30) GiB" : "more than \(most >> 30) GiB came and no end",
      do: remedy)
  }

  /// Reads as many bytes as come, 0 at the end.
  func read(into memory: UnsafeMutableRawBufferPointer) throws(FileProblem) -> Int {
    do throws(SystemError) {
      return try OperatingSystem.readBytes(
        of: descriptor, into: memory.baseAddress, most: memory.count)
    } catch {
      throw FileProblem(name, "cannot be read", error)
    }
  }

  /// Writes all of a text, or as much as the reader of a pipe wants.
  func write(_ text: String) throws(FileProblem) { try write(Array(text.utf8)) }

  /// Writes all bytes, or as many as the reader of a pipe wants, unless the process is asked to stop.
  func write(_ bytes: [UInt8]) throws(FileProblem) {
    var failure: SystemError?
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      do throws(SystemError) {
        while !rest.isEmpty {
          rest = rest.dropFirst(try writeSome(UnsafeRawBufferPointer(rebasing: rest)))
        }
      } catch {
        failure = error
      }
    }
    guard let failure, failure != .brokenPipe else { return }
    throw FileProblem(name, "cannot be written", failure)
  }

  private func writeSome(_ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    while true {
      if OperatingSystem.isAskedToStop { throw .interrupted }
      do throws(SystemError) {
        return try OperatingSystem.writeBytes(
          to: descriptor, from: bytes.baseAddress, count: bytes.count)
      } catch {
        guard error == .interrupted else { throw error }
      }
    }
  }
}

extension FileProblem {
  /// A problem that the operating system reports.
  init(_ path: String, _ what: String, _ error: SystemError, do remedy: String? = nil) {
    self.init(path: path, "\(what): \(error.description)", do: remedy)
  }
}
