import GateText
import GateVerdicts
import TestArguments
import Testing

@testable import GateFiles

@Suite struct LineBlocksTests {
  /// The blocks of a text that arrives a few bytes at a time.
  private func blocks(of text: String, blockSize: Int, atOnce: Int) throws -> [String] {
    let bytes = Array(text.utf8)
    var read = 0
    var blocks = LineBlocks(
      of: "lines",
      from: { memory throws(FileProblem) in
        let count = min(atOnce, memory.count, bytes.count - read)
        memory.copyBytes(from: bytes[read..<read + count])
        read += count
        return count
      }, blockSize: blockSize)
    var found: [String] = []
    while !blocks.isAtEnd {
      found.append(try blocks.next { String(decoding: $0, as: UTF8.self) })
    }
    #expect(blocks.byteCount == bytes.count)
    #expect(
      Hexadecimal.text(of: blocks.digest()) == FileFingerprint(path: "", bytes: bytes).sha256)
    return found
  }

  @Test(
    arguments: [1, 2, 3, 5, 8, 100],
    ["", "\n", "a", "a\n", "aé\nb\n\nccc\rccc\r\nd", "long long long\n\n\nb\n"])
  func `Blocks end with a line feed or with the file`(blockSize: Int, text: ShownText) throws {
    for atOnce in [1, 3, 64] {
      let found = try blocks(of: text.text, blockSize: blockSize, atOnce: atOnce)
      #expect(found.joined() == text.text)
      #expect(found.dropLast().allSatisfy { $0.utf8.last == 0x0A })
    }
  }

  @Test func `A file that is one long line is not read to its end`() {
    var read = 0
    var blocks = LineBlocks(of: "lines") { memory throws(FileProblem) in
      read += memory.count
      return memory.count
    }
    #expect(throws: FileProblem.self) { try blocks.next { $0.count } }
    #expect(read == LineBlocks.longestLine)
  }

  @Test func `A block is as large as a line needs`() throws {
    let line = "a line of thirty-two bytes, all\n"
    let found = try blocks(of: line + line, blockSize: 4, atOnce: 4)
    #expect(found == [line, line, ""])
  }
}
