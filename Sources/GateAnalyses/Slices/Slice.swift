/// The examples that have one value of a feature, or one value of each of two.
package struct Slice: Sendable, Equatable {
  /// A value of a feature.
  package struct Condition: Sendable, Equatable {
    /// The feature's name.
    package let feature: String
    /// Its value.
    package let value: String
    /// Whether the feature is a segment dimension of the dataset.
    package let isSegment: Bool

    /// The condition as reports write it: `topic=billing`, `question length: 9–14 words`.
    package var description: String {
      isSegment ? "\(feature)=\(value)" : "\(feature): \(value)"
    }
  }

  /// What an example has to fulfil, one condition or two of different features.
  package let conditions: [Condition]
  /// The places of the examples, ascending.
  package let members: [Int32]

  /// The slice as reports write it: `topic=billing and question word: how`.
  package var name: String { conditions.map(\.description).joined(separator: " and ") }

  /// How much two slices are the same: the share of the examples of either that are in both.
  func overlap(with other: Slice) -> Double {
    var (first, second, common) = (0, 0, 0)
    while first < members.count, second < other.members.count {
      if members[first] == other.members[second] { common += 1 }
      let difference = members[first] - other.members[second]
      first += difference <= 0 ? 1 : 0
      second += difference >= 0 ? 1 : 0
    }
    let either = members.count + other.members.count - common
    return either == 0 ? 0 : Double(common) / Double(either)
  }
}
