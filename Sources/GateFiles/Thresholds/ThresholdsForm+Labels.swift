import GateText
internal import GateVerdicts

extension ThresholdsForm {
  /// `labels` of a metric.
  static let labels = Record(
    "How people's labels of a metric are read.", standard: LabelRule(),
    settings: [
      Setting(
        "metric", \.metric, .filled, weaker: .either,
        "The name in the labels file's column \"metric\", where it is not the metric's own.",
        example: "overall", insteadOf: ["name", "dimension", "column", "label"]),
      Setting(
        "range", \.range, closedRange, weaker: .either,
        "The smallest and the largest label. Without it labels have the range of the metric.",
        example: [1, 5], insteadOf: ["scale", "bounds", "values", "domain"]),
      Setting(
        "margin", \.margin, .real(.atLeast(0)), weaker: .either,
        "The largest acceptable worsening in the labels' unit. Without it the margin of the metric, "
          + "stretched as the range of the labels is to that of the metric.",
        example: 0.2, insteadOf: ["tolerance", "maxDrop", "maximumDrop", "allowedDrop"]),
    ])

  /// `calibration` of a metric.
  static let calibration = Record(
    "How people's labels of answers settled the limit of a metric: what \"scoregate labels calibrate\" "
      + "says to write down.",
    standard: LimitCalibration(judge: "", date: .last),
    settings: [
      Setting(
        "judge", \.judge, .filled, weaker: .either, required: true,
        "The judge that scored the labelled answers, the factor \"judge\" of their run.",
        example: "gpt-5", insteadOf: ["judgeModel", "model", "evaluator", "grader", "scoredBy"]),
      Setting(
        "date", \.date, .date, weaker: .neither, required: true,
        "The day on which the limit was settled, yyyy-mm-dd.", example: "2026-11-28",
        insteadOf: ["day", "on", "calibratedOn", "calibratedAt", "when", "created"]),
      Setting(
        "labels", \.labels, .whole(atLeast: 1), weaker: .neither,
        "How many labels it rests on.", example: 240,
        insteadOf: ["labelCount", "count", "size", "n", "answers"]),
    ])
}
