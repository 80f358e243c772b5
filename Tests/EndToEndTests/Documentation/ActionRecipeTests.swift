import Foundation
import Testing

/// What the action of this repository is written down in.
private let action = Binary.package.appendingPathComponent(".github/actions/gate/action.yml")

/// What the pages give to the action of this repository.
@Suite(
  "The recipes", .enabled(if: FileManager.default.fileExists(atPath: action.path))
)
struct ActionRecipeTests {
  @Test("give the action only what it takes", arguments: Page.all)
  func inputs(path: String) throws {
    let inputs = Self.keys(
      in: try String(contentsOf: action, encoding: .utf8).components(separatedBy: "\n")[...],
      under: "inputs:")
    #expect(inputs.contains("candidate"))
    let page = try Page(at: path)
    for place in page.lines.indices where page.lines[place].contains("/.github/actions/gate@") {
      let given = Self.keys(in: page.lines[place...].dropFirst(), under: "with:")
      #expect(given.subtracting(inputs).isEmpty, "\(path):\(place + 1)")
    }
  }

  /// The keys under the first line that is `title`, as long as they are indented deeper; none where a line that
  /// begins a step or ends the block comes before.
  private static func keys(in lines: ArraySlice<String>, under title: String) -> Set<String> {
    var depth: Int?
    var width: Int?
    var keys: Set<String> = []
    for line in lines where !line.isEmpty {
      let indentation = line.prefix { $0 == " " }.count
      let text = line.dropFirst(indentation)
      guard let outer = depth else {
        if text == title { depth = indentation }
        if text.hasPrefix("- ") || text.hasPrefix("```") { break }
        continue
      }
      guard indentation > outer else { break }
      width = width ?? indentation
      if indentation == width { keys.insert(String(text.prefix { $0 != ":" })) }
    }
    return keys
  }
}
