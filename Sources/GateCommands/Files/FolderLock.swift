internal import GateFiles

/// One writer at a time of the files in a folder, without a lock file that could be left behind.
enum FolderLock {
  /// How long nobody is told that the program waits.
  private static let patience: UInt32 = 1_000
  private static let step: UInt32 = 20

  /// Does a piece of work while no other process does one with a file of the same folder. If the file system
  /// knows no locks, it is done all the same.
  ///
  /// The folder is made first: a lock of the one above it would not be that of a process that comes later.
  /// If the work leaves it empty, it goes again.
  ///
  /// - Parameter path: the file that is written; standard output needs no lock.
  static func holding<Result>(
    _ path: String, in environment: CommandEnvironment, _ work: () throws -> Result
  ) throws -> Result {
    guard path != "-", !environment.isStream(path),
      let target = try? LinkedPath.end(of: environment.resolved(path))
    else { return try work() }
    let folder = LinkedPath.folder(of: target)
    let isNew = !OperatingSystem.exists(folder)
    guard let descriptor = try lockedFolder(folder, for: path, in: environment) else {
      return try work()
    }
    defer {
      // While it is locked: who waits for it finds that it is gone, and makes another.
      if isNew { OperatingSystem.removeFolder(folder) }
      OperatingSystem.closeFile(descriptor)
    }
    return try work()
  }

  /// Opens and locks a folder that may have to be made; nil if it cannot be opened or locked.
  private static func lockedFolder(
    _ folder: String, for path: String, in environment: CommandEnvironment
  ) throws -> Int32? {
    while true {
      try OutputFiles.makeFolder(of: path, in: environment)
      let descriptor: Int32
      do throws(SystemError) {
        descriptor = try OperatingSystem.openFile(folder, for: .folder)
      } catch {
        if error == .noSuchFile { continue }
        return nil
      }
      do throws(SystemError) {
        try wait(for: descriptor, shown: environment.shown(path), in: environment)
      } catch {
        OperatingSystem.closeFile(descriptor)
        return nil
      }
      // The one who had the lock may have removed the folder, and another process may have made it anew.
      let own = try? OperatingSystem.status(of: descriptor).identity
      if let own, own == (try? OperatingSystem.status(of: folder).identity) { return descriptor }
      OperatingSystem.closeFile(descriptor)
    }
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
    environment.tell("\(shown): waiting for another scoregate that writes there")
    _ = try OperatingSystem.lockFile(descriptor, waits: true)
  }
}
