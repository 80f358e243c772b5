import Foundation

/// The folder that the commands of a page run in: laid out as a checkout of the project, so that a reader
/// gets the same by pasting them at its root.
struct PageFolder {
  /// The program, and the folder.
  let binary: Binary

  /// Makes the folder.
  init() throws {
    binary = try Binary()
    try binary.copyPackage()
  }

  /// Throws the folder away.
  func remove() throws { try FileManager.default.removeItem(at: binary.folder) }

  /// Writes a file that a page shows.
  func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(
      at: binary.file(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try binary.write(text, to: path)
  }

  /// Whether a line of shell runs the program.
  static func isOfProgram(_ command: String) -> Bool {
    ["scoregate ", "swift run -c release scoregate "].contains { command.hasPrefix($0) }
  }

  /// Runs a line of shell as a terminal would show it, both streams in one.
  ///
  /// - Parameters:
  ///   - command: the line; `swift run -c release scoregate` is the program as well.
  ///   - status: the exit status of the line before, for `$?`.
  func run(_ command: String, after status: Int32 = 0) throws -> Binary.Outcome {
    let line = command.replacingOccurrences(of: "swift run -c release scoregate", with: "scoregate")
    return try binary.run(
      ["-c", "exec 2>&1; (exit \(status))\n\(line)"], of: URL(fileURLWithPath: "/bin/sh"),
      variables: [
        "LANG": "en_US.UTF-8",
        "PATH": "\(Binary.executable.deletingLastPathComponent().path):/usr/bin:/bin",
      ])
  }
}
