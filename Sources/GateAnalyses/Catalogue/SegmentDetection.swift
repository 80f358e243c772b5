package import GateRuns

/// Which columns divide a run into segments worth gating.
package enum SegmentDetection {
  /// A dimension with more values than this is no division but a label of its own.
  private static let mostValues = 12

  /// The dimensions of a run whose segments are few and large enough.
  ///
  /// - Parameters:
  ///   - run: the run, with every candidate column as a dimension.
  ///   - minimum: how many rows a segment needs on average.
  /// - Returns: the dimensions, sorted by name; none that leaves a row without a value.
  package static func dimensions(of run: Run, minimum: Int) -> [String] {
    run.segments.filter { column in
      let count = column.values.count
      return count > 1 && count <= mostValues && run.rowCount >= count * minimum
        && (0..<run.rowCount).allSatisfy { column[$0] != nil }
    }.map(\.dimension)
  }
}
