extension Run {
  /// The same run with its rows sorted by example id; rows of one example keep their order.
  ///
  /// Nothing is told by the order of rows. Where they are sorted, a pairing has the scores of an
  /// example where the run has them, and needs no copy of its own.
  public func sortedByID() -> Run {
    let groups = RowGroups(of: self)
    guard !groups.isInOrder else { return self }
    let order = groups.rows
    func sorted<Value>(_ values: [Value]) -> [Value] { order.map { values[Int($0)] } }
    return Run(
      header: header, exampleIDs: sorted(exampleIDs),
      metrics: metrics.map { $0.reordered(by: order) },
      segments: segments.map {
        SegmentColumn(dimension: $0.dimension, values: $0.values, codes: sorted($0.codes))
      },
      clusters: clusters.map(sorted), fingerprints: fingerprints.reordered(by: order),
      texts: TextSource { [texts] row in texts[Int(order[row])] },
      contexts: contexts.isPresent
        ? ContextSource { [contexts] row in contexts[Int(order[row])] } : .none)
  }
}

extension ScoreColumn {
  /// The column with its rows in another order.
  ///
  /// - Parameter order: for each row of the new column the row of this one.
  fileprivate func reordered(by order: [Int32]) -> ScoreColumn {
    var reasons: [Int: MissingReason] = [:]
    if missingCount > 0 {
      for (row, old) in order.enumerated() { reasons[row] = missingReasons[Int(old)] }
    }
    return ScoreColumn(
      metric: metric, values: order.map { values[Int($0)] }, missingReasons: reasons)
  }
}
