/// How people's labels settled a limit: `calibration` of a metric in thresholds.json.
///
/// It holds for the judge that scored the labelled answers, and expires with another one.
public struct LimitCalibration: Sendable, Equatable {
  /// The judge that scored the labelled answers: the factor `judge` of their run's header.
  public var judge: String
  /// The day on which the limit was settled.
  public var date: CalendarDate
  /// How many labels it rests on, at least 1; nil where nothing says.
  public var labels: Int?

  /// Makes a calibration.
  public init(judge: String, date: CalendarDate, labels: Int? = nil) {
    self.judge = judge
    self.date = date
    self.labels = labels
  }
}
