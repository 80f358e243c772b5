internal import GateStatistics
package import GateVerdicts

extension LabelCalibration {
  /// What of a calibration is to be written into thresholds.json.
  package enum Record: Sendable, Equatable {
    /// A limit, and how it was settled.
    case limit(Double, LimitCalibration)
    /// Nothing, and why.
    case nothing(Lack)
  }

  /// Why nothing can be kept of a calibration.
  package enum Lack: String, Sendable, Equatable {
    /// The run does not name its judge, and a limit holds for one alone.
    case judge
    /// Too few labels, or too few of one kind.
    case labels
    /// No limit tells good answers from bad ones.
    case limit
  }

  /// From this J on, on answers that the limit was not chosen on, a limit tells good answers from bad
  /// ones.
  package static let leastYouden = 0.2

  /// What is to be written down.
  ///
  /// - Parameters:
  ///   - judge: the judge that scored the run; nil where its header does not say.
  ///   - date: the day of the calibration.
  package func record(judge: String?, date: CalendarDate) -> Record {
    guard let judge, judge.contains(where: { !$0.isWhitespace }) else { return .nothing(.judge) }
    guard curve != nil else { return .nothing(.labels) }
    guard let recommendation,
      let youden = recommendation.crossValidated?.youden, youden >= Self.leastYouden
    else { return .nothing(.limit) }
    return .limit(
      recommendation.written, LimitCalibration(judge: judge, date: date, labels: labelCount))
  }

  /// How many labels the answers have.
  package var labelCount: Int { scores.answers.reduce(0) { $0 + $1.byLabeler.count } }
}
