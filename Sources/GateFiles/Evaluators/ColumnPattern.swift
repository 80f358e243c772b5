/// Columns that share the beginning and the end of their path, and the name in between:
/// `metricsData.` … `.score`.
struct ColumnPattern: Hashable, Sendable {
  let prefix: String
  /// What stands between two parts of the name, where it has two: `.value.` in
  /// `scores.` scorer `.value.` key. The name has a dot there.
  let infix: String?
  let suffix: String

  /// Makes a pattern.
  init(_ prefix: String, infix: String? = nil, _ suffix: String = "") {
    self.prefix = prefix
    self.infix = infix
    self.suffix = suffix
  }

  /// The name in a path; nil where the path is another one.
  func name(in path: String) -> String? {
    guard path.utf8.count > prefix.utf8.count + suffix.utf8.count, path.hasPrefix(prefix),
      path.hasSuffix(suffix)
    else { return nil }
    let name = path.dropFirst(prefix.count).dropLast(suffix.count)
    guard let infix else { return String(name) }
    guard let place = name.firstRange(of: infix), place.lowerBound > name.startIndex,
      place.upperBound < name.endIndex
    else { return nil }
    return name[..<place.lowerBound] + "." + name[place.upperBound...]
  }

  /// The path of a name without a second part.
  func path(of name: String) -> String { prefix + name + suffix }
}
