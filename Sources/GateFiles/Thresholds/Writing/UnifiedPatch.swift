/// The difference of two texts as `diff -u` writes it, for `git apply` and `patch -p1`.
package struct UnifiedPatch: Sendable {
  private let path: String
  private let isNew: Bool
  private let lines: [PatchLine]

  /// How many lines that stayed are shown around those that changed.
  private static let context = 3

  /// Compares two texts line by line.
  ///
  /// - Parameters:
  ///   - old: the text as it is; nil where there is no file yet.
  ///   - new: the text as it is to be.
  ///   - path: the file, relative to where the patch is applied, with `/`.
  package init(from old: String?, to new: String, path: String) {
    self.path = path
    isNew = old == nil
    lines = PatchLine.comparing(PatchLine.split(old ?? ""), with: PatchLine.split(new))
  }

  /// The patch; empty where the texts are the same.
  package var text: String {
    let changes = lines.indices.filter { lines[$0].kind != .kept }
    guard let first = changes.first else { return "" }
    var hunks: [Range<Int>] = []
    var start = first
    var end = first + 1
    for change in changes.dropFirst() {
      if change - end > 2 * UnifiedPatch.context {
        hunks.append(start..<end)
        start = change
      }
      end = change + 1
    }
    hunks.append(start..<end)
    return "--- \(isNew ? "/dev/null" : name("a/"))\n+++ \(name("b/"))\n"
      + hunks.map { hunk($0) }.joined()
  }

  private func hunk(_ changes: Range<Int>) -> String {
    let start = max(0, changes.lowerBound - UnifiedPatch.context)
    let end = min(lines.count, changes.upperBound + UnifiedPatch.context)
    let oldStart = lines[..<start].count { $0.kind != .added }
    let newStart = lines[..<start].count { $0.kind != .removed }
    let shown = lines[start..<end]
    let old = shown.count { $0.kind != .added }
    let new = shown.count { $0.kind != .removed }
    // A side without lines is named by the line before it.
    func side(_ first: Int, _ count: Int) -> String { "\(count == 0 ? first : first + 1),\(count)" }
    return "@@ -\(side(oldStart, old)) +\(side(newStart, new)) @@\n"
      + shown.map(\.text).joined()
  }

  /// The file's name as git writes it: in quotation marks where it has characters that end or hide
  /// it, and with a tab behind it where it has a space.
  private func name(_ prefix: String) -> String {
    let full = prefix + path
    let needsQuotation = full.unicodeScalars.contains { scalar in
      scalar.value < 0x20 || scalar.value == 0x7F || scalar == "\"" || scalar == "\\"
    }
    guard needsQuotation else { return full.contains(" ") ? full + "\t" : full }
    let quoted = full.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": return "\\\""
      case "\\": return "\\\\"
      case "\n": return "\\n"
      case "\t": return "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 8)
        return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      default: return String(scalar)
      }
    }
    return "\"" + quoted.joined() + "\""
  }
}
