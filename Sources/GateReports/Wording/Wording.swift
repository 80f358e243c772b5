import GateRuns
import GateText
import GateStatistics
import GateVerdicts

/// The words and numbers that every report for people shares.
///
/// All text that comes back is one line without control characters; ids and metric names in it
/// still are what the score files say, so each report escapes it for its own format.
struct Wording: Sendable {
  /// How numbers are written.
  let numerals: Numerals

  /// For terminals, annotations and XML.
  static let plain = Wording(numerals: .plain)
  /// For pages.
  static let typographic = Wording(numerals: .typographic)

  /// The most Unicode scalars of a name or an id in a sentence.
  static let nameLength = 120
  /// The most Unicode scalars of a sentence that the gate or a team wrote.
  static let sentenceLength = 1_000

  /// A name, on one line and harmless.
  func name(_ text: String) -> String { HostileText.line(text, length: Wording.nameLength) }

  /// A segment, likewise.
  func name(_ segment: SegmentSelector) -> String { name(segment.description) }

  /// A sentence of the gate or of a team, on one line and harmless.
  func sentence(_ text: String) -> String {
    HostileText.line(text, length: Wording.sentenceLength)
  }

  /// A number and what it counts: `1 check`, `3 checks`.
  func count(_ number: Int, _ noun: String) -> String {
    Words.count(number, noun)
  }

  /// The program that decided, and its version.
  func tool(of result: GateResult) -> String {
    "\(name(result.tool.name)) \(name(result.tool.version))"
  }
}
