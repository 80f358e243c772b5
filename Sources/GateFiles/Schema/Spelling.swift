/// Finds what a person probably meant to write.
enum Spelling {
  /// The name that is nearest to what was written, or nil where none is near.
  ///
  /// Case, `_`, `-` and spaces do not count; then as many slips are forgiven as a third of the
  /// letters (one of three or more), a slip being a letter too many, too few, another, or swapped with the next.
  static func nearest(to written: String, among names: [String]) -> String? {
    let letters = plain(written)
    guard !letters.isEmpty, letters.count <= 64 else { return nil }
    let forgiven = letters.count / 3
    var best: (name: String, slips: Int)?
    for name in names {
      let slips = slips(from: letters, to: plain(name))
      if slips <= forgiven, slips < best?.slips ?? .max { best = (name, slips) }
    }
    return best?.name
  }

  /// Whether two names differ in nothing but case, `_`, `-` and spaces.
  static func isSame(_ first: String, _ second: String) -> Bool { plain(first) == plain(second) }

  /// The letters of a name, without what does not count.
  static func plain(_ name: String) -> [Character] {
    name.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
  }

  /// The distance of Damerau and Levenshtein, restricted to swaps of neighbours
  /// (doi 10.1145/363958.363994); `Int.max` for names that nobody writes by hand.
  static func slips(from first: [Character], to second: [Character]) -> Int {
    guard first.count <= 128, second.count <= 128 else { return .max }
    var older: [Int] = []
    var previous = Array(0...second.count)
    for (row, letter) in first.enumerated() {
      var current = [row + 1]
      for (column, other) in second.enumerated() {
        var slips = min(
          previous[column + 1] + 1, current[column] + 1,
          previous[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
          slips = min(slips, older[column - 1] + 1)
        }
        current.append(slips)
      }
      older = previous
      previous = current
    }
    return previous[second.count]
  }
}
