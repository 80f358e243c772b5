#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import GateFiles

/// Files that appear whole or not at all: each is written beside its place, and all are moved there
/// once every one of them is complete.
struct OutputFiles {
  private let environment: CommandEnvironment
  private var finished: [(temporary: String, path: String)] = []

  init(in environment: CommandEnvironment) { self.environment = environment }

  /// Writes every text and moves all into place; leaves nothing behind where one fails.
  static func write(
    _ texts: [(path: String, text: String)], in environment: CommandEnvironment
  ) throws {
    var files = OutputFiles(in: environment)
    do {
      for (path, text) in texts { try files.prepare(text, for: path) }
      try files.moveIntoPlace()
    } catch {
      files.discard()
      throw error
    }
  }

  /// Adds a text to the end of a file that others write to as well.
  static func append(_ text: String, to path: String, in environment: CommandEnvironment) throws {
    try writeDirectly(text, to: environment.resolved(path), flags: O_APPEND, shown: path)
  }

  private mutating func prepare(_ text: String, for path: String) throws {
    let shown = environment.shown(path)
    var target = environment.resolved(path)
    var status = stat()
    if stat(target, &status) == 0 {
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        throw FileProblem(path: shown, "is a directory", do: "name a file in it")
      case S_IFREG:
        // A link stays a link: the file that it leads to is replaced.
        if let real = realpath(target, nil) {
          target = String(cString: real)
          free(real)
        }
      default:
        // A device or a pipe cannot be replaced, only written to.
        return try Self.writeDirectly(text, to: target, flags: 0, shown: shown)
      }
    } else {
      try createFolder(of: target, shown: shown)
    }
    var template = Array((target + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw FileProblem.system(shown, "cannot be written", errno) }
    defer { close(descriptor) }
    let temporary = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    finished.append((temporary, target))
    fchmod(descriptor, status.st_mode & S_IFMT == S_IFREG ? status.st_mode & 0o777 : newFileMode)
    try ByteStream(descriptor: descriptor, name: shown).write(text)
    guard fsync(descriptor) == 0 else {
      throw FileProblem.system(shown, "cannot be written", errno)
    }
  }

  private mutating func moveIntoPlace() throws {
    while let (temporary, path) = finished.first {
      guard rename(temporary, path) == 0 else {
        throw FileProblem.system(environment.shown(path), "cannot be written", errno)
      }
      finished.removeFirst()
    }
  }

  private func discard() {
    for (temporary, _) in finished { unlink(temporary) }
  }

  /// What `open` would give a new file: everything that the process's mask allows.
  private var newFileMode: mode_t {
    let mask = umask(0)
    umask(mask)
    return 0o666 & ~mask
  }

  private func createFolder(of path: String, shown: String) throws {
    var end = path.startIndex
    while let slash = path[end...].dropFirst().firstIndex(of: "/") {
      end = slash
      let folder = String(path[..<slash])
      guard mkdir(folder, 0o777) == 0 || errno == EEXIST || access(folder, F_OK) == 0 else {
        throw FileProblem.system(shown, "its folder cannot be made", errno)
      }
    }
  }

  private static func writeDirectly(
    _ text: String, to path: String, flags: Int32, shown: String
  ) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o666)
    guard descriptor >= 0 else { throw FileProblem.system(shown, "cannot be written", errno) }
    defer { close(descriptor) }
    try ByteStream(descriptor: descriptor, name: shown).write(text)
  }
}
