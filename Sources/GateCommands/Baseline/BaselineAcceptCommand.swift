internal import ArgumentParser
internal import GateFiles
internal import GateRuns
internal import GateVerdicts

/// `scoregate baseline accept`: makes the stored baseline from a run.
struct BaselineAcceptCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Make the stored baseline from a run.",
    discussion: """
      Reads any format and writes ScoreGate's own: sorted, one line an example, the same bytes for the \
      same run. A run that does not pass the gate against the baseline before is refused, with the exit \
      status of check, unless a reason is given. The header keeps the baselines before this one.

      Examples:
        # the run passes: it is the next baseline
        scoregate baseline accept results.jsonl --system v1.3.0
        # it got worse, and that is meant
        scoregate baseline accept worse.jsonl --reason "shorter answers, agreed"
        # and in the record it is an accepted baseline
        scoregate baseline accept results.jsonl --system v1.3.0 --record
        # for a public repository: no texts, only their fingerprints
        scoregate baseline accept results.jsonl --no-text --output public.jsonl
      """)

  @Argument(
    help: ArgumentHelp("The scores of the run, or - for standard input.", valueName: "run"))
  var run: FilePath

  @Option(
    help: ArgumentHelp(
      "Where the baseline is stored (default: runs.baseline); - for standard output.",
      valueName: "file"))
  var output: FilePath?

  @OptionGroup(title: "What the run is") var facts: RunFacts

  @Flag(help: "Leave texts out; their fingerprints still tell whether one was changed.")
  var noText = false

  @Option(
    help: ArgumentHelp(
      "Accept the run although it does not pass, and record why.", valueName: "text"))
  var reason: String?

  @OptionGroup(title: "Decision") var place: ConfigOption

  @OptionGroup(title: "Decision") var decision: ProfileOption

  @OptionGroup(title: "Record") var recording: RecordingOptions

  func validate() throws {
    if let reason, reason.allSatisfy(\.isWhitespace) {
      throw ValidationError("--reason says why the run is accepted")
    }
    try FilePath.requireOneStream(of: "run and configuration", [run, place.config])
  }

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let setting = try place.settingIfAny(in: environment)
    let gate = try setting?.gate(profile: decision.profile, in: environment)
    guard let place = output?.text ?? setting?.baselinePath(in: environment) else {
      throw FileProblem(
        path: setting?.path ?? ConfigSearch.fileName, "no baseline is named",
        do: "give --output FILE or \"runs.baseline\"")
    }
    if recording.record, gate == nil {
      throw FileProblem(
        path: ConfigSearch.fileName,
        "not found, so that nothing is gated and there is no result to record",
        do: "give it with --config FILE, or leave out --record")
    }
    return try FolderLock.holding(place, in: environment) {
      let progress = Progress(in: environment)
      defer { progress?.end() }
      progress?.begin("reading the runs")
      let acceptance = try Acceptance(
        of: run.text, at: place, setting: setting, facts: facts, reason: reason,
        withoutText: noText,
        in: environment)
      progress?.end()
      let recorder = try recording.recorder(besideThresholds: setting?.path, in: environment)
      return try acceptance.perform(through: gate, isExcused: reason != nil) { result in
        try recorder?.keep(result, isAccepted: true).forEach(environment.tell)
      }
    }
  }
}
