import GateText
internal import ArgumentParser
internal import GateFiles
internal import GateVerdicts

/// `scoregate labels import`: puts filled sheets into the labels file.
struct LabelsImportCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Put filled sheets into the labels file.",
    discussion: """
      Rows without a label are left for later. Where a row is wrong, all that are wrong are named and \
      nothing is written. The same sheet twice changes nothing.

      Examples:
        scoregate labels import sheet.csv --labels labels.csv --labeler anna
        # a copy that somebody else filled in
        scoregate labels import ben.csv --labels labels.csv --labeler ben
      """)

  @Argument(help: ArgumentHelp("The filled sheets.", valueName: "sheet"))
  var sheets: [FilePath]

  @Option(
    help: ArgumentHelp("The key of the sheets (default: beside each).", valueName: "file"))
  var key: FilePath?

  @Option(
    help: ArgumentHelp(
      "Who labelled, where the sheet has no column \"labeler\".", valueName: "name"))
  var labeler: String?

  @Option(
    help: ArgumentHelp("The labels file (default: labels of thresholds.json).", valueName: "file"))
  var labels: FilePath?

  @OptionGroup(title: "Input") var place: ConfigOption

  @OptionGroup(title: "Input") var day: TodayOption

  func validate() throws {
    if labeler == "" { throw ValidationError("a name is empty") }
    if (sheets + [key, labels].compactMap(\.self)).contains(where: \.isStream) {
      throw ValidationError("sheets, key and labels are files")
    }
  }

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let setting = try place.settingIfAny(in: environment)
    guard let path = labels?.text ?? setting?.labelsPath(in: environment) else {
      throw ValidationError(
        "name the labels file as --labels, or as \"labels\" in thresholds.json")
    }
    // Several people import at once: nobody writes what another has not seen.
    return try FolderLock.holding(path, in: environment) {
      try importSheets(into: path, under: setting, in: environment)
    }
  }

  private func importSheets(
    into path: String, under setting: GateSetting?, in environment: CommandEnvironment
  ) throws -> Int32 {
    let former =
      environment.isFile(path)
      ? try LabelsOption.read(path, under: setting, in: environment).labels : nil
    let filled = try sheets.map { try read($0.text, under: setting, in: environment) }
    let problems = filled.flatMap(\.problems)
    guard problems.isEmpty else {
      for problem in problems { environment.tell(problem.description) }
      environment.tell(
        "\(Words.count(problems.count, "row", "is", "are")) wrong; nothing was imported"
      )
      return ExitStatus.cannotEvaluate
    }
    let merging = LabelMerging(filled.flatMap(\.labels), into: former?.labels ?? [])
    if merging.added + merging.changed > 0 {
      try OutputFiles.requireOwn(
        [path], besides: sheets.map(\.text) + [key?.text, setting?.path].compactMap(\.self),
        in: environment)
      try OutputFiles.write(
        [(path, Array(LabelFile.text(of: merging.labels).utf8))], in: environment)
    }
    let empty = filled.reduce(0) { $0 + $1.empty }
    try environment.writeOutput(
      """
      \(environment.shown(path)): \(merging.added) new, \(merging.changed) changed, \
      \(merging.known) known before\(empty > 0 ? "; \(empty) rows without a label yet" : "")

      """)
    return ExitStatus.success
  }

  private func read(
    _ path: String, under setting: GateSetting?, in environment: CommandEnvironment
  ) throws -> FilledSheet {
    let sheet = try InputFile.read(path, as: "sheet", in: environment)
    let key = try InputFile.read(
      self.key?.text ?? SheetFiles(path).key, as: "key of the sheet", in: environment)
    return try FilledSheet(
      sheet: (sheet.bytes, sheet.path), key: (key.bytes, key.path), labeler: labeler,
      date: day.date ?? environment.today, under: setting?.thresholds)
  }
}
