internal import ArgumentParser
internal import GateAnalyses
internal import GateFiles
internal import GateReports
internal import GateRuns
internal import GateStore
internal import GateVerdicts

/// `scoregate feedback import`: takes logs of feedback into the record.
struct FeedbackImportCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take logs of feedback into the record: CSV or JSON Lines.",
    discussion: """
      Reads the columns Timestamp, User ID, Query ID, User Rating, Feedback Text, Metric Scores and \
      System Version, the segments and signals that thresholds.json names, and ignores the others. What \
      the record knows already is not counted again, so that a log that grows can be imported again, and \
      one of which more columns are named by now: the record takes in what they say. A row \
      that cannot be used is named and kept out, the others are taken, and the exit status is 2. A row with \
      neither rating, text nor signal is left out and counted.

      User ids are stored as a keyed hash (HMAC-SHA-256); the key is made beside the record, for its \
      owner alone. Keep it out of the repository, and do not lose it.

      Examples:
        scoregate feedback import feedback.csv
        scoregate feedback import monday.csv --retain 90d --without-text
      """)

  @Argument(
    help: ArgumentHelp("The logs, or - for standard input.", valueName: "file"))
  var logs: [FilePath]

  @OptionGroup var place: FeedbackPlace

  @Option(
    help: ArgumentHelp(
      "The key that user ids are hashed with (default: feedback.key beside the record).",
      valueName: "file"))
  var key: FilePath?

  @Flag(help: "Do not keep what users wrote.")
  var withoutText = false

  @Flag(help: "Store user ids as they are.")
  var plainUsers = false

  @Option(
    help: ArgumentHelp(
      "Take nothing older than this, and delete what is older from the record (default: \"retain\" of "
        + "thresholds.json).", valueName: "days"))
  var retain: RetentionPeriod?

  func validate() throws {
    try FilePath.requireOneStream(of: "the logs", logs)
  }

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let setting = try place.setting(in: environment)
    let rules = setting?.thresholds.feedback ?? FeedbackRules()
    let progress = Progress(in: environment)
    defer { progress?.end() }
    var read: [(path: String, log: FeedbackLog)] = []
    for path in logs.map(\.text) {
      progress?.begin("reading \(environment.shown(path))")
      let file = try InputFile.read(path, as: "log", most: .rows, in: environment)
      read.append((file.path, try FeedbackLog.read(file.bytes, path: file.path, rules: rules)))
    }
    let entries = read.flatMap(\.log.entries)
    let problems = read.flatMap(\.log.problems)
    let withoutFeedback = read.reduce(0) { $0 + $1.log.withoutFeedback }
    var result = FeedbackImport()
    let path = place.path(setting, in: environment)
    let days = retain?.days ?? rules.retention
    if !entries.isEmpty || days != nil {
      progress?.begin("writing the record")
      let store = try place.record.openForWriting(
        besideThresholds: setting?.path, in: environment)
      let hasKey = try store.hasFeedbackKey()
      let key = try KeyFile(option: self.key?.text, besideRecord: path, in: environment)
        .readOrMake(recordHasKey: hasKey, plainUsers: plainUsers)
      let today = FeedbackTime(environment.today.description)
      result = try store.importFeedback(
        entries, key: key,
        FeedbackStorage(
          plainUsers: plainUsers, keepsText: rules.keepsText && !withoutText,
          oldest: days.flatMap { today?.beginning(daysBefore: $0) }))
    }
    progress?.end()
    for problem in problems { environment.tell(problem.description) }
    try environment.writeOutput(
      FeedbackImportSummary.text(
        result, withoutFeedback: withoutFeedback, keptOut: problems.count,
        record: environment.shown(path)))
    return problems.isEmpty ? ExitStatus.success : ExitStatus.cannotEvaluate
  }
}
