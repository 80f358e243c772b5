import GateText
internal import Crypto
public import GateVerdicts

extension FileFingerprint {
  /// The fingerprint of a file.
  ///
  /// - Parameters:
  ///   - path: the path to show.
  ///   - bytes: all bytes of the file.
  public init(path: String, bytes: [UInt8]) {
    var sha = SHA256()
    bytes.withUnsafeBytes { sha.update(bufferPointer: $0) }
    self.init(path: path, sha256: Hexadecimal.text(of: sha.finalize()))
  }
}
