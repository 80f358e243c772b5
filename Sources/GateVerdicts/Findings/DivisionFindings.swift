internal import GateText
internal import GateRuns

/// Whether both runs divide the examples into the same segments and clusters.
enum DivisionFindings {
  /// Holds what the runs say of segments and clusters against each other.
  static func of(_ comparison: Comparison) -> [Finding] {
    segments(of: comparison.judge) + clusters(of: comparison)
  }

  private static func segments(of judge: CheckJudge) -> [Finding] {
    judge.divisions.sorted { $0.key < $1.key }.compactMap { dimension, division in
      guard division.relabelled > 0 else { return nil }
      let examples = Words.count(division.relabelled, "example")
      return Finding(
        .changedSegments, .warning,
        "\(examples) changed \(dimension) between the runs; the baseline's value counts",
        count: division.relabelled)
    }
  }

  /// An example without a cluster cannot be resampled with its own (`methods §8`).
  private static func clusters(of comparison: Comparison) -> [Finding] {
    guard let column = comparison.thresholds.dataset.cluster else { return [] }
    guard let clusters = comparison.pairing.clusters else {
      return [
        Finding(.clusters, .incomparable, "no run has the cluster column \"\(column)\"")
      ]
    }
    var found: [Finding] = []
    let ids = clusters.unassigned
    if !ids.isEmpty {
      let count = Words.count(ids.count, "example", "has", "have")
      found.append(
        Finding(
          .clusters, .incomparable,
          "\(count) no \"\(column)\", which dataset.cluster asks for: \(FindingText.names(ids))",
          examples: ids))
    }
    if clusters.moved > 0 {
      let count = Words.count(clusters.moved, "example", "has", "have")
      found.append(
        Finding(
          .clusters, .warning,
          "\(count) several values of \(column) in their rows; the baseline's first counts",
          count: clusters.moved))
    }
    return found
  }
}
