internal import ArgumentParser
internal import GateAnalyses
internal import GateFiles
internal import GateReports
internal import GateVerdicts

/// `scoregate thresholds suggest`: margins and limits from what runs of one system show.
struct ThresholdsSuggestCommand: AnalysisCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Derive margins and limits from runs of one system, with the evidence for each.",
    discussion: """
      Give the baseline's run, and better two or more runs of the very same system: what differs \
      between them is noise, and no margin should be tighter than that.

      Examples:
        scoregate thresholds suggest baseline.jsonl again.jsonl
        # the stricter rule for a segment
        scoregate thresholds suggest a.jsonl b.jsonl --critical tier=critical
        # a page with histograms, and the difference to thresholds.json
        scoregate thresholds suggest a.jsonl b.jsonl --html noise.html --patch t.patch
      """)

  @Argument(
    help: ArgumentHelp("Runs of the same system, the baseline first.", valueName: "run"))
  var runs: [FilePath]

  @OptionGroup(title: "Input") var place: ConfigOption

  @OptionGroup(title: "Targets") var targets: SuggestionOptions

  @Flag(help: "Write the suggestions into thresholds.json; without one, write a new one.")
  var write = false

  @Option(
    help: ArgumentHelp("Write the difference to thresholds.json as a patch.", valueName: "file"))
  var patch: FilePath?

  @OptionGroup(title: "Output") var output: ReportOptions<AnalysisFormat>

  func validate() throws {
    try FilePath.requireOneStream(of: "the runs", runs)
  }

  func lockedFile(in environment: CommandEnvironment) -> String? {
    guard write else { return nil }
    return ConfigSearch.find(option: place.config?.text, in: environment) ?? ConfigSearch.fileName
  }

  func report(
    telling progress: Progress?, in environment: CommandEnvironment
  ) throws -> AnalysisReport? {
    let setting = try place.settingIfAny(in: environment)
    progress?.begin("reading the runs")
    let divided = try runs.map {
      try RunSource($0.text, as: "run", under: setting?.thresholds, in: environment)
        .read(dividedBy: targets.dimensions)
    }
    let inputs = divided.map(\.input)
    if let first = inputs.first {
      try targets.requireCritical(in: first.run, called: first.file.path)
    }
    progress?.begin("measuring the noise")
    let suggestions = ThresholdSuggestions(
      from: inputs.map(\.run), existing: setting?.thresholds,
      targets: try targets.targets(under: setting?.thresholds), workers: .allCores)
    let proposal = try proposal(
      suggestions, to: setting, dividing: divided.first?.added ?? [], in: environment)
    let difference = proposal.patch
    var files: [(path: String, text: String)] = []
    if let patch { files.append((patch.text, difference)) }
    if write, !difference.isEmpty {
      files.append((setting?.path ?? ConfigSearch.fileName, proposal.proposed))
    }
    let document = Document(
      suggestions, runs: inputs.map(\.file.path),
      patch: difference.split(separator: "\n", omittingEmptySubsequences: true).map(String.init))
    return AnalysisReport(
      document, json: SuggestionsJSON.render(suggestions, runs: inputs.map(\.file)),
      from: runs.map(\.text) + (write ? [] : [setting?.path]), files: files)
  }

  private func proposal(
    _ suggestions: ThresholdSuggestions, to setting: GateSetting?, dividing dimensions: [String],
    in environment: CommandEnvironment
  ) throws -> ThresholdsProposal {
    guard let setting else {
      return ThresholdsProposal(
        writing: suggestions.justifiedThresholds, to: ConfigSearch.fileName)
    }
    let config = try InputFile.read(setting.path, as: "configuration", in: environment)
    return try ThresholdsProposal(
      editing: ThresholdsText(
        String(decoding: config.bytes, as: UTF8.self), path: config.path), by: suggestions,
      dividing: dimensions)
  }
}

extension ThresholdSuggestions {
  /// The suggested thresholds, each rule with its rationale.
  var justifiedThresholds: Thresholds {
    var thresholds = thresholds
    for place in thresholds.metrics.indices {
      let own = rules.filter { $0.metric.metric == thresholds.metrics[place].metric }
      for rule in own {
        let rationale = SuggestionWording.rationale(of: rule, in: self)
        guard let segment = rule.segment else {
          thresholds.metrics[place].rationale = rationale
          continue
        }
        for other in thresholds.metrics[place].segments.indices
        where thresholds.metrics[place].segments[other].selector == segment {
          thresholds.metrics[place].segments[other].rationale = rationale
        }
      }
    }
    return thresholds
  }
}
