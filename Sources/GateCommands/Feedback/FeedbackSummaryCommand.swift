internal import ArgumentParser
internal import GateAnalyses
internal import GateReports
internal import GateRuns
internal import GateStatistics
internal import GateVerdicts

/// `scoregate feedback summary`: what users say.
struct FeedbackSummaryCommand: AnalysisCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Sum up what users say: ratings by version, segment and category, and complaints.",
    discussion: """
      Compares the last version with the one before, and ranks what users complain of: the categories \
      of thresholds.json, and other complaints put together by their words.

      Examples:
        scoregate feedback summary
        scoregate feedback summary --since 2026-11-01 --html feedback.html
      """)

  @OptionGroup(title: "Input") var place: FeedbackPlace

  @OptionGroup(title: "Input") var filter: FeedbackFilter

  @OptionGroup(title: "Output") var output: ReportOptions<AnalysisFormat>

  func report(
    telling progress: Progress?, in environment: CommandEnvironment
  ) throws -> AnalysisReport? {
    let setting = try place.setting(in: environment)
    let path = place.path(setting, in: environment)
    progress?.begin("reading the record")
    let entries = try place.entries(setting, matching: filter, in: environment)
    let rated = RatedFeedback(entries, rules: setting?.thresholds.feedback ?? FeedbackRules())
    progress?.begin("looking at \(entries.count) answers")
    let summary = FeedbackSummary(
      of: rated, confidence: setting?.thresholds.confidence ?? .standard)
    guard let summary else { return nil }
    let shown = environment.shown(path)
    return AnalysisReport(
      Document(summary, source: shown),
      json: FeedbackJSON.render(summary, source: shown),
      from: [path, setting?.path])
  }
}
