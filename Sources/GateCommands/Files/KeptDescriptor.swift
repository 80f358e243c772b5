#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that stays open for as long as somebody may read it. A class, since the last one who does
/// closes it.
final class KeptDescriptor: Sendable {
  private let descriptor: Int32

  /// Keeps the file of a descriptor that others may close.
  init(of descriptor: Int32) { self.descriptor = fcntl(descriptor, F_DUPFD_CLOEXEC, 0) }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Reads up to `count` bytes at `offset`; fewer at the end of the file, none where it cannot be read.
  func read(_ count: Int, at offset: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(offset + filled)
        )
        if got < 0, errno == EINTR { continue }
        if got <= 0 { break }
        filled += got
      }
    }
  }
}
