/// How a sample of feedback is shared out among its strata.
struct SampleDivision {
  /// The strata, disagreement first.
  let strata: [FeedbackSample.Stratum]
  /// The places of the answers in each.
  let members: [[Int]]

  /// Divides answers into strata, and a sample among them.
  ///
  /// 1. Answers where rating and metrics disagree get their share, as far as there are so many and
  ///    something is left for the rest.
  /// 2. What is left goes to the rest, segment by segment in proportion to their size; every segment gets
  ///    one at least. Where there are more segments than that, the smallest are put together.
  ///
  /// So every answer can be drawn as long as the sample has as many places as there are strata; of
  /// a smaller sample all answers are one stratum.
  init(of subjects: [FeedbackSample.Subject], options: FeedbackSample.Options) {
    let size = min(options.size, subjects.count)
    let disagreeing = Self.groups(of: subjects) {
      $0 == .badThoughScoredWell || $0 == .goodThoughScoredBadly
    }
    let agreeing = Self.groups(of: subjects) {
      $0 != .badThoughScoredWell && $0 != .goodThoughScoredBadly
    }
    let counts = (disagreeing.reduce(0) { $0 + $1.members.count }, subjects.count)
    let rest = counts.1 - counts.0
    guard counts.0 > 0, size >= disagreeing.count + (rest > 0 ? 1 : 0) else {
      let groups = counts.0 == 0 ? agreeing : [(.rest, Array(subjects.indices))]
      (strata, members) = Self.shared(size, among: Self.joined(groups, most: size))
      return
    }
    let wanted = Int((options.disagreement * Double(size)).rounded())
    let most = min(counts.0, size - (rest > 0 ? 1 : 0))
    let least = max(disagreeing.count, size - rest)
    let given = max(least, min(wanted, most))
    let first = Self.shared(given, among: disagreeing)
    let second = Self.shared(
      size - given, among: Self.joined(agreeing, most: max(1, size - given)))
    strata = first.strata + second.strata
    members = first.members + second.members
  }

  private typealias Group = (subject: FeedbackSample.Subject, members: [Int])

  /// Answers by what they have in common, the order that of a name.
  private static func groups(
    of subjects: [FeedbackSample.Subject], where isWanted: (FeedbackSample.Subject) -> Bool
  ) -> [Group] {
    var members: [FeedbackSample.Subject: [Int]] = [:]
    for (place, subject) in subjects.enumerated() where isWanted(subject) {
      members[subject, default: []].append(place)
    }
    return members.map { Group($0.key, $0.value) }.sorted { $0.subject.order < $1.subject.order }
  }

  /// Groups of which the smallest are one where there are more than so many.
  private static func joined(_ groups: [Group], most: Int) -> [Group] {
    guard groups.count > most, most >= 1 else { return groups }
    let bySize = groups.indices.sorted {
      (groups[$1].members.count, $0) < (groups[$0].members.count, $1)
    }
    let kept = Set(bySize.prefix(most - 1))
    let small = groups.indices.filter { !kept.contains($0) }.flatMap { groups[$0].members }
    return groups.indices.filter(kept.contains).map { groups[$0] }
      + [(.smallSegments, small.sorted())]
  }

  /// Gives each group a place, and every further place to the one that is furthest behind its
  /// share.
  private static func shared(
    _ size: Int, among groups: [Group]
  ) -> (strata: [FeedbackSample.Stratum], members: [[Int]]) {
    let total = groups.reduce(0) { $0 + $1.members.count }
    var drawn = groups.map { min($0.members.count, size >= groups.count ? 1 : 0) }
    var left = min(size, total) - drawn.reduce(0, +)
    while left > 0 {
      let behind = groups.indices.filter { drawn[$0] < groups[$0].members.count }
        .map { place -> (Double, Int) in
          let share = Double(size) * Double(groups[place].members.count) / Double(total)
          return (share - Double(drawn[place]), -place)
        }.max { $0 < $1 }
      guard let behind else { break }
      drawn[-behind.1] += 1
      left -= 1
    }
    let strata = zip(groups, drawn).map { group, drawn in
      FeedbackSample.Stratum(subject: group.subject, count: group.members.count, drawn: drawn)
    }
    return (strata, groups.map(\.members))
  }
}

extension FeedbackSample.Subject {
  /// What strata are sorted by.
  fileprivate var order: String {
    switch self {
    case .badThoughScoredWell: "0"
    case .goodThoughScoredBadly: "1"
    case .segment(let value?): "2" + value
    case .segment(nil): "3"
    case .smallSegments: "4"
    case .rest: "5"
    }
  }
}
