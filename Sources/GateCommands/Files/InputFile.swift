#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
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
  static func read(
    _ path: String, as what: String, in environment: CommandEnvironment
  ) throws -> InputFile {
    if path == "-" {
      return InputFile(path: "-", bytes: try environment.readStandardInput())
    }
    let shown = environment.shown(path)
    let descriptor = open(environment.resolved(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let remedy = errno == ENOENT ? "give the \(what) with a path from here" : nil
      throw FileProblem(
        path: shown, "the \(what) cannot be opened: \(String(cString: strerror(errno)))",
        do: remedy)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw FileProblem.system(shown, "the \(what) cannot be examined", errno)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw FileProblem(path: shown, "the \(what) is a directory", do: "name the file in it")
    }
    let bytes = try ByteStream(descriptor: descriptor, name: shown)
      .readToEnd(expecting: Int(status.st_size))
    return InputFile(path: shown, bytes: bytes)
  }
}
