/// What examples divide by: a segment dimension of the dataset, or a property of their texts.
package struct SliceFeature: Sendable, Equatable {
  /// Where a feature comes from.
  package enum Origin: Sendable, Equatable {
    /// A dimension that the dataset has.
    case segment
    /// A property derived from texts.
    case text
  }

  /// The name: `topic`, `question length`.
  package let name: String
  /// Where it comes from.
  package let origin: Origin
  /// The values: `billing`, `9–14 words`.
  package let values: [String]
  /// For every example the number of its value, or −1 where it has none.
  let codes: [Int32]

  /// Makes a feature.
  init(_ name: String, origin: Origin, values: [String], codes: [Int32]) {
    self.name = name
    self.origin = origin
    self.values = values
    self.codes = codes
  }

  /// Makes a feature of labels, its values in a given order or sorted.
  init(_ name: String, labels: [String?], order: [String]? = nil) {
    let found = Set(labels.compactMap(\.self))
    let values = order.map { $0.filter(found.contains) } ?? found.sorted()
    let codes = Dictionary(uniqueKeysWithValues: zip(values, Int32(0)...))
    self.init(
      name, origin: .text, values: values, codes: labels.map { $0.flatMap { codes[$0] } ?? -1 })
  }

  /// Makes a feature of counts, in bins between their quartiles; fewer where many are equal, and a
  /// bin for each where there are at most four different ones.
  ///
  /// - Parameters:
  ///   - counts: a count for every example, nil where there is none.
  ///   - unit: what is counted, in the plural.
  init(_ name: String, counts: [Int?], unit: String) {
    let sorted = counts.compactMap(\.self).sorted()
    let distinct = Set(sorted).sorted()
    // The largest count of every bin but the last.
    var ends: [Int] = []
    if distinct.count <= 4 {
      ends = Array(distinct.dropLast())
    } else {
      for quarter in 1...3 {
        let end = sorted[(sorted.count * quarter - 1) / 4]
        if end > ends.last ?? -1, end < sorted[sorted.count - 1] { ends.append(end) }
      }
    }
    var values: [String] = []
    if let smallest = sorted.first, let largest = sorted.last {
      var start = smallest
      for end in ends + [largest] {
        let isWhole = end == largest
        values.append(
          start == end
            ? "\(end) \(unit)"
            : isWhole && !ends.isEmpty ? "over \(start - 1) \(unit)" : "\(start)–\(end) \(unit)")
        start = distinct.first { $0 > end } ?? end
      }
    }
    self.init(
      name, origin: .text, values: values,
      codes: counts.map { count in
        count.map { count in Int32(ends.firstIndex { count <= $0 } ?? ends.count) } ?? -1
      })
  }

  /// Whether there are two values at least, so that examples divide at all.
  var divides: Bool {
    guard let first = codes.first else { return false }
    return codes.contains { $0 != first }
  }
}
