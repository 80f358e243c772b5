/// A part of a Markdown report that stands or falls as a whole.
struct MarkdownSection {
  /// What the section is called where it had to go.
  var name: String
  /// What it is worth.
  var worth: Document.Section.Worth
  /// Its Markdown, without line breaks around.
  var text: String

  /// The sections that fit into so many bytes, and the names of those that do not.
  ///
  /// Of equal worth, the later goes first. The answer always stays.
  static func fit(
    _ sections: [MarkdownSection], bytes limit: Int
  ) -> (kept: [MarkdownSection], dropped: [String]) {
    var size = sections.reduce(0) { $0 + $1.size }
    var dropped: Set<Int> = []
    let order = sections.indices.sorted { first, second in
      sections[first].worth != sections[second].worth
        ? sections[first].worth < sections[second].worth : first > second
    }
    for index in order where size > limit && sections[index].worth != .answer {
      dropped.insert(index)
      size -= sections[index].size
    }
    var names: [String] = []
    for index in dropped.sorted() where !names.contains(sections[index].name) {
      names.append(sections[index].name)
    }
    return (sections.indices.filter { !dropped.contains($0) }.map { sections[$0] }, names)
  }

  private var size: Int { text.utf8.count + 2 }
}
