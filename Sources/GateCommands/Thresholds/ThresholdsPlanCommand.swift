internal import ArgumentParser
internal import GateAnalyses
internal import GateFiles
internal import GateReports
internal import GateRuns
internal import GateVerdicts

/// `scoregate thresholds plan`: how many examples it takes.
struct ThresholdsPlanCommand: AnalysisCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Say how many examples a margin takes, and what they would cost.",
    discussion: """
      For every metric and segment of thresholds.json: the examples that find a drop by the margin, as \
      a pull request is judged, and those that show an unchanged system to be no worse, as a release \
      is. Without thresholds.json every metric of the baseline is planned by --margin.

      Examples:
        scoregate thresholds plan --noise-from again.jsonl
        scoregate thresholds plan --margin 0.02 --power 0.9 --cost-per-example 0.012
      """)

  @OptionGroup(title: "Input") var place: ConfigOption

  @OptionGroup(title: "Input") var runs: SystemRunOptions

  @Option(
    help: ArgumentHelp(
      "The margin to plan for, in the metric's unit (default: those of thresholds.json).",
      valueName: "amount"))
  var margin: Double?

  @Option(help: ArgumentHelp("How often the gate has to decide, a fraction.", valueName: "rate"))
  var power = 0.8

  @Option(help: ArgumentHelp("Plan this metric alone.", valueName: "name"))
  var metric: String?

  @Option(help: ArgumentHelp("What scoring one example costs.", valueName: "amount"))
  var costPerExample: Double?

  @OptionGroup(title: "Output") var output: ReportOptions<AnalysisFormat>

  func validate() throws {
    if let margin, !(margin > 0 && margin.isFinite) {
      throw ValidationError("--margin wants a number over 0")
    }
    guard power >= 0.5, power < 1 else {
      throw ValidationError("--power wants a fraction from 0.5 to below 1, such as 0.8")
    }
    if let costPerExample, !(costPerExample >= 0 && costPerExample.isFinite) {
      throw ValidationError("--cost-per-example wants a number of at least 0")
    }
  }

  func report(
    telling progress: Progress?, in environment: CommandEnvironment
  ) throws -> AnalysisReport? {
    let setting = try place.settingIfAny(in: environment)
    progress?.begin("reading the runs")
    let system = try runs.read(under: setting, in: environment)
    let thresholds = try thresholds(of: setting, system.baseline)
    let plan = SampleSizePlan(
      of: thresholds, baseline: system.baseline.run, others: system.others.map(\.run),
      targets: .init(
        margin: margin, power: power, costPerExample: costPerExample, metric: metric),
      workers: .allCores)
    let others = system.others.map(\.file)
    return AnalysisReport(
      Document(plan, baseline: system.baseline.file, others: others),
      json: PlanReport.json(plan, baseline: system.baseline.file, others: others),
      from: [setting?.path] + system.paths)
  }

  /// The rules to plan: those of thresholds.json, else one for every metric that the baseline has. A
  /// metric that is only held against limits, or has no rule, is planned where a margin is given.
  private func thresholds(of setting: GateSetting?, _ baseline: RunInput) throws -> Thresholds {
    var thresholds = setting?.thresholds ?? Thresholds(metrics: [])
    if setting == nil
      || metric.map({ name in !thresholds.metrics.contains { $0.metric == name } })
        ?? false
    {
      guard let margin else {
        throw ValidationError(
          "there is no thresholds.json that has a margin; give one as --margin")
      }
      let names = metric.map { [$0] } ?? baseline.run.metrics.map(\.metric)
      thresholds.metrics += names.map { name in
        MetricRule(
          metric: name, direction: AnalyzedMetric(name, under: nil).direction,
          demand: Demand(margin: .absolute(margin)), missing: .drop)
      }
    }
    if let metric, baseline.run.scores(of: metric) == nil {
      throw FileProblem(
        path: baseline.file.path, "has no metric \"\(metric)\"",
        do: "the metrics are " + baseline.run.metrics.map(\.metric).joined(separator: ", "))
    }
    if let margin {
      for place in thresholds.metrics.indices
      where thresholds.metrics[place].demand.margin == nil {
        thresholds.metrics[place].demand.margin = .absolute(margin)
      }
    }
    return thresholds
  }
}
