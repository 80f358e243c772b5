internal import ArgumentParser
internal import GateAnalyses
internal import GateFiles
internal import GateReports
internal import GateRuns
internal import GateVerdicts

/// `scoregate labels sample`: which answers to label next, as a sheet to fill in.
struct LabelsSampleCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample", abstract: "Choose answers to label, and write a sheet to fill in.",
    discussion: """
      Six in ten examples are drawn by chance, which a correction of the whole run rests on; the others are \
      those where metrics disagree or a score is near its limit. The sheet does not say whose answer it \
      shows: its key does, and stays with you.

      Examples:
        scoregate labels sample results.jsonl --baseline baseline.jsonl --size 60
        # with answers mixed in whose label is known
        scoregate labels sample results.jsonl --size 40 --gold gold.csv
      """)

  @OptionGroup var candidate: CandidateArgument

  @Option(
    help: ArgumentHelp(
      "Have the answers of this run to the same questions labelled, too, as a gate needs it.",
      valueName: "file"))
  var baseline: FilePath?

  @Option(help: ArgumentHelp("How many examples to choose.", valueName: "n"))
  var size: Int

  @Option(
    name: .customLong("metric"),
    help: ArgumentHelp(
      "What to label; may be repeated (default: every gated metric with a range).",
      valueName: "name"))
  var metrics: [String] = []

  @Option(
    help: ArgumentHelp(
      "Labels that are known to be right; their answers are mixed in.", valueName: "file"))
  var gold: FilePath?

  @Option(
    help: ArgumentHelp(
      "The guidelines to fill in, with {{metric}}, {{objective}} and {{scale}}.",
      valueName: "file"))
  var template: FilePath?

  @Option(
    help: ArgumentHelp(
      "The sheet; its key and guidelines stand beside it.", valueName: "file"))
  var output = FilePath("sheet.csv")

  @OptionGroup(title: "Input") var place: ConfigOption

  func validate() throws {
    try FilePath.requireOneStream(of: "the files", [candidate.file, baseline, gold, template])
    if size < 1 { throw ValidationError("--size is at least 1") }
    if output.isStream { throw ValidationError("the sheet and its key need files: name one") }
  }

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let setting = try place.settingIfAny(in: environment)
    let path = try candidate.path(under: setting, in: environment)
    let inputs = try [path, baseline?.text].compactMap(\.self).map {
      try RunSource($0, as: "run", under: setting?.thresholds, in: environment).read()
    }
    let plan = try plan(of: inputs, under: setting, in: environment)
    let drawn = plan.draw(size: size)
    let files = SheetFiles(output.text)
    let text = try template.map {
      try String(
        decoding: InputFile.read($0.text, as: "template", in: environment).bytes, as: UTF8.self)
    }
    try OutputFiles.requireOwn(
      [files.sheet, files.key, files.guidelines],
      besides: [
        path, baseline?.text, gold?.text, template?.text, setting?.path,
        setting?.labelsPath(in: environment),
      ].compactMap(\.self), in: environment)
    let texts = LabelSheet(rows: drawn.rows)
    let (sheet, key) = (Array(texts.sheet.utf8), Array(texts.key.utf8))
    try FolderLock.holding(files.sheet, in: environment) {
      try requireUnused([(files.sheet, sheet), (files.key, key)], in: environment)
      try OutputFiles.write(
        [
          (files.sheet, sheet), (files.key, key),
          (files.guidelines, Array(LabelingGuidelines.text(on: plan.rules, template: text).utf8)),
        ], in: environment)
    }
    try environment.writeOutput(
      LabelSheetSummary.text(
        drawn, sheet: files.sheet, key: files.key, guidelines: files.guidelines))
    return ExitStatus.success
  }

  private func plan(
    of inputs: [RunInput], under setting: GateSetting?, in environment: CommandEnvironment
  ) throws -> LabelSheetPlan {
    let labels = try known(setting, in: environment)
    let gold = try gold.map {
      try LabelsOption.read($0.text, under: setting, in: environment).labels
    }
    try inputs[0].require(metrics: metrics)
    let plan: LabelSheetPlan
    do throws(LabelSheetPlan.Obstacle) {
      plan = try LabelSheetPlan(
        runs: inputs, thresholds: setting?.thresholds, metrics: metrics, labels: labels, gold: gold)
    } catch {
      throw problem(error, with: inputs)
    }
    if inputs.count > 1 { try inputs[0].requireExamples(of: inputs[1]) }
    return plan
  }

  private func problem(_ obstacle: LabelSheetPlan.Obstacle, with inputs: [RunInput]) -> FileProblem
  {
    switch obstacle {
    case .nothingToLabel:
      FileProblem(
        path: inputs[0].file.path, "nothing says what to label", do: "give --metric NAME")
    case .alike(let system):
      FileProblem(
        path: inputs[1].file.path,
        "both runs \(system.map { "are of the system \"\($0)\"" } ?? "have the same scores"), so that "
          + "labels could not be told apart", do: "compare runs of two versions")
    }
  }

  /// Refuses to write over a sheet that somebody may have filled in, and over its key, without which
  /// nothing can be imported.
  private func requireUnused(
    _ files: [(path: String, bytes: [UInt8])], in environment: CommandEnvironment
  ) throws {
    for (path, bytes) in files where environment.isFile(path) {
      let former = try InputFile.read(path, as: "sheet", in: environment).bytes
      guard former == bytes else {
        throw FileProblem(
          path: environment.shown(path), "there is a sheet already, with other rows or with labels",
          do: "name another one with --output, or remove it")
      }
    }
  }

  /// The labels that there are already; none where the file is yet to be made.
  private func known(
    _ setting: GateSetting?, in environment: CommandEnvironment
  ) throws -> HumanLabels? {
    guard let setting, let path = setting.labelsPath(in: environment), environment.isFile(path)
    else { return nil }
    return try setting.labels(in: environment)
  }
}
