import GateText
import GateAnalyses
import GateRuns
import GateStatistics
import GateVerdicts

/// How recorded runs are told.
enum HistoryWording {
  /// What a run is called: its version, and its number where that is not enough.
  static func name(of run: RecordedRun) -> DocumentText {
    run.occasion.system.map { "\(name: $0) (run \(run.number))" } ?? "run \(run.number)"
  }

  /// The gate's verdict, or where the run comes from without one.
  static func verdict(of run: RecordedRun) -> DocumentText {
    DocumentText(run.judgement?.verdict.rawValue ?? "from a log")
  }

  /// How good the verdict is.
  static func outcome(of run: RecordedRun) -> Document.Outcome {
    switch run.judgement?.verdict {
    case .passed: .good
    case .blocked, .error: .bad
    case .inconclusive: .doubtful
    case nil: .neutral
    }
  }

  /// A value as finely as it is known, with its unit.
  static func value(_ metric: RecordedMetric?, decimals: Int? = nil) -> DocumentText {
    guard let metric else { return "" }
    let unit: DocumentText = metric.unit.map { " \($0)" } ?? ""
    if let decimals = decimals ?? self.decimals(of: metric.interval) {
      return "\(number: metric.value, decimals: decimals)" + unit
    }
    return "\(number: metric.value, digits: 4)" + unit
  }

  /// The decimals that an interval is known to; nil without one.
  static func decimals(of interval: Interval?) -> Int? {
    interval.flatMap { Numerals.decimals(forHalfWidth: ($0.upper - $0.lower) / 2) }
  }

  /// An interval, or nothing.
  static func interval(_ interval: Interval?) -> DocumentText {
    interval.map { "\(interval: $0)" } ?? ""
  }

  /// What is known of a run beside its metrics.
  static func facts(of run: RecordedRun, as name: String) -> Document.Fact {
    let occasion = run.occasion
    var parts: [DocumentText] = ["made \(occasion.time.text)"]
    if let dataset = occasion.dataset { parts.append("on \(name: dataset)") }
    if let judgement = run.judgement {
      parts.append("\(judgement.verdict.rawValue) under \(name: judgement.profile)")
    } else {
      parts.append("from a log")
    }
    if run.isAccepted { parts.append("accepted as baseline") }
    if let change = occasion.change { parts.append("change: \(change)") }
    return Document.Fact(name, self.name(of: run) + ": " + parts.joined(separator: ", "))
  }
}
