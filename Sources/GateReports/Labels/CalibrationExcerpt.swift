import GateText
import GateAnalyses
import GateVerdicts

/// What of calibrations is to be written down: an excerpt of thresholds.json to paste.
struct CalibrationExcerpt {
  private let calibrations: [LabelCalibration]
  private let records: [LabelCalibration.Record]
  private let judge: String?

  /// Takes calibrations of one run.
  ///
  /// - Parameters:
  ///   - judge: the judge that scored the run; nil where its header does not say.
  ///   - date: the day of the calibration.
  init(of calibrations: [LabelCalibration], judge: String?, date: CalendarDate) {
    self.calibrations = calibrations
    self.judge = judge
    records = calibrations.map { $0.record(judge: judge, date: date) }
  }

  /// The part of the report.
  var section: Document.Section {
    let lacks = zip(calibrations, records).compactMap { calibration, record in
      record.lack.map { (metric: calibration.scores.rule.metric, lack: $0) }
    }
    let limits = zip(calibrations, records).filter { $0.1.lack == nil }
    guard !lacks.contains(where: { $0.lack == .judge }) else {
      return Document.Section(
        Self.title,
        [
          .paragraph(
            """
            Nothing can be kept: a limit that labels settle holds for one judge alone, and the run does \
            not name its own. Give --factor judge=NAME where the run is made
            """)
        ])
    }
    var parts: [Document.Part] = []
    if !limits.isEmpty {
      parts.append(.code(lines(of: limits), language: "json"))
      parts.append(.paragraph(Self.meaning))
    }
    let remarks =
      limits.compactMap { remark(on: $0.0, $0.1) }
      + lacks.map { "Nothing can be kept of \(name: $0.metric): \(Self.reason(for: $0.lack))" }
    if !remarks.isEmpty { parts.append(.list(remarks)) }
    return Document.Section(Self.title, parts)
  }

  private static let title = "What to write into thresholds.json"

  private static let meaning: DocumentText =
    """
    From then on scoregate check warns where another judge scored. The limit is one of single answers: as \
    minimum or maximum it holds their mean, as an entry of critical each of them
    """

  private static func reason(for lack: LabelCalibration.Lack) -> DocumentText {
    switch lack {
    case .judge: "the run does not name its judge"
    case .labels: "too little is labelled"
    case .limit: "no limit tells good answers from bad ones"
    }
  }

  /// How a limit stands to the one that it would replace; nil where there is none, or the same.
  private func remark(
    on calibration: LabelCalibration, _ record: LabelCalibration.Record
  ) -> DocumentText? {
    guard case .limit(let limit, _) = record, let current = calibration.current?.limit,
      current != limit
    else { return nil }
    let isMinimum = calibration.scores.rule.direction == .higherIsBetter
    let (new, old): (DocumentText, DocumentText) = (
      "\(number: limit, digits: 6)", "\(number: current, digits: 6)"
    )
    let place: DocumentText =
      """
      \(name: calibration.scores.rule.metric): \(new) is \(limit < current ? "below" : "above") the limit in \
      force, \(old)
      """
    return isMinimum == (limit < current)
      ? """
      \(place), and would let the mean \(isMinimum ? "fall" : "rise") to it; where it may not, keep \(old) and \
      write \(new) into critical
      """
      : "\(place): look with scoregate check whether the mean keeps it"
  }

  private func lines(
    of limits: [(LabelCalibration, LabelCalibration.Record)]
  ) -> [String] {
    let entries = limits.map { calibration, record in
      let members = Self.members(JSONValue(record, of: calibration.scores.rule))
      let lines = members.enumerated().map { place, member in
        "    " + member + (place < members.count - 1 ? "," : "")
      }
      return ["  \(JSONValue.quoted(calibration.scores.rule.metric)): {"] + lines
    }
    return ["\"metrics\": {"]
      + entries.enumerated().flatMap { place, entry in
        entry + [place < entries.count - 1 ? "  }," : "  }"]
      } + ["}"]
  }

  /// The members of an object, each on one line with the white space that a person would give it.
  private static func members(_ object: JSONValue) -> [String] {
    guard case .object(let members) = object else { return [] }
    return members.map { member in
      let value =
        if case .object = member.value {
          "{ " + Self.members(member.value).joined(separator: ", ") + " }"
        } else {
          member.value.compactText
        }
      return "\(JSONValue.quoted(member.key)): \(value)"
    }
  }
}

extension LabelCalibration.Record {
  /// Why nothing can be kept; nil where something can.
  var lack: LabelCalibration.Lack? {
    if case .nothing(let lack) = self { lack } else { nil }
  }
}
