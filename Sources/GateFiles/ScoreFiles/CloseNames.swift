/// Names that somebody may have meant.
enum CloseNames {
  /// Up to three of `names` that are spelled like `name`, the closest first.
  ///
  /// Close means at most one slip in three letters, or that one name ends with
  /// the other behind a dot: `question_id` and `inputs.question_id`.
  static func of(_ name: String, among names: [String]) -> [String] {
    let wanted = Spelling.plain(name)
    var close: [(distance: Int, name: String)] = []
    for candidate in names where candidate != name {
      if candidate.hasSuffix("." + name) || name.hasSuffix("." + candidate) {
        close.append((0, candidate))
        continue
      }
      let letters = Spelling.plain(candidate)
      let distance = Spelling.slips(from: wanted, to: letters)
      guard distance < .max else { continue }
      if distance * 3 <= max(wanted.count, letters.count) { close.append((distance, candidate)) }
    }
    close.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return close.prefix(3).map(\.name)
  }

  /// `did you mean "a" or "b"?`, or nil where nothing is close.
  static func question(about name: String, among names: [String]) -> String? {
    let close = of(name, among: names)
    guard !close.isEmpty else { return nil }
    return "did you mean " + close.map { "\"\($0)\"" }.joined(separator: " or ") + "?"
  }
}
