import GateText
internal import ArgumentParser
internal import GateFiles
internal import GateRuns
internal import GateStore
internal import GateVerdicts

/// `scoregate feedback forget`: takes feedback out of the record.
struct FeedbackForgetCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Take feedback out of the record: of a user, of a time, or all texts.",
    discussion: """
      A user who is forgotten stays out when a log comes again: of the user, the record keeps the keyed \
      hash alone. What is deleted is overwritten in the file. A warning says where the record has \
      nothing of a user.

      Examples:
        scoregate feedback forget --user u_017
        scoregate feedback forget --older-than 90d
        scoregate feedback forget --texts
      """)

  @Option(
    name: .customLong("user"),
    help: ArgumentHelp("A user's own id, as logs have it; may be repeated.", valueName: "id"))
  var users: [String] = []

  @Option(help: ArgumentHelp("Delete what is older than this.", valueName: "days"))
  var olderThan: RetentionPeriod?

  @Flag(help: "Delete what users wrote, and leave their ratings.")
  var texts = false

  @OptionGroup var place: FeedbackPlace

  @Option(
    help: ArgumentHelp(
      "The key that user ids are hashed with (default: feedback.key beside the record).",
      valueName: "file"))
  var key: FilePath?

  func validate() throws {
    if users.contains("") { throw ValidationError("an id is empty") }
    if users.isEmpty, olderThan == nil, !texts {
      throw ValidationError("say what to forget: --user, --older-than or --texts")
    }
  }

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let setting = try place.setting(in: environment)
    let path = place.path(setting, in: environment)
    let shown = environment.shown(path)
    guard environment.isFile(path) else {
      throw FileProblem(
        path: shown, "there is no record here", do: "name the record with --store")
    }
    let store = try place.record.openForWriting(
      besideThresholds: setting?.path, in: environment)
    var lines: [String] = []
    if !users.isEmpty {
      let key = try KeyFile(option: self.key?.text, besideRecord: path, in: environment).read()
      var (count, unknown) = (0, 0)
      for user in users {
        let deleted = try store.forgetUser(user, key: key)
        count += deleted
        if deleted == 0 { unknown += 1 }
      }
      if unknown > 0 { environment.tell(warning(unknown: unknown)) }
      lines.append(
        "\(Words.count(count, "answer")) of \(Words.count(users.count, "user")) deleted")
    }
    if let olderThan, let today = FeedbackTime(environment.today.description) {
      let count = try store.deleteFeedback(before: today.beginning(daysBefore: olderThan.days))
      lines.append("\(Words.count(count, "answer")) deleted because of their age")
    }
    if texts {
      lines.append("\(Words.count(try store.deleteFeedbackTexts(), "text")) deleted")
    }
    try environment.writeOutput("\(shown): \(lines.joined(separator: ", "))\n")
    return ExitStatus.success
  }

  /// That the record has nothing of some of the users.
  private func warning(unknown: Int) -> String {
    if users.count == 1 {
      return "warning: no feedback of this user is in the record; was the id mistyped?"
    }
    let which = unknown == users.count ? "these" : "\(unknown) of these"
    return
      "warning: no feedback of \(which) \(users.count) users is in the record; was an id mistyped?"
  }
}
