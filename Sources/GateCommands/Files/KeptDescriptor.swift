/// A file that stays open for as long as somebody may read it. A class, since the last one who does
/// closes it.
final class KeptDescriptor: Sendable {
  private let descriptor: Int32?

  /// Keeps the file of a descriptor that others may close.
  init(of descriptor: Int32) {
    self.descriptor = try? OperatingSystem.secondDescriptor(of: descriptor)
  }

  deinit { descriptor.map(OperatingSystem.closeFile) }

  /// Reads up to `count` bytes at `offset`; fewer at the end of the file, none where it cannot be read.
  func read(_ count: Int, at offset: Int) -> [UInt8] {
    guard let descriptor else { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let got = try? OperatingSystem.readBytes(
          of: descriptor, at: offset + filled, into: buffer.baseAddress.map { $0 + filled },
          most: count - filled)
        guard let got, got > 0 else { break }
        filled += got
      }
    }
  }
}
