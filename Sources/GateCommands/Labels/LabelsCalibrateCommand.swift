internal import ArgumentParser
internal import GateAnalyses
internal import GateReports
internal import GateRuns
internal import GateVerdicts

/// `scoregate labels calibrate`: what a score says of whether people find an answer good.
struct LabelsCalibrateCommand: AnalysisCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Hold a metric against labels: how it does at its limit, and which would be better.",
    discussion: """
      What the limit in force and the best one flag, how many answers of a score people find good, and \
      the curve between them: isotonic from 200 labels on, Platt's before. It holds for one judge, the factor \
      judge of the run, and ends with what to write into thresholds.json, so that check warns when another \
      judge scores.

      Examples:
        scoregate labels calibrate results.jsonl --labels labels.csv
        # on a scale of 1 to 5, 4 and 5 are good
        scoregate labels calibrate results.jsonl --labels labels.csv --good 4
      """)

  @OptionGroup(title: "Input") var input: LabelledRunOptions

  @Option(
    help: ArgumentHelp(
      "From which label on an answer is good; up to which, where less of the metric is better "
        + "(default: the middle of the labels' range).", valueName: "label"))
  var good: Double?

  @Option(
    help: ArgumentHelp(
      "The day of the calibration (default: today in UTC).", valueName: "yyyy-mm-dd"))
  var today: String?

  @OptionGroup(title: "Output") var output: ReportOptions<AnalysisFormat>

  func validate() throws {
    if let good, !good.isFinite { throw ValidationError("--good is a label") }
    if let today { _ = try TodayOption.day(today) }
  }

  func report(
    telling progress: Progress?, in environment: CommandEnvironment
  ) throws -> AnalysisReport? {
    let read = try input.read(in: environment)
    let found = read.scores.map { LabelCalibration($0, goodFrom: good) }
    let judge = read.run.run.header.factors["judge"]
    let date = try today.map(TodayOption.day) ?? environment.today
    let (run, labels) = (read.run.file.path, read.labels.file.path)
    return AnalysisReport(
      Document(found, run: run, judge: judge, labels: labels, date: date),
      json: CalibrationJSON.render(
        found, run: run, judge: judge, labels: labels, date: date),
      from: read.paths)
  }
}
