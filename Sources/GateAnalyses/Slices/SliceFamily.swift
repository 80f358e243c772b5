/// All slices of one and of two features that are large enough to say something about.
package struct SliceFamily: Sendable {
  /// From this overlap on two slices are the same one.
  static let sameOverlap = 0.8

  /// The slices: first those of one feature.
  package let slices: [Slice]
  /// The number of slices of one feature.
  let singleCount: Int
  /// For every slice of two features the two slices that it is the intersection of.
  let parents: [(Int, Int)]
  /// The number of examples that the slices are of.
  package let exampleCount: Int
  /// The smallest number of examples in a slice.
  package let minimumSize: Int
  /// The slices of each example, one example's after the other's.
  let memberships: [Int32]
  /// Where each example's slices begin in ``memberships``, and their number at the end.
  let starts: [Int]

  /// The smallest slice where nobody says: 20 examples, or one in a hundred where that is more.
  package static func standardMinimumSize(of count: Int) -> Int { max(20, count / 100) }

  /// Forms the slices.
  ///
  /// - Parameters:
  ///   - features: what the examples divide by.
  ///   - count: the number of examples.
  ///   - minimumSize: the smallest number of examples in a slice, at least 1; nil for the standard.
  package init(of features: [SliceFeature], count: Int, minimumSize: Int? = nil) {
    let smallest = minimumSize ?? Self.standardMinimumSize(of: count)
    var slices: [Slice] = []
    // For every feature, the slice of each of its values.
    var sliceOf: [[Int?]] = []
    for feature in features {
      var members = [[Int32]](repeating: [], count: feature.values.count)
      for (example, code) in feature.codes.enumerated() where code >= 0 {
        members[Int(code)].append(Int32(example))
      }
      sliceOf.append(
        members.enumerated().map { value, members in
          // Too few are left to hold it against where it is nearly the whole.
          guard members.count >= smallest, members.count <= count - smallest else { return nil }
          let condition = Slice.Condition(
            feature: feature.name, value: feature.values[value],
            isSegment: feature.origin == .segment)
          slices.append(Slice(conditions: [condition], members: members))
          return slices.count - 1
        })
    }
    let singleCount = slices.count
    var parents: [(Int, Int)] = []
    for first in features.indices {
      for second in features.indices where second > first {
        let width = features[second].values.count
        var members: [Int: [Int32]] = [:]
        for example in 0..<count {
          let (one, other) = (
            Int(features[first].codes[example]), Int(features[second].codes[example])
          )
          guard one >= 0, other >= 0, sliceOf[first][one] != nil, sliceOf[second][other] != nil
          else { continue }
          members[one * width + other, default: []].append(Int32(example))
        }
        for (cell, members) in members.sorted(by: { $0.key < $1.key })
        where members.count >= smallest {
          guard let one = sliceOf[first][cell / width], let other = sliceOf[second][cell % width]
          else { continue }
          // Nearly all of a parent is that parent.
          let largest = Self.sameOverlap
          guard Double(members.count) < largest * Double(slices[one].members.count),
            Double(members.count) < largest * Double(slices[other].members.count)
          else { continue }
          slices.append(
            Slice(
              conditions: slices[one].conditions + slices[other].conditions, members: members))
          parents.append((one, other))
        }
      }
    }
    self.init(
      slices: slices, singleCount: singleCount, parents: parents, exampleCount: count,
      minimumSize: smallest)
  }

  private init(
    slices: [Slice], singleCount: Int, parents: [(Int, Int)], exampleCount: Int, minimumSize: Int
  ) {
    self.slices = slices
    self.singleCount = singleCount
    self.parents = parents
    self.exampleCount = exampleCount
    self.minimumSize = minimumSize
    var starts = [Int](repeating: 0, count: exampleCount + 1)
    for slice in slices {
      for example in slice.members { starts[Int(example) + 1] += 1 }
    }
    for example in 0..<exampleCount { starts[example + 1] += starts[example] }
    var next = starts
    var memberships = [Int32](repeating: 0, count: starts[exampleCount])
    for (place, slice) in slices.enumerated() {
      for example in slice.members {
        memberships[next[Int(example)]] = Int32(place)
        next[Int(example)] += 1
      }
    }
    self.memberships = memberships
    self.starts = starts
  }

  /// The parents of a slice of two features; nil for one of a single feature.
  func parents(of slice: Int) -> (Int, Int)? {
    slice < singleCount ? nil : parents[slice - singleCount]
  }
}
