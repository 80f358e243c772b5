import Foundation

/// A worker as its supervisor sees it.
struct WorkerProcess {
  /// How it ended.
  enum End {
    /// All inputs have run.
    case done
    /// A signal ended it, or it could not go on.
    case crash
    /// It said nothing for too long and was ended.
    case hang
  }

  /// How long an input may take, in seconds.
  private static let patience: Int32 = 20

  /// Starts a worker, hands on what it tells, and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: the worker's.
  ///   - errors: the file for its standard error, where a crash is told.
  static func run(
    _ arguments: [String], errors: URL, _ receive: (WorkerLine) -> Void
  ) throws -> End {
    try Data().write(to: errors)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    let isPatient = readLines(of: pipe.fileHandleForReading, receive)
    if !isPatient { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    guard isPatient else { return .hang }
    return process.terminationReason == .exit && process.terminationStatus == 0 ? .done : .crash
  }

  /// Reads lines to the end; false where none came for too long.
  private static func readLines(of handle: FileHandle, _ receive: (WorkerLine) -> Void) -> Bool {
    var rest = ""
    while true {
      var wanted = pollfd(fd: handle.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&wanted, 1, patience * 1_000) > 0 else { return false }
      let data = handle.availableData
      guard !data.isEmpty else { return true }
      var lines = (rest + String(decoding: data, as: UTF8.self))
        .split(separator: "\n", omittingEmptySubsequences: false)
      rest = String(lines.removeLast())
      for line in lines { WorkerLine(line).map(receive) }
    }
  }
}
