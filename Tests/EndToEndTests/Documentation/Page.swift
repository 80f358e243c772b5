import Foundation

/// A page of the documentation, and its fenced blocks.
struct Page {
  /// A fenced block.
  struct Block {
    /// What ends it: as many backticks as it begins with.
    let fence: String
    /// What stands behind the opening fence: `console`.
    let language: String
    /// The file that the block is, where the line before it names one and ends with a colon.
    let file: String?
    /// Where the lines between the fences are.
    let lines: Range<Int>
  }

  /// The path from the root of the package.
  let path: String
  /// The page's lines.
  let lines: [String]
  /// The blocks, in order.
  let blocks: [Block]

  /// Reads a page.
  init(at path: String) throws {
    self.path = path
    lines = try String(contentsOf: Binary.package.appendingPathComponent(path), encoding: .utf8)
      .components(separatedBy: "\n")
    blocks = Page.blocks(in: lines)
  }

  /// The lines of a block as one text.
  func text(of block: Block) -> String {
    lines[block.lines].map { $0 + "\n" }.joined()
  }

  /// The lines outside of blocks.
  var prose: [String] {
    var inside = Set<Int>()
    for block in blocks { inside.formUnion(block.lines) }
    return lines.indices.filter { !inside.contains($0) }.map { lines[$0] }
  }

  private static func blocks(in lines: [String]) -> [Block] {
    var blocks: [Block] = []
    var line = 0
    while line < lines.count {
      let fence = lines[line].prefix { $0 == "`" }
      guard fence.count >= 3 else {
        line += 1
        continue
      }
      let first = line + 1
      let end = lines[first...].firstIndex { $0 == fence } ?? lines.count
      blocks.append(
        Block(
          fence: String(fence), language: String(lines[line].dropFirst(fence.count)),
          file: lines[..<line].last { !$0.isEmpty }.flatMap(namedFile), lines: first..<end))
      line = end + 1
    }
    return blocks
  }

  /// The file that a line introduces: `eval/scores.jsonl` in "Their scores are in `eval/scores.jsonl`:".
  private static func namedFile(in line: String) -> String? {
    line.firstMatch(of: /`([\w.\/-]+\.[a-z]+)`:$/).map { String($0.1) }
  }
}

extension Page {
  /// Every page: the README, the articles of all rooms, and what stands in `.github`.
  static let all: [String] = {
    let folders = ["Sources", ".github"].flatMap { folder in
      let names = FileManager.default.enumerator(
        atPath: Binary.package.appendingPathComponent(folder).path)
      return (names?.allObjects as? [String] ?? []).map { "\(folder)/\($0)" }
    }
    let pages = folders.filter { path in
      path.hasSuffix(".md") && (path.hasPrefix(".github/") || path.contains(".docc/"))
    }
    return (["README.md"] + pages).sorted()
  }()
}
