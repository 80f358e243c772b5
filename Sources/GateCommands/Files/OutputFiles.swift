internal import GateFiles

/// Files that appear whole or not at all: each is written beside its place, and all are moved there
/// once every one of them is complete.
///
/// A process that is asked to stop meanwhile, by Ctrl-C or by a build server, leaves nothing half
/// written and nothing beside.
struct OutputFiles {
  private let environment: CommandEnvironment
  private var finished: [(temporary: String, path: String)] = []
  private var madeFolders: [String] = []

  private init(in environment: CommandEnvironment) { self.environment = environment }

  /// Writes every file and moves all into place; leaves nothing behind where one fails.
  static func write(
    _ files: [(path: String, content: [UInt8])], in environment: CommandEnvironment
  ) throws {
    guard !files.isEmpty else { return }
    try environment.deferringSignals {
      var output = OutputFiles(in: environment)
      do {
        for (path, content) in files { try output.prepare(content, for: path) }
        try output.moveIntoPlace()
      } catch {
        output.discard()
        throw error
      }
    }
  }

  /// Adds a text to the end of a file that others write to as well, in one piece.
  static func append(_ text: String, to path: String, in environment: CommandEnvironment) throws {
    try writeDirectly(Array(text.utf8), to: environment.resolved(path), shown: path, locks: true)
  }

  /// Makes the folder of a file that is to be, with the folders above it.
  ///
  /// - Parameter isPrivate: whether nobody else may look into it.
  static func makeFolder(
    of path: String, isPrivate: Bool = false, in environment: CommandEnvironment
  ) throws {
    var output = OutputFiles(in: environment)
    let permissions: UInt32 = isPrivate ? 0o700 : 0o777
    do throws(SystemError) {
      let folder = LinkedPath.folder(of: try LinkedPath.end(of: environment.resolved(path)))
      try output.makeFolder(folder, permissions: permissions)
    } catch {
      output.discard()
      throw FileProblem(environment.shown(path), "its folder cannot be made", error)
    }
  }

  /// Makes an empty file that nobody else may read, in a folder that is made likewise if there is none.
  static func makePrivateFile(_ path: String, in environment: CommandEnvironment) throws {
    try makeFolder(of: path, isPrivate: true, in: environment)
    do throws(SystemError) {
      OperatingSystem.closeFile(
        try OperatingSystem.openFile(
          environment.resolved(path), for: .appending, permissions: 0o600))
    } catch {
      throw FileProblem(environment.shown(path), "cannot be written", error)
    }
  }

  /// Makes sure that no two of the files are one, and that none is a file that is read.
  static func requireOwn(
    _ paths: [String], besides inputs: [String], in environment: CommandEnvironment
  ) throws {
    var taken = Set(inputs.map(environment.canonical))
    for path in paths where path != "-" && !path.hasPrefix("/dev/") {
      guard taken.insert(environment.canonical(path)).inserted else {
        throw FileProblem(
          path: environment.shown(path), "would be written over",
          do: "give every report a file of its own, and none that is read")
      }
    }
  }

  // MARK: - Steps

  private mutating func prepare(_ content: [UInt8], for path: String) throws {
    let shown = environment.shown(path)
    let status = try status(of: path, shown: shown)
    switch status?.kind {
    case .folder:
      throw FileProblem(path: shown, "is a directory", do: "name a file in it")
    case .stream:
      // A device or a pipe cannot be replaced, only written to.
      return try Self.writeDirectly(
        content, to: environment.resolved(path), shown: shown, locks: false)
    case .regular, nil: break
    }
    do {
      // A link stays a link: the file that it leads to is written.
      let target = try LinkedPath.end(of: environment.resolved(path))
      let folder = LinkedPath.folder(of: target)
      if status == nil {
        try makeFolder(folder)
      } else if !OperatingSystem.isWritable(target) {
        throw SystemError.notPermitted
      }
      let (descriptor, temporary) = try OperatingSystem.makeTemporaryFile(in: folder)
      defer { OperatingSystem.closeFile(descriptor) }
      finished.append((temporary, target))
      OperatingSystem.setPermissions(
        status?.permissions ?? OperatingSystem.newFilePermissions, of: descriptor)
      try ByteStream(descriptor: descriptor, name: shown).write(content)
      try OperatingSystem.syncFile(descriptor)
    } catch let error as SystemError {
      throw FileProblem(shown, "cannot be written", error)
    }
  }

  /// What is there; nil where nothing is, and something can be. What else stands in the way is told before
  /// anything is moved.
  private func status(of path: String, shown: String) throws(FileProblem) -> FileStatus? {
    do throws(SystemError) {
      return try OperatingSystem.status(of: environment.resolved(path))
    } catch {
      if error == .noSuchFile { return nil }
      throw FileProblem(shown, "cannot be written", error)
    }
  }

  private mutating func moveIntoPlace() throws {
    if OperatingSystem.isAskedToStop { throw FileProblem(path: "scoregate", "was stopped") }
    // From here on all are moved, whatever is asked: some without the others would mislead.
    var folders: Set<String> = []
    while let (temporary, path) = finished.first {
      do throws(SystemError) {
        try OperatingSystem.moveFile(temporary, to: path)
      } catch {
        throw FileProblem(environment.shown(path), "cannot be written", error)
      }
      finished.removeFirst()
      folders.insert(LinkedPath.folder(of: path))
    }
    for folder in folders.sorted() { try writeDown(folder) }
  }

  /// Makes the new names in a folder outlive a power failure, where the folder can be opened.
  private func writeDown(_ folder: String) throws(FileProblem) {
    guard let descriptor = try? OperatingSystem.openFile(folder, for: .folder) else { return }
    defer { OperatingSystem.closeFile(descriptor) }
    do throws(SystemError) {
      try OperatingSystem.syncFile(descriptor)
    } catch {
      throw FileProblem(environment.shown(folder), "cannot be written down", error)
    }
  }

  private func discard() {
    for (temporary, _) in finished { OperatingSystem.removeFile(temporary) }
    for folder in madeFolders.reversed() { OperatingSystem.removeFolder(folder) }
  }

  private mutating func makeFolder(
    _ path: String, permissions: UInt32 = 0o777
  ) throws(SystemError) {
    guard !path.isEmpty, !OperatingSystem.exists(path) else { return }
    try makeFolder(LinkedPath.folder(of: path))
    do throws(SystemError) {
      try OperatingSystem.makeFolder(path, permissions: permissions)
      madeFolders.append(path)
    } catch {
      // Another process may make the same folder now.
      if error != .exists { throw error }
    }
  }

  private static func writeDirectly(
    _ content: [UInt8], to path: String, shown: String, locks: Bool
  ) throws(FileProblem) {
    let descriptor: Int32
    do throws(SystemError) {
      descriptor = try OperatingSystem.openFile(path, for: locks ? .appending : .writing)
    } catch {
      throw FileProblem(shown, "cannot be written", error)
    }
    defer { OperatingSystem.closeFile(descriptor) }
    // A file system without locks still keeps one call in one piece.
    if locks { _ = try? OperatingSystem.lockFile(descriptor, waits: true) }
    try ByteStream(descriptor: descriptor, name: shown).write(content)
  }
}
