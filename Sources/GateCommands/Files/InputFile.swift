internal import GateFiles

/// A file that was read as it is.
struct InputFile {
  /// The path to show: as it was given, never absolute.
  let path: String
  /// All bytes.
  let bytes: [UInt8]

  /// Reads a file, or standard input for `-`.
  ///
  /// - Parameters:
  ///   - path: as given on the command line, or relative to the working directory.
  ///   - what: what to call it in a message: `baseline`.
  ///   - most: the most bytes that are taken.
  static func read(
    _ path: String, as what: String, most: ByteLimit = .document,
    in environment: CommandEnvironment
  ) throws -> InputFile {
    if path == "-" {
      return InputFile(path: "-", bytes: try environment.readStandardInput(most))
    }
    let shown = environment.shown(path)
    return try OpenFile.with(environment.resolved(path), shown: shown, as: what) { file in
      InputFile(path: shown, bytes: try file.readToEnd(most))
    }
  }
}
