internal import ArgumentParser
internal import GateAnalyses
internal import GateFiles
internal import GateReports
internal import GateRuns
internal import GateVerdicts

/// `scoregate feedback sample`: answers for people to look at.
struct FeedbackSampleCommand: AnalysisCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Draw answers for people to look at, each with the probability that it was drawn.",
    discussion: """
      Half of the sample comes from answers where rating and metrics disagree, the rest from all others, \
      spread over a segment where --by names one. The probabilities make what is counted on the sample \
      stand for all answers.

      Examples:
        scoregate feedback sample --size 40 --csv review.csv
        scoregate feedback sample --size 60 --disagreement 0.3
        # at random and nothing else
        scoregate feedback sample --size 40 --disagreement 0
      """)

  @Option(help: ArgumentHelp("How many answers to draw.", valueName: "n"))
  var size: Int

  @Option(
    help: ArgumentHelp(
      "Spread the sample over this segment dimension of the log.", valueName: "dimension"))
  var by: String?

  @Option(
    help: ArgumentHelp(
      "The share of the sample where rating and metrics disagree, a fraction.", valueName: "share"))
  var disagreement = 0.5

  @Option(help: ArgumentHelp("Any number; another one draws another sample.", valueName: "n"))
  var seed: UInt64 = 0

  @OptionGroup(title: "Input") var place: FeedbackPlace

  @OptionGroup(title: "Input") var filter: FeedbackFilter

  @Option(
    help: ArgumentHelp("Write the sample as a sheet to fill in, CSV.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var csv: FilePath?

  @OptionGroup(title: "Output") var output: ReportOptions<AnalysisFormat>

  func validate() throws {
    if size < 1 { throw ValidationError("--size is at least 1") }
    if by == "" { throw ValidationError("a name is empty") }
    if csv?.isStream == true { throw ValidationError("--csv wants a file") }
    guard disagreement >= 0, disagreement <= 1 else {
      throw ValidationError("--disagreement wants a fraction from 0 to 1")
    }
  }

  func report(
    telling progress: Progress?, in environment: CommandEnvironment
  ) throws -> AnalysisReport? {
    let setting = try place.setting(in: environment)
    let path = place.path(setting, in: environment)
    let entries = try place.entries(setting, matching: filter, in: environment)
    let rated = RatedFeedback(entries, rules: setting?.thresholds.feedback ?? FeedbackRules())
    let shown = environment.shown(path)
    if let by, !rated.dimensions.contains(by) {
      let known = rated.dimensions
      throw FileProblem(
        path: shown, "no answer with feedback has a value of \"\(by)\"",
        do: known.isEmpty
          ? "name the log's segment columns in \"segments\" of \"feedback\" and import it anew"
          : "the dimensions are \(known.joined(separator: ", "))")
    }
    let sample = FeedbackSample(
      of: rated, under: setting?.thresholds,
      options: .init(size: size, dimension: by, disagreement: disagreement, seed: seed))
    return AnalysisReport(
      Document(sample, source: shown),
      json: FeedbackJSON.render(sample, source: shown),
      from: [path, setting?.path],
      files: csv.map { [($0.text, FeedbackSheet.csv(sample))] } ?? [])
  }
}
