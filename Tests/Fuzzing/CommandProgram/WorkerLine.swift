import Foundation

/// What a worker tells its supervisor, a line each.
enum WorkerLine {
  /// An input begins.
  case begin(UInt64)
  /// Something about it is not as it should be.
  case fault(String)
  /// It has ended: with an exit status, after so long, in a process that has had so much memory; two of one
  /// input have the same digest.
  case end(status: Int32, milliseconds: Int, kilobytes: Int, digest: UInt64)

  /// Reads a line; nil for anything else.
  init?(_ line: Substring) {
    let words = line.split(separator: " ", maxSplits: 1)
    guard words.count == 2 else { return nil }
    switch words[0] {
    case "begin":
      guard let number = UInt64(words[1]) else { return nil }
      self = .begin(number)
    case "fault": self = .fault(String(words[1]))
    case "end":
      let numbers = words[1].split(separator: " ")
      guard numbers.count == 4, let status = Int32(numbers[0]),
        let milliseconds = Int(numbers[1]), let kilobytes = Int(numbers[2]),
        let digest = UInt64(numbers[3])
      else { return nil }
      self = .end(
        status: status, milliseconds: milliseconds, kilobytes: kilobytes, digest: digest)
    default: return nil
    }
  }

  private var text: String {
    switch self {
    case .begin(let number): "begin \(number)"
    case .fault(let fault):
      "fault " + fault.split(whereSeparator: \.isNewline).joined(separator: " ")
    case .end(let status, let milliseconds, let kilobytes, let digest):
      "end \(status) \(milliseconds) \(kilobytes) \(digest)"
    }
  }

  /// Writes the line to standard output at once.
  func send() {
    print(text)
    fflush(nil)
  }
}
