internal import ArgumentParser

/// `scoregate history`: what was gated before.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Keep a record of gated runs, and look at it.",
    discussion: """
      The record is one file, .scoregate/history.sqlite beside thresholds.json unless --store or \
      SCOREGATE_STORE names another. The gate itself never needs it.

      Examples:
        # every check is recorded
        scoregate check --record
        scoregate history list --metric faithfulness
        scoregate history compare v1.2.0 v1.3.0
        # the log that a spreadsheet reads
        scoregate history export > log.csv
      """,
    subcommands: [
      HistoryRecordCommand.self, HistoryListCommand.self, HistoryShowCommand.self,
      HistoryCompareCommand.self, HistoryTrendCommand.self, HistoryExportCommand.self,
      HistoryImportCommand.self,
      HistoryPruneCommand.self,
    ])
}
