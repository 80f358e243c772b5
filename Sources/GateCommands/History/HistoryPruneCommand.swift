import GateText
internal import ArgumentParser
internal import GateRuns
internal import GateStore

/// `scoregate history prune`: removes old runs from the record.
struct HistoryPruneCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune",
    abstract: "Remove old runs from the record, but no accepted baseline.",
    discussion: """
      Examples:
        # what would go
        scoregate history prune --older-than 365d --dry-run
        # the newest 200 runs of every dataset stay
        scoregate history prune --keep 200
      """)

  @Option(
    help: ArgumentHelp("Keep so many of the newest runs of every dataset.", valueName: "n"))
  var keep: Int?

  @Option(
    help: ArgumentHelp(
      "Remove what was made longer ago than so many days or weeks: 90d, 12w.", valueName: "age"))
  var olderThan: Age?

  @Flag(help: "Only tell what would be removed.")
  var dryRun = false

  @OptionGroup var place: StoreOption

  func validate() throws {
    if (keep == nil) == (olderThan == nil) {
      throw ValidationError("give --keep or --older-than, and not both")
    }
    if let keep, keep < 0 { throw ValidationError("--keep is at least 0") }
  }

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let pruning: Store.Pruning =
      if let olderThan {
        .madeBefore(environment.now.seconds - Double(olderThan.seconds))
      } else {
        .keepingNewest(keep ?? 0)
      }
    let outcome = try place.openForChanging(in: environment).prune(pruning, isRehearsal: dryRun)
    let spared =
      outcome.spared > 0
      ? ", \(outcome.spared) of them only because \(outcome.spared == 1 ? "it was" : "they were") "
        + "accepted as baseline" : ""
    try environment.writeOutput(
      "\(environment.shown(place.path(in: environment))): "
        + "\(Words.count(outcome.removed, "run")) \(dryRun ? "would be removed" : "removed"), "
        + "\(outcome.kept) kept\(spared)\n")
    return ExitStatus.success
  }
}

/// How long ago: `90d`, `12w`.
struct Age: ExpressibleByArgument {
  /// The seconds, more than 0.
  let seconds: Int

  init?(argument: String) {
    guard let unit = argument.last, let count = Int(argument.dropLast()), count > 0,
      count < 100_000
    else { return nil }
    switch unit {
    case "d": seconds = count * 86_400
    case "w": seconds = count * 7 * 86_400
    default: return nil
    }
  }
}
