#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Why the operating system refused.
struct SystemError: Error, Equatable {
  /// The number that C calls `errno`.
  let code: Int32

  /// The reason for the last call that failed.
  static var last: SystemError { SystemError(code: errno) }

  /// There is no such file.
  static let noSuchFile = SystemError(code: ENOENT)
  /// There is one already.
  static let exists = SystemError(code: EEXIST)
  /// A signal arrived.
  static let interrupted = SystemError(code: EINTR)
  /// Nobody reads what is written.
  static let brokenPipe = SystemError(code: EPIPE)
  /// It is not allowed.
  static let notPermitted = SystemError(code: EACCES)
  /// The links lead in a circle.
  static let tooManyLinks = SystemError(code: ELOOP)

  /// The reason in words.
  var description: String { String(cString: strerror(code)) }
}
