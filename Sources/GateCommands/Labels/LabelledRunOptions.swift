internal import ArgumentParser
internal import GateAnalyses
internal import GateFiles
internal import GateRuns
internal import GateVerdicts

/// A run and people's labels of its answers.
struct LabelledRunOptions: ParsableArguments {
  @OptionGroup var candidate: CandidateArgument

  @Option(
    help: ArgumentHelp("The labels (default: labels of thresholds.json).", valueName: "file"))
  var labels: FilePath?

  @Option(
    name: .customLong("metric"),
    help: ArgumentHelp(
      "Look at this metric alone; may be repeated (default: all that are labelled).",
      valueName: "name"))
  var metrics: [String] = []

  @OptionGroup var place: ConfigOption

  func validate() throws {
    try FilePath.requireOneStream(of: "run and labels", [candidate.file, labels])
  }

  /// What was read.
  struct Labelled {
    let run: RunInput
    let labels: HumanLabels
    /// The scores and labels of every metric that has both, in the order of thresholds.json.
    let scores: [LabelledScores]
    /// The files that were read.
    let paths: [String]
  }

  /// Reads the run and its labels.
  func read(in environment: CommandEnvironment) throws -> Labelled {
    let setting = try place.settingIfAny(in: environment)
    let path = try candidate.path(under: setting, in: environment)
    let input = try RunSource(
      path, as: "run", under: setting?.thresholds, in: environment
    ).read()
    let (labels, labelsPath) = try LabelsOption.read(
      self.labels?.text, under: setting, in: environment)
    let rules = try rules(of: input, labels, under: setting?.thresholds)
    let named = labels.naming(input)
    return Labelled(
      run: input, labels: labels,
      scores: rules.map { LabelledScores(named, of: input.run, $0) },
      paths: [path, labelsPath, setting?.path].compactMap(\.self))
  }

  private func rules(
    of input: RunInput, _ labels: HumanLabels, under thresholds: Thresholds?
  ) throws -> [MetricRule] {
    try input.require(metrics: metrics)
    let known = input.run.metrics.map(\.metric)
    let gated = thresholds?.metrics ?? []
    let names = metrics.isEmpty ? known : metrics
    let rules = names.map { name in
      gated.first { $0.metric == name }
        ?? MetricRule(
          metric: name, direction: Direction.known(for: name) ?? .higherIsBetter,
          demand: Demand())
    }.filter { rule in labels.labels.contains { $0.metric == rule.labelName } }
    guard !rules.isEmpty else {
      let labelled = Set(labels.labels.map(\.metric)).sorted().joined(separator: ", ")
      throw FileProblem(
        path: labels.file.path, "no metric of the run is labelled",
        do: labelled.isEmpty
          ? "label some answers first: scoregate labels sample"
          : "labelled are \(labelled); name them by \"metric\" in \"labels\" of a metric")
    }
    return rules
  }
}
