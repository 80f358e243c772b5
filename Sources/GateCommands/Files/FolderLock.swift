internal import GateFiles

/// One writer at a time of the files in a folder, without a lock file that could be left behind.
enum FolderLock {
  /// How long nobody is told that the program waits.
  private static let patience: UInt32 = 1_000
  private static let step: UInt32 = 20

  /// Does a piece of work while no other process does one with a file of the same folder. Where the file
  /// system knows no locks, it is done all the same.
  ///
  /// - Parameter path: the file that is written; standard output needs no lock.
  static func holding<Result>(
    _ path: String, in environment: CommandEnvironment, _ work: () throws -> Result
  ) throws -> Result {
    let target = try? LinkedPath.end(of: environment.resolved(path))
    guard path != "-", let folder = target.map(existingFolder),
      let descriptor = try? OperatingSystem.openFile(folder, for: .folder)
    else { return try work() }
    defer { OperatingSystem.closeFile(descriptor) }
    try? wait(for: descriptor, shown: environment.shown(path), in: environment)
    return try work()
  }

  /// The folder of a file, or the nearest above it where that has still to be made.
  private static func existingFolder(of path: String) -> String {
    var folder = LinkedPath.folder(of: path)
    while folder != "/", !OperatingSystem.exists(folder) { folder = LinkedPath.folder(of: folder) }
    return folder
  }

  private static func wait(
    for descriptor: Int32, shown: String, in environment: CommandEnvironment
  ) throws(SystemError) {
    var waited: UInt32 = 0
    while waited < patience {
      if try OperatingSystem.lockFile(descriptor, waits: false) { return }
      OperatingSystem.pause(milliseconds: step)
      waited += step
    }
    environment.writeError("\(shown): waiting for another scoregate that writes there\n")
    _ = try OperatingSystem.lockFile(descriptor, waits: true)
  }
}
