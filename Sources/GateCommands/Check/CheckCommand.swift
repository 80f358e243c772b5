internal import ArgumentParser
internal import GateAnalyses
internal import GateFiles
internal import GateRuns
internal import GateVerdicts

/// `scoregate check`: compares two runs and decides.
struct CheckCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Compare a candidate run with the baseline and decide.",
    discussion: """
      Pairs the two runs example by example, judges every check of thresholds.json, writes the reports, \
      and exits 1 where something got worse.

      Examples:
        # as thresholds.json names the runs
        scoregate
        # another run, with reports for a build server
        scoregate check --candidate results.jsonl --junit gate.xml --html gate.html
        # before a release: only what is shown to be no worse passes
        scoregate check --profile release --anchor v1.0.0.jsonl
        # what the file does not say of its run
        scoregate check --system v1.3.0 --factor prompt=v7
        # with the result in the record, for scoregate history
        scoregate check --record
        # every check, every number, the worst answers of both runs
        scoregate check -v
      """)

  @OptionGroup(title: "Input") var place: ConfigOption

  @OptionGroup(title: "Input") var runs: RunOptions

  @OptionGroup(title: "Decision") var decision: ProfileOption

  @OptionGroup(title: "Decision") var day: TodayOption

  @OptionGroup(title: "What the candidate is") var facts: RunFacts

  @OptionGroup(title: "Output") var reports: ResultOptions

  @OptionGroup(title: "Record") var recording: RecordingOptions

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let setting = try place.setting(in: environment)
    let gate = try setting.gate(profile: decision.profile, today: day.date, in: environment)
    let reader = setting.reader(in: environment)
    let paths = try reader.paths(runs)
    let inputs = [setting.path] + paths.files(in: environment)
    guard inputs.count(where: { $0 == "-" }) < 2 else {
      throw ValidationError(
        "standard input can be only one of configuration, baseline, candidate and anchor")
    }
    let progress = Progress(in: environment)
    defer { progress?.end() }
    progress?.begin("reading the runs")
    let read = try reader.read(paths)
    let (baseline, anchor) = (read.baseline, read.anchor)
    var candidate = read.candidate
    candidate.run = candidate.run.with(
      facts.header(of: candidate.run.header, known: nil, dataset: nil))
    progress?.begin("judging \(baseline.run.rowCount) rows")
    let labels = try setting.labels(in: environment)
    var result = gate.judge(
      baseline: baseline, candidate: candidate, anchor: anchor, labels: labels)
    progress?.begin("searching where it lost")
    result.losses = LossSlice.all(
      behind: result.checks, baseline: baseline.run, candidate: candidate.run,
      under: setting.thresholds, workers: .allCores)
    let others =
      [setting.labelsPath(in: environment)].compactMap(\.self)
      + recording.paths(besideThresholds: setting.path, in: environment)
    // First: nobody is told a verdict that could not be recorded.
    let kept = try recording.recorder(besideThresholds: setting.path, in: environment)?.keep(result)
    try reports.write(result, keeping: inputs + others, telling: progress, in: environment)
    if !reports.quiet { kept?.forEach(environment.tell) }
    return result.exitStatus
  }
}
