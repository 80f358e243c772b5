internal import ArgumentParser
internal import GateAnalyses
internal import GateReports
internal import GateRuns
internal import GateVerdicts

/// `scoregate thresholds certify`: what the gate can and cannot do.
struct ThresholdsCertifyCommand: AnalysisCommand {
  static let configuration = CommandConfiguration(
    commandName: "certify",
    abstract: "Show for every check how often it cries wolf and what it finds.",
    discussion: """
      Certifies the thresholds as they are on the examples of the baseline: how often an unchanged \
      system fails every check and the whole build, how often a drop of one and of two margins is \
      found, and whether each rule can fail and can pass at all. Give another run of the very same \
      system as --noise-from: without one the noise is taken to be as large as it can be.

      Exits with 1 where a rule that can block is dead, so that a repository can gate its own gate.

      Examples:
        scoregate thresholds certify --noise-from again.jsonl
        # a page to keep with the thresholds
        scoregate thresholds certify --noise-from again.jsonl --html certificate.html
      """)

  @OptionGroup(title: "Input") var place: ConfigOption

  @OptionGroup(title: "Input") var runs: SystemRunOptions

  @Option(
    help: ArgumentHelp("Certify the build under this profile alone.", valueName: "name"))
  var profile: String?

  @Option(help: ArgumentHelp("How many builds to simulate.", valueName: "count"))
  var replications = Certification.standardReplications

  @OptionGroup(title: "Output") var output: ReportOptions<AnalysisFormat>

  func validate() throws {
    guard (100...1_000_000).contains(replications) else {
      throw ValidationError("--replications wants a number from 100 to 1000000")
    }
  }

  func report(
    telling progress: Progress?, in environment: CommandEnvironment
  ) throws -> AnalysisReport? {
    let setting = try place.setting(in: environment)
    var thresholds = setting.thresholds
    if let profile {
      guard let found = thresholds.profile(named: profile) else {
        throw ProfileOption.unknown(profile, among: thresholds.profiles)
      }
      thresholds.profiles = [found]
    }
    progress?.begin("reading the runs")
    let system = try runs.read(under: setting, in: environment)
    progress?.begin("simulating \(replications) builds")
    let certification = Certification(
      of: thresholds, baseline: system.baseline.run, others: system.others.map(\.run),
      replications: replications, workers: .allCores)
    let provenance = CertificationProvenance(
      config: setting.file, baseline: system.baseline.file, others: system.others.map(\.file),
      tool: ScoreGate.tool)
    return AnalysisReport(
      Document(certification, of: provenance),
      json: CertificationReport.json(certification, of: provenance),
      from: [setting.path] + system.paths,
      status: certification.hasDeadRules ? ExitStatus.blocked : ExitStatus.success)
  }
}
