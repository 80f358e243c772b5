internal import GateFiles
internal import GateStore

/// The file with the secret that user ids are hashed with, which only its owner may read.
struct KeyFile {
  /// The name that is looked for in the folder of the record.
  static let name = "feedback.key"
  /// Reading and writing by the owner alone.
  private static let permissions: UInt32 = 0o600

  /// The path, as it was given.
  let path: String
  let environment: CommandEnvironment

  /// The key file of a record: the one that is named, else the one beside the record.
  init(option: String?, besideRecord record: String, in environment: CommandEnvironment) {
    path = option ?? environment.path(Self.name, besideFile: record)
    self.environment = environment
  }

  /// Reads the key.
  ///
  /// - Throws: that there is none, that others may read it, or that it is no key.
  func read() throws -> UserKey {
    let shown = environment.shown(path)
    guard environment.isFile(path) else {
      throw FileProblem(
        path: shown, "there is no key",
        do: "put the key file back that the record's users were hashed with")
    }
    let status = try? OperatingSystem.status(of: environment.resolved(path))
    guard let status, status.kind == .regular, status.permissions & 0o077 == 0 else {
      throw FileProblem(
        path: shown, "others than its owner may read the key", do: "chmod 600 \(shown)")
    }
    let input = try InputFile.read(path, as: "key", in: environment)
    guard let key = UserKey(String(decoding: input.bytes, as: UTF8.self)) else {
      throw FileProblem(
        path: shown, "this is no key", do: "put the key file back that ScoreGate has made")
    }
    return key
  }

  /// Reads the key, and makes one where there is none and the record has none of its own yet.
  ///
  /// - Parameters:
  ///   - hasKey: whether the record was made with a key, which no new one replaces; asked for before the
  ///     file is looked for, since another process may be making both.
  ///   - plainUsers: whether users are stored as they are.
  /// - Throws: also that the key of such a record is missing.
  func readOrMake(recordHasKey hasKey: Bool, plainUsers: Bool) throws -> UserKey {
    if environment.isFile(path) { return try read() }
    guard !hasKey else {
      throw FileProblem(
        path: environment.shown(path),
        "the key file is missing, and the record's \(plainUsers ? "rows were marked" : "users were hashed") "
          + "with it",
        do: "put it back, or start another record with --store")
    }
    try OutputFiles.makeFolder(of: path, in: environment)
    let key = UserKey.make()
    let shown = environment.shown(path)
    do throws(SystemError) {
      let target = try LinkedPath.end(of: environment.resolved(path))
      let (descriptor, temporary) = try OperatingSystem.makeTemporaryFile(
        in: LinkedPath.folder(of: target))
      defer { OperatingSystem.closeFile(descriptor) }
      OperatingSystem.setPermissions(Self.permissions, of: descriptor)
      guard (try? ByteStream(descriptor: descriptor, name: shown).write(key.text)) != nil else {
        OperatingSystem.removeFile(temporary)
        throw SystemError.notPermitted
      }
      // Of two processes that make a key at once the first wins: its key is read below.
      let isFirst = OperatingSystem.linkFile(temporary, to: target)
      OperatingSystem.removeFile(temporary)
      if isFirst { return key }
    } catch {
      throw FileProblem(shown, "the key cannot be written", error)
    }
    return try read()
  }
}
