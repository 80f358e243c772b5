extension Pairing {
  /// How the examples of a pairing divide by one dimension.
  package struct Division: Sendable {
    /// The values that occur, sorted.
    package let values: [String]
    /// For every value whether an example of the baseline has it.
    package let isInBaseline: [Bool]
    /// For every example the index of its value, or −1 where it has none.
    package let codes: [Int]
    /// The number of examples whose value differs between the runs; the baseline's counts.
    package let relabelled: Int
  }

  /// How the examples divide by a dimension; nil where neither run has it.
  ///
  /// An example has the value that the baseline gives it, else the candidate's, so that a candidate
  /// cannot move an example out of a strict segment.
  package func division(by dimension: String) -> Division? {
    let first = baseline.segment(dimension)
    let second = candidate.segment(dimension)
    guard first != nil || second != nil else { return nil }
    let values = Set((first?.values ?? []) + (second?.values ?? [])).sorted()
    let codes = Dictionary(uniqueKeysWithValues: zip(values, 0...))
    let firstCodes = first?.values.map { codes[$0] ?? -1 } ?? []
    let secondCodes = second?.values.map { codes[$0] ?? -1 } ?? []
    var relabelled = 0
    let exampleCodes = examples.map { example in
      let inBaseline = Self.code(in: first, of: baselineRows(of: example), firstCodes)
      let inCandidate = Self.code(in: second, of: candidateRows(of: example), secondCodes)
      if inBaseline >= 0, inCandidate >= 0, inBaseline != inCandidate { relabelled += 1 }
      return inBaseline >= 0 ? inBaseline : inCandidate
    }
    var isInBaseline = [Bool](repeating: false, count: values.count)
    for (example, code) in zip(examples, exampleCodes)
    where code >= 0 && example.presence != .candidateOnly {
      isInBaseline[code] = true
    }
    return Division(
      values: values, isInBaseline: isInBaseline, codes: exampleCodes, relabelled: relabelled)
  }

  /// The segments of an example, sorted by dimension; the baseline's label counts.
  package func segments(of example: Example) -> [SegmentSelector] {
    let dimensions = Set((baseline.segments + candidate.segments).map(\.dimension)).sorted()
    return dimensions.compactMap { dimension in
      let label =
        baselineRows(of: example).compactMap { baseline.segment(dimension)?[Int($0)] }.min()
        ?? candidateRows(of: example).compactMap { candidate.segment(dimension)?[Int($0)] }.min()
      return label.map { SegmentSelector(dimension: dimension, value: $0) }
    }
  }

  /// The smallest code among an example's rows that have one, or −1.
  private static func code(
    in column: SegmentColumn?, of rows: ArraySlice<Int32>, _ codes: [Int]
  ) -> Int {
    guard let column else { return -1 }
    var smallest = -1
    for row in rows {
      let own = column.codes[Int(row)]
      guard own >= 0 else { continue }
      let code = codes[Int(own)]
      smallest = smallest < 0 ? code : min(smallest, code)
    }
    return smallest
  }
}
