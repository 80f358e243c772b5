/// A line of a ``UnifiedPatch``.
struct PatchLine {
  /// What became of the line.
  enum Kind: Character {
    case kept = " "
    case removed = "-"
    case added = "+"
  }

  /// What became of the line.
  let kind: Kind
  /// The line with its line break; without one where the text ends without.
  let line: Substring

  /// The line as the patch has it.
  var text: String {
    let ends = line.utf8.last == 0x0A
    return "\(kind.rawValue)\(line)" + (ends ? "" : "\n\\ No newline at end of file\n")
  }

  /// The lines of a text, each with the `\n` that ends it.
  static func split(_ text: String) -> [Substring] {
    var lines: [Substring] = []
    var start = text.startIndex
    while start < text.endIndex {
      let feed = text.utf8[start...].firstIndex(of: 0x0A)
      let end = feed.map { text.utf8.index(after: $0) } ?? text.endIndex
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }

  /// The lines of two texts, those that stayed once, by a longest common subsequence.
  ///
  /// The lines that both texts begin and end with are set aside first, so that the table is small
  /// for an edit. Where it would be huge all the same, nothing between counts as kept.
  static func comparing(_ old: [Substring], with new: [Substring]) -> [PatchLine] {
    let most = min(old.count, new.count)
    let head = (0..<most).first { !old[$0].isSameText(as: new[$0]) } ?? most
    let tail =
      (0..<most - head).first {
        !old[old.count - 1 - $0].isSameText(as: new[new.count - 1 - $0])
      } ?? most - head
    let before = old[..<head].map { PatchLine(kind: .kept, line: $0) }
    let after = old[(old.count - tail)...].map { PatchLine(kind: .kept, line: $0) }
    let middle = changes(
      Array(old[head..<old.count - tail]), Array(new[head..<new.count - tail]))
    return before + middle + after
  }

  private static let largestTable = 1 << 24

  private static func changes(_ old: [Substring], _ new: [Substring]) -> [PatchLine] {
    guard (old.count + 1) * (new.count + 1) <= largestTable else {
      return old.map { PatchLine(kind: .removed, line: $0) }
        + new.map { PatchLine(kind: .added, line: $0) }
    }
    let width = new.count + 1
    // The length of the longest common subsequence of what is left of both, from the ends on.
    var common = [Int32](repeating: 0, count: (old.count + 1) * width)
    for row in old.indices.reversed() {
      for column in new.indices.reversed() {
        common[row * width + column] =
          old[row].isSameText(as: new[column])
          ? common[(row + 1) * width + column + 1] + 1
          : max(common[(row + 1) * width + column], common[row * width + column + 1])
      }
    }
    var lines: [PatchLine] = []
    var row = 0
    var column = 0
    while row < old.count || column < new.count {
      if row < old.count, column < new.count, old[row].isSameText(as: new[column]) {
        lines.append(PatchLine(kind: .kept, line: old[row]))
        row += 1
        column += 1
      } else if column == new.count
        || row < old.count
          && common[(row + 1) * width + column] >= common[row * width + column + 1]
      {
        lines.append(PatchLine(kind: .removed, line: old[row]))
        row += 1
      } else {
        lines.append(PatchLine(kind: .added, line: new[column]))
        column += 1
      }
    }
    return lines
  }
}

extension Substring {
  /// Whether both have the same bytes: `==` also takes two spellings of one letter for equal.
  fileprivate func isSameText(as other: Substring) -> Bool {
    utf8.elementsEqual(other.utf8)
  }
}
