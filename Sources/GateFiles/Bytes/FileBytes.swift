internal import GateVerdicts

/// The bytes of a file with its name, so that a problem can say where it is.
struct FileBytes {
  /// The file, as it was given.
  let path: String
  /// All bytes.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The offset of the first byte behind a byte order mark.
  let start: Int

  /// Takes the bytes of a file.
  init(path: String, bytes: UnsafeBufferPointer<UInt8>) {
    self.path = path
    self.bytes = bytes
    let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    start = hasMark ? 3 : 0
  }

  /// A problem with the whole file.
  func problem(_ what: String, do remedy: String? = nil) -> FileProblem {
    FileProblem(path: path, what, do: remedy)
  }

  /// A problem at a byte.
  func problem(at offset: Int, _ what: String, do remedy: String? = nil) -> FileProblem {
    let text = UnsafeBufferPointer(rebasing: bytes[start...])
    let position = SourcePosition(of: max(offset - start, 0), in: text)
    return FileProblem(path: path, at: position, what, do: remedy)
  }

  /// A problem at a place that is known.
  func problem(
    at position: SourcePosition, _ what: String, do remedy: String? = nil
  ) -> FileProblem {
    FileProblem(path: path, at: position, what, do: remedy)
  }

  /// A problem with the JSON of a score file.
  func problem(_ fault: JSONFault) -> FileProblem {
    switch fault.problem {
    case .unexpectedEnd:
      problem(at: fault.offset, "the file ends inside a value", do: "was the evaluation stopped?")
    case .duplicateKey:
      problem(at: fault.offset, fault.description, do: "which value counts cannot be told")
    case .unexpectedByte(UInt8(ascii: "'"), _):
      problem(
        at: fault.offset, fault.description,
        do: "what Python prints is no JSON; write it with json.dump")
    default: problem(at: fault.offset, fault.description)
    }
  }

  /// A problem with the CSV of a score file.
  func problem(_ fault: CSVFault) -> FileProblem {
    problem(at: fault.offset, fault.description, do: fault.remedy)
  }
}
