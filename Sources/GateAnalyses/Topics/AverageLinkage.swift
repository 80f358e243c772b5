/// Groups whose members are similar on average: agglomerative clustering with average linkage
/// (Sokal and Michener 1958), the same for the same input.
enum AverageLinkage {
  /// Joins the two most similar groups as long as they are similar enough.
  ///
  /// - Parameters:
  ///   - count: how many there are.
  ///   - least: the smallest average similarity at which two groups are joined.
  ///   - similarity: that of two, 0 to 1.
  /// - Returns: the groups, each ascending, in the order of their first members.
  static func groups(
    of count: Int, least: Float, similarity: (Int, Int) -> Float
  ) -> [[Int]] {
    var table = [Float](repeating: 0, count: count * count)
    for first in 0..<count {
      for second in 0..<first {
        let value = similarity(first, second)
        table[first * count + second] = value
        table[second * count + first] = value
      }
    }
    var groups: [[Int]] = (0..<count).map { [$0] }
    // For every group the most similar one, so that a step looks at rows and not at the table.
    var nearest = (0..<count).map { nearestGroup(to: $0, groups, table) }
    while true {
      var best = (group: -1, value: least)
      for group in 0..<count where !groups[group].isEmpty {
        guard let near = nearest[group] else { continue }
        let value = table[group * count + near]
        if value > best.value || (value == best.value && best.group < 0) { best = (group, value) }
      }
      guard best.group >= 0, let other = nearest[best.group] else { break }
      let (kept, gone) = (min(best.group, other), max(best.group, other))
      let sizes = (Float(groups[kept].count), Float(groups[gone].count))
      for group in 0..<count where group != kept && group != gone && !groups[group].isEmpty {
        let value =
          (sizes.0 * table[kept * count + group] + sizes.1 * table[gone * count + group])
          / (sizes.0 + sizes.1)
        table[kept * count + group] = value
        table[group * count + kept] = value
      }
      groups[kept] = (groups[kept] + groups[gone]).sorted()
      groups[gone] = []
      for group in 0..<count where !groups[group].isEmpty {
        let near = nearest[group]
        if group == kept || near == kept || near == gone {
          nearest[group] = nearestGroup(to: group, groups, table)
        } else if let known = near,
          table[group * count + kept] > table[group * count + known]
        {
          nearest[group] = kept
        }
      }
    }
    return groups.filter { !$0.isEmpty }
  }

  /// The group most similar to one, the first of equal ones; nil where it is alone.
  private static func nearestGroup(
    to group: Int, _ groups: [[Int]], _ table: [Float]
  ) -> Int? {
    var nearest: Int?
    for other in groups.indices where other != group && !groups[other].isEmpty {
      let value = table[group * groups.count + other]
      if nearest.map({ value > table[group * groups.count + $0] }) ?? true { nearest = other }
    }
    return nearest
  }
}
