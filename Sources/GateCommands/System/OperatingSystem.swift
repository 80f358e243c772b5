#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

// Within the type, `link` is the method that reads a symbolic link.
private func systemLink(_ path: String, _ target: String) -> Int32 { link(path, target) }

/// The calls to the operating system: the one place that knows of C and of the platform.
///
/// Each does what its name says and throws what the system answers; what that means to a person is said
/// by the caller.
enum OperatingSystem {
  /// What a file is opened for.
  enum Purpose {
    /// Reading, from the beginning.
    case reading
    /// Writing, from the beginning, into what is there.
    case writing
    /// Writing behind what is there, and behind what others write there at the same time.
    case appending
    /// Locking, or writing down what is in a folder.
    case folder

    fileprivate var flags: Int32 {
      switch self {
      case .reading: O_RDONLY
      case .writing: O_WRONLY | O_CREAT
      case .appending: O_WRONLY | O_CREAT | O_APPEND
      case .folder: O_RDONLY | O_DIRECTORY
      }
    }
  }

  // MARK: - Open files

  /// Opens a file; one that is written is made where it is not there.
  ///
  /// - Parameter permissions: those of a file that is made, as far as the process's mask allows.
  static func openFile(
    _ path: String, for purpose: Purpose, permissions: UInt32 = 0o666
  ) throws(SystemError) -> Int32 {
    // C would see another, shorter path.
    guard !path.utf8.contains(0) else { throw SystemError(code: EINVAL) }
    return try checked(open(path, purpose.flags | O_CLOEXEC, mode_t(permissions)))
  }

  /// Closes a file.
  static func closeFile(_ descriptor: Int32) { _ = close(descriptor) }

  /// A second descriptor of an open file, which stays open where the first is closed.
  static func secondDescriptor(of descriptor: Int32) throws(SystemError) -> Int32 {
    try checked(fcntl(descriptor, F_DUPFD_CLOEXEC, 0))
  }

  /// Reads as many bytes as come from a place of a regular file, 0 at its end.
  static func readBytes(
    of descriptor: Int32, at offset: Int, into start: UnsafeMutableRawPointer?, most count: Int
  ) throws(SystemError) -> Int {
    while true {
      let read = pread(descriptor, start, count, off_t(offset))
      if read >= 0 { return read }
      if errno != EINTR { throw .last }
    }
  }

  /// Reads as many bytes as come, 0 at the end.
  static func readBytes(
    of descriptor: Int32, into start: UnsafeMutableRawPointer?, most count: Int
  ) throws(SystemError) -> Int {
    while true {
      let read = read(descriptor, start, count)
      if read >= 0 { return read }
      if errno == EAGAIN {
        waitUntilReady(descriptor, POLLIN)
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  /// Writes as many bytes as go. A signal that arrives meanwhile is an error, ``SystemError/interrupted``.
  static func writeBytes(
    to descriptor: Int32, from start: UnsafeRawPointer?, count: Int
  ) throws(SystemError) -> Int {
    while true {
      let written = write(descriptor, start, count)
      if written >= 0 { return written }
      guard errno == EAGAIN else { throw .last }
      waitUntilReady(descriptor, POLLOUT)
    }
  }

  /// Another process may have made a pipe that both share answer at once.
  private static func waitUntilReady(_ descriptor: Int32, _ events: Int32) {
    var request = pollfd(fd: descriptor, events: Int16(events), revents: 0)
    _ = poll(&request, 1, -1)
  }

  /// Goes back to the beginning.
  static func rewindFile(_ descriptor: Int32) { _ = lseek(descriptor, 0, SEEK_SET) }

  /// Waits until what was written would outlive a power failure.
  static func syncFile(_ descriptor: Int32) throws(SystemError) {
    guard fsync(descriptor) != 0 else { return }
    // Some file systems cannot, and do not lose anything either.
    if ![EINVAL, ENOTSUP, EROFS, EBADF].contains(errno) { throw .last }
  }

  /// Locks a file or folder against others that lock it, until it is closed.
  ///
  /// - Parameter waits: whether to wait for the one who has the lock.
  /// - Returns: whether there is a lock: not while another has it and nobody waits.
  static func lockFile(_ descriptor: Int32, waits: Bool) throws(SystemError) -> Bool {
    while flock(descriptor, LOCK_EX | (waits ? 0 : LOCK_NB)) != 0 {
      if errno == EWOULDBLOCK { return false }
      guard errno == EINTR else { throw .last }
    }
    return true
  }

  /// Gives a file its permissions.
  static func setPermissions(_ permissions: UInt32, of descriptor: Int32) {
    _ = fchmod(descriptor, mode_t(permissions))
  }

  // MARK: - Paths

  /// What is at a path, behind all links.
  static func status(of path: String) throws(SystemError) -> FileStatus {
    var status = stat()
    try checked(stat(path, &status))
    return FileStatus(status)
  }

  /// What an open file is.
  static func status(of descriptor: Int32) throws(SystemError) -> FileStatus {
    var status = stat()
    try checked(fstat(descriptor, &status))
    return FileStatus(status)
  }

  /// Whether there is something that this process can see.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether this process may write to what is there.
  static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

  /// The path without links, `.` and `..`; nil where it leads to nothing.
  static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// What a symbolic link says; nil where there is none.
  static func link(at path: String) -> String? {
    let most = 4_096
    let text = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      count = max(0, buffer.baseAddress.map { readlink(path, $0, most) } ?? 0)
    }
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }

  /// Makes an empty file with a name of its own in a folder, open for writing.
  static func makeTemporaryFile(
    in folder: String
  ) throws(SystemError) -> (descriptor: Int32, path: String) {
    guard !folder.utf8.contains(0) else { throw SystemError(code: EINVAL) }
    // Not the name of the file to be: that may be as long as a name can be.
    let suffix = String(repeating: "X", count: 6)
    var template = Array((folder + "/.scoregate-" + suffix).utf8CString)
    let descriptor = try checked(mkstemp(&template))
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    let path = template.dropLast().map { UInt8(bitPattern: $0) }
    return (descriptor, String(decoding: path, as: UTF8.self))
  }

  /// Moves a file to where another may be, in one step.
  static func moveFile(_ path: String, to target: String) throws(SystemError) {
    try checked(rename(path, target))
  }

  /// Gives a file a second name, where nothing has that name yet.
  ///
  /// - Returns: whether it has it now.
  static func linkFile(_ path: String, to target: String) -> Bool {
    systemLink(path, target) == 0
  }

  /// Removes a file, where it is there.
  static func removeFile(_ path: String) { _ = unlink(path) }

  /// Makes a folder.
  ///
  /// - Parameter permissions: who may look into it, as far as the process's mask allows.
  static func makeFolder(_ path: String, permissions: UInt32) throws(SystemError) {
    try checked(mkdir(path, mode_t(permissions)))
  }

  /// Removes a folder, where it is there and empty.
  static func removeFolder(_ path: String) { _ = rmdir(path) }

  /// What `open` would give a new file: everything that the process's mask allows.
  static var newFilePermissions: UInt32 {
    let mask = umask(0)
    umask(mask)
    return UInt32(0o666 & ~mask)
  }

  // MARK: - The process

  /// The environment variables.
  static var variables: [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let line = String(cString: text)
      if let equals = line.firstIndex(of: "=") {
        variables[String(line[..<equals])] = String(line[line.index(after: equals)...])
      }
      entry += 1
    }
    return variables
  }

  /// The folder that the process runs in.
  static var workingDirectory: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  /// Whether an open file is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns of a terminal; nil where they are not known.
  static func terminalWidth(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// The day in UTC by the clock of the machine.
  static var utcDay: (year: Int, month: Int, day: Int) {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }

  /// The time by the clock of the machine, in whole seconds since 1970.
  static var secondsSince1970: Int { Int(time(nil)) }

  /// Lets a moment pass.
  static func pause(milliseconds: UInt32) { usleep(milliseconds * 1_000) }

  /// Makes the three standard streams safe to use, whatever the process was started with.
  static func prepareStandardStreams() {
    // A reader that has seen enough (`scoregate | head`) must not take the exit status away.
    signal(SIGPIPE, SIG_IGN)
    // A file that grows beyond `ulimit -f` is an error with a reason, and not the end of the process.
    signal(SIGXFSZ, SIG_IGN)
    // In place of a stream that is closed, a file that is opened later would be taken for it. What
    // stands there refuses what the stream is for.
    for descriptor in 0...2 where fcntl(Int32(descriptor), F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Ends the process.
  static func end(with status: Int32) -> Never { exit(status) }

  // MARK: - Signals

  /// The signals by which a person or a build server stops a process.
  private static let stopping = [SIGINT, SIGTERM, SIGHUP]

  /// Whether a signal to stop arrived since ``deferringSignals(_:)`` was called.
  static var isAskedToStop: Bool { askedToStop != 0 }

  /// Runs a piece of work that cleans up after itself, and obeys a signal to stop only then: the process
  /// ends as the signal would have ended it.
  static func deferringSignals<Result>(_ work: () throws -> Result) throws -> Result {
    askedToStop = 0
    var former: [(signal: Int32, action: sigaction)] = []
    for signal in stopping {
      var (action, before) = (sigaction(), sigaction())
      sigaction(signal, nil, &before)
      // Who started the process may want it to go on: `nohup`, or a shell in the background.
      if before.isIgnoring { continue }
      action.handle { askedToStop = $0 }
      sigaction(signal, &action, nil)
      former.append((signal, before))
    }
    let outcome = Swift.Result { try work() }
    for (signal, action) in former {
      var action = action
      sigaction(signal, &action, nil)
    }
    if askedToStop != 0 { raise(askedToStop) }
    return try outcome.get()
  }

  @discardableResult
  private static func checked(_ result: Int32) throws(SystemError) -> Int32 {
    guard result >= 0 else { throw .last }
    return result
  }
}

/// The signal that arrived while ``OperatingSystem/deferringSignals(_:)`` was at work, 0 for none. A
/// handler may do no more than set it, and only the thread that waits for the work reads it.
private nonisolated(unsafe) var askedToStop: Int32 = 0

extension sigaction {
  private typealias Handler = @convention(c) (Int32) -> Void

  /// Whether the signal does nothing.
  fileprivate var isIgnoring: Bool {
    #if canImport(Glibc)
      let handler = __sigaction_handler.sa_handler
    #elseif canImport(Musl)
      let handler = __sa_handler.sa_handler
    #else
      let handler = __sigaction_u.__sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Calls a function when the signal arrives, and lets a call that waits return.
  fileprivate mutating func handle(_ handler: @escaping @convention(c) (Int32) -> Void) {
    #if canImport(Glibc)
      __sigaction_handler.sa_handler = handler
    #elseif canImport(Musl)
      __sa_handler.sa_handler = handler
    #else
      __sigaction_u.__sa_handler = handler
    #endif
  }
}

/// What a file is.
struct FileStatus {
  /// The kinds of files that matter here.
  enum Kind {
    /// Bytes on a disk.
    case regular
    /// A folder.
    case folder
    /// A device or a pipe: it can be read and written, not replaced.
    case stream
  }

  let kind: Kind
  /// How many bytes it has, as far as the operating system knows.
  let size: Int
  /// Who may read and write it.
  let permissions: UInt32
  /// What tells it from every other file, whatever its name is.
  let identity: Identity

  /// The device that a file is on, and its number there.
  struct Identity: Equatable {
    fileprivate let device: UInt64
    fileprivate let number: UInt64
  }

  fileprivate init(_ status: stat) {
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      default: .stream
      }
    size = Int(status.st_size)
    permissions = UInt32(status.st_mode & 0o777)
  }
}
