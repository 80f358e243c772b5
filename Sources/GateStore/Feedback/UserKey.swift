internal import Crypto
import GateRuns

/// The secret that user ids are hashed with, so that nobody who has the record alone can tell whose
/// feedback it holds, nor try out ids.
///
/// HMAC-SHA-256 (RFC 2104), cut to 128 bits.
package struct UserKey: Sendable {
  /// How many bytes a key has.
  package static let byteCount = 32

  private let key: SymmetricKey

  /// Makes a new key of the system's random numbers.
  package static func make() -> UserKey { UserKey(key: SymmetricKey(size: .bits256)) }

  private init(key: SymmetricKey) { self.key = key }

  /// Reads a key as ``text`` writes it; nil for anything else.
  package init?(_ text: String) {
    let digits = text.utf8.drop { $0 == 0x20 }.prefix { $0 != 0x0A && $0 != 0x0D && $0 != 0x20 }
    guard digits.count == 2 * Self.byteCount else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in digits {
      guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
      if let known = high {
        bytes.append(known << 4 | UInt8(value))
        high = nil
      } else {
        high = UInt8(value)
      }
    }
    key = SymmetricKey(data: bytes)
  }

  /// The key in base 16, and a line break.
  package var text: String { key.withUnsafeBytes { Self.hexadecimal($0) } + "\n" }

  /// The name that stands for a user in the record.
  package func name(of user: String) -> String { "u" + code("user", [user]) }

  /// What tells a key from another without telling the key.
  var check: String { code("check", []) }

  /// What a fingerprint begins with, and one of the former form does not.
  static let fingerprintPrefix = "r"

  /// What tells a row of a log from all others, before its user is hashed and its text dropped: what
  /// the log says, whatever columns thresholds.json names. So no signal and no segment counts.
  func fingerprint(of entry: FeedbackEntry) -> String {
    Self.fingerprintPrefix + code("feedback", parts(of: entry))
  }

  /// What told a row from all others by the signals, too, that thresholds.json named.
  func formerFingerprint(of entry: FeedbackEntry) -> String {
    var parts = parts(of: entry) + ["signals"]
    for signal in FeedbackSignal.allCases {
      if let happened = entry.signals[signal] { parts += [signal.rawValue, "\(happened)"] }
    }
    return code("row", parts)
  }

  private func parts(of entry: FeedbackEntry) -> [String] {
    var parts = [
      "\(entry.time.seconds)", entry.user, entry.query, entry.rating ?? "", entry.text ?? "",
      entry.version ?? "",
    ]
    for (metric, score) in entry.scores.sorted(by: { $0.key < $1.key }) {
      parts += [metric, "\(score.bitPattern)"]
    }
    return parts
  }

  /// The code of some texts for a purpose; each goes in with its length, so that none runs into the
  /// next.
  private func code(_ purpose: String, _ parts: [String]) -> String {
    var code = HMAC<SHA256>(key: key)
    for part in [purpose] + parts { code.update(data: Array("\(part.utf8.count):\(part)".utf8)) }
    return Self.hexadecimal(code.finalize().prefix(16))
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
