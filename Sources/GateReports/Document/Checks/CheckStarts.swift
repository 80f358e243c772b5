import GateVerdicts

/// The checks and the examples to look at first.
public struct CheckStarts: Sendable, Equatable {
  /// The result that they are of.
  let ranked: RankedResult
  /// The examples that the document shows, worst first.
  let examples: ExampleList

  /// The most examples, and the most checks that block.
  static let most = 5

  /// Some checks to look at.
  struct Group {
    /// What they are.
    var title: String
    /// The checks, worst first.
    var checks: ArraySlice<Check>
    /// How many more there are.
    var more: Int
  }

  /// What blocks, and what else there is; none where the runs cannot be compared.
  var groups: [Group] {
    guard ranked.result.incomparable.isEmpty else { return [] }
    let others = ranked.notable.filter { !ranked.result.blocks($0) }
    let blocking = ranked.notable.filter(ranked.result.blocks)
    return [
      Group(
        title: "What blocks", checks: blocking.prefix(Self.most), more: blocking.count - Self.most),
      Group(
        title: blocking.isEmpty ? "What to look at" : "What else to look at",
        checks: others.prefix(3), more: others.count - 3),
    ].filter { !$0.checks.isEmpty }
  }

  /// The examples to read first; none where the runs cannot be compared.
  var reading: ArraySlice<ExampleList.Example> {
    ranked.result.incomparable.isEmpty ? examples.shown.prefix(Self.most) : []
  }

  /// What stands above them.
  var readingTitle: String {
    ranked.notable.isEmpty
      ? "What got worst although nothing is amiss" : ExampleSides.title(reading.count)
  }

  /// The same for formats in which nothing can be pointed at.
  var lines: [Document.Marked] {
    groups.flatMap { group in
      group.checks.map { check in
        Document.Marked(
          ranked.result.standing(of: check).mark, .said(Wording.plain.summary(of: check)))
      } + (group.more > 0 ? [.more(group.more)] : [])
    }
  }
}
