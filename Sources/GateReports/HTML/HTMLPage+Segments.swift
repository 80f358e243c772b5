import GateRuns
import GateStatistics
import GateVerdicts

extension HTMLPage {
  /// The differences of every segment and metric with their verdicts; nil where no segment is checked.
  var segmentsSection: [String: Any]? {
    let compared = checks.filter { $0.kind == .regression }
    let segments = Set(compared.compactMap(\.segment)).sorted()
    guard !segments.isEmpty else { return nil }
    let metrics = metrics.filter { metric in compared.contains { $0.metric == metric } }
    var cells: [Place: Check] = [:]
    for check in compared { cells[Place(segment: check.segment, metric: check.metric)] = check }
    func row(_ segment: SegmentSelector?) -> [String: Any] {
      [
        "name": segment.map(wording.name) ?? "all examples",
        "cells": metrics.map { metric in
          cells[Place(segment: segment, metric: metric)].map(cell) ?? ["isEmpty": true]
        },
      ]
    }
    return [
      "metrics": metrics.map(wording.name), "rows": ([nil] + segments.map { $0 }).map(row),
    ]
  }

  private struct Place: Hashable {
    var segment: SegmentSelector?
    var metric: String
  }

  private func cell(of check: Check) -> [String: Any] {
    badge(of: check).merging([
      "number": number(of: check), "change": wording.change(of: check) ?? "–",
      "heat": heat(of: check), "sample": wording.sample(of: check),
    ]) { first, _ in first }
  }

  /// How strongly a cell is tinted, by the difference in margins: `worse-2`, `better-1`, `even`.
  private func heat(of check: Check) -> String {
    guard let difference = check.difference?.point, difference != 0 else { return "even" }
    let scale = check.margin.flatMap { $0 > 0 ? $0 : nil } ?? check.difference?.standardError ?? 0
    let size = scale > 0 ? abs(difference) / scale : 2
    let step = size >= 2 ? 3 : size >= 1 ? 2 : size >= 0.25 ? 1 : 0
    return step == 0 ? "even" : "\(difference < 0 ? "worse" : "better")-\(step)"
  }
}
