internal import GateText
internal import GateRuns
internal import GateStatistics

/// Whether the baseline is still the right one.
enum BaselineFindings {
  /// A baseline that is older than it may be, or that hides its age.
  static func staleness(of header: RunHeader, under runs: RunPaths, on today: CalendarDate)
    -> [Finding]
  {
    let text: String? =
      switch BaselineAge(of: header, on: today) {
      case .days(let days, let created):
        if let most = runs.maximumAge, days > most {
          "the baseline is \(Words.count(days, "day")) old (\(created.description)), and "
            + "maximumAge is \(most)"
        } else {
          nil
        }
      case .future(let created):
        "the baseline was created on \(created.description), which is not yet"
      case .unreadable(let created):
        runs.maximumAge.map {
          "the baseline's age is not known, since \"created\" is \"\(created)\", and maximumAge is \($0)"
        }
      case .unknown:
        runs.maximumAge.map {
          "the baseline's age is not known, since it has no \"created\", and maximumAge is \($0)"
        }
      }
    return text.map { [Finding(.staleBaseline, .warning, $0)] } ?? []
  }

  /// A candidate that is better than the baseline, and in nothing worse: it should be the next
  /// baseline, or a later fall back to the old level shows nowhere.
  static func improvement(in result: GateResult) -> [Finding] {
    guard result.verdict == .passed,
      !result.findings.contains(where: { doubtful.contains($0.kind) })
    else { return [] }
    let comparisons = result.checks.filter { $0.kind == .regression }
    let isWorse = comparisons.contains {
      $0.note == .worseWithinMargin || $0.verdict == .regressed
    }
    let improved = comparisons.filter {
      $0.segment == nil && $0.note == .improved && !$0.advisory
    }
    guard !isWorse, !improved.isEmpty else { return [] }
    let changes = improved.map { check in
      let sign = check.direction.sign
      let change = check.difference.map {
        Numerals.plain.change(sign * $0.point, decimals: FindingText.decimals(of: $0))
      }
      return [check.metric, change].compactMap(\.self).joined(separator: " ")
    }
    return [
      Finding(
        .improvedBaseline, .notice, "improved: \(Words.list(changes))", remedy: .acceptCandidate)
    ]
  }

  /// What makes an improvement doubtful: the scores may be on another scale.
  private static let doubtful: Set<FindingKind> = [
    .differentMeasure, .judgeShift, .otherUnit, .constantShift, .identicalRuns, .constantMetric,
  ]
}
