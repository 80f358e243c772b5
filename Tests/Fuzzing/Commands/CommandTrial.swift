import GateStatistics

/// Runs command lines on changed files, and looks whether all holds that has to hold after any.
public struct CommandTrial: Sendable {
  /// What came of the last command line.
  public private(set) var outcome = CommandRun.Outcome(status: 0)
  /// What should not be, in words; a crash is for the caller to notice.
  public private(set) var faults: [String] = []

  /// A number that two trials of one input share, but for what differs in a record and its key.
  public private(set) var digest: UInt64 = 0

  /// The exit statuses that a command can have; 70 would be an error of the program itself.
  private static let statuses: Set<Int32> = [0, 1, 2, 3, 64]
  private let input: CommandInput
  private var arguments: [String] { input.commandLines.last ?? [] }

  /// Runs an input in a folder of its own.
  public init(_ input: CommandInput) throws {
    let folder = try TemporaryFolder(files: input.files)
    defer { folder.remove() }
    self.input = input
    var hasSucceeded = true
    for arguments in input.commandLines {
      if outcome.status == 2 || outcome.status == 64 { hasSucceeded = false }
      outcome = CommandRun(arguments, in: folder).outcome
      checkStatus()
      checkStreams()
    }
    let files = try folder.files()
    checkFiles(files)
    checkRefusal(files, hasSucceeded: hasSucceeded)
    digest = Self.digest(of: outcome, files, in: folder)
    if outcome.status < 2, let format = value(of: "--format"), !arguments.contains("export") {
      note(ReportFile.fault(of: outcome.output, as: format), in: "standard output")
    }
  }

  private func value(of option: String) -> String? {
    arguments.lastIndex(of: option).flatMap { place in
      arguments.indices.contains(place + 1) ? arguments[place + 1] : nil
    }
  }

  private mutating func note(_ fault: String?, in place: String) {
    if let fault { faults.append("\(place): \(fault)") }
  }

  private mutating func checkStatus() {
    if !Self.statuses.contains(outcome.status) {
      note("\(outcome.status): \(outcome.errors)", in: "exit status")
    }
    // A gate whose runs cannot be compared says so where its verdict stands.
    let isSaid = !outcome.errors.isEmpty || outcome.output.contains("rror")
    if [2, 64].contains(outcome.status), !isSaid {
      note("silent at status \(outcome.status)", in: "standard error")
    }
  }

  /// Files that are only read stay as they are, nothing is there that nobody asked for, and a report
  /// that is there is whole.
  private mutating func checkFiles(_ files: [String: [UInt8]]) {
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where input.files[path] != bytes {
      guard path.hasPrefix(ReportFile.folder) || input.shape?.writes.contains(path) ?? false else {
        note(input.files[path] == nil ? "nobody asked for it" : "was changed", in: path)
        continue
      }
      guard path.hasPrefix(ReportFile.folder), let dot = path.lastIndex(of: ".") else { continue }
      let format = String(path[path.index(after: dot)...])
      note(ReportFile.fault(of: String(decoding: bytes, as: UTF8.self), as: format), in: path)
    }
    for path in input.files.keys.sorted() where files[path] == nil {
      note("was removed", in: path)
    }
  }

  /// A command that cannot do its work has changed nothing but the record, and one that reads what
  /// another has written can.
  private mutating func checkRefusal(_ files: [String: [UInt8]], hasSucceeded: Bool) {
    guard outcome.status == 2 || outcome.status == 64 else { return }
    if hasSucceeded, input.shape?.readsBack ?? false {
      note("does not read what was written: \(outcome.errors)", in: "command")
    }
    // A gate that shows its verdict has written its reports.
    guard input.commandLines.count == 1, outcome.output.isEmpty else { return }
    for (path, bytes) in files.sorted(by: { $0.key < $1.key })
    where input.files[path] != bytes && !path.hasPrefix(".scoregate/") {
      note("was written at status \(outcome.status)", in: path)
    }
  }

  private static func digest(
    of outcome: CommandRun.Outcome, _ files: [String: [UInt8]], in folder: TemporaryFolder
  ) -> UInt64 {
    // Azure Pipelines is told where a file is, absolutely.
    let text = (outcome.output + "\0" + outcome.errors).replacing(folder.path, with: "")
    var digest = Seed("\(outcome.status)\(text)")
    for (path, content) in files.sorted(by: { $0.key < $1.key })
    where !path.hasPrefix(".scoregate/") {
      digest.mix(path)
      for byte in content { digest.mix(UInt64(byte)) }
    }
    return digest.hash
  }

  private mutating func checkStreams() {
    let mayCommand = ["github", "azure"].contains(value(of: "--format"))
    for (name, text) in [("standard output", outcome.output), ("standard error", outcome.errors)] {
      note(StreamText.fault(of: text, mayCommand: mayCommand), in: name)
    }
  }
}
