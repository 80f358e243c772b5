import GateVerdicts
import Testing

@testable import GateFiles

/// Broken files are refused with a problem, and never bring the reader down.
@Suite struct MutationTests {
  /// SplitMix64 (doi 10.1145/2660193.2660195), so that every run breaks the files alike.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let pieces = [
    "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "-", "1e999", "0.5", "\u{FEFF}", "\0",
    "\\ud800", "\"a\":", "=*", "\r", "😀",
  ]

  private func mutated(_ text: String, _ generator: inout Generator) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let start = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, start + Int.random(in: 0...12, using: &generator))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 2:
        let piece = MutationTests.pieces.randomElement(using: &generator) ?? ""
        bytes.replaceSubrange(start..<end, with: Array(piece.utf8))
      default:
        if start < bytes.count { bytes[start] = UInt8.random(in: 0...255, using: &generator) }
      }
    }
    return bytes
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `A broken thresholds file gives problems with places in order`(seed: UInt64) {
    var generator = Generator(state: seed)
    for _ in 0..<750 {
      let bytes = mutated(FullExample.text, &generator)
      do throws(ThresholdsProblems) {
        _ = try ThresholdsFile.read(bytes, path: "t.json")
      } catch {
        #expect(!error.problems.isEmpty)
        let places = error.problems.map { ($0.position?.line ?? 0, $0.position?.column ?? 0) }
        #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `A broken result gives a problem`(seed: UInt64) {
    var generator = Generator(state: seed)
    for _ in 0..<250 {
      let bytes = mutated(FullResult.text, &generator)
      do throws(FileProblem) {
        _ = try ResultFile.read(bytes, path: "result.json")
      } catch {
        #expect(error.path == "result.json")
      }
    }
  }
}
