internal import ArgumentParser

/// `scoregate feedback`: what users say.
struct FeedbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback",
    abstract: "Take in what users say of answers, and hold it against the metrics.",
    discussion: """
      Feedback is kept in the record, .scoregate/history.sqlite beside thresholds.json unless --store or \
      SCOREGATE_STORE names another. User ids are stored as a keyed hash. What ratings mean is said \
      under "feedback" in thresholds.json.

      Examples:
        scoregate feedback import feedback.csv
        scoregate feedback summary
        # does a metric predict what users feel?
        scoregate feedback correlate --precision 0.7
        # answers for people to look at
        scoregate feedback sample --size 40 --csv review.csv
        scoregate feedback forget --user u_017
      """,
    subcommands: [
      FeedbackImportCommand.self, FeedbackSummaryCommand.self, FeedbackCorrelateCommand.self,
      FeedbackSampleCommand.self, FeedbackForgetCommand.self,
    ])
}
