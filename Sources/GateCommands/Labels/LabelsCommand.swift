internal import ArgumentParser

/// `scoregate labels`: what people say of answers, and what it makes of metrics.
struct LabelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "labels",
    abstract: "Have people label answers, and hold metrics against what they say.",
    discussion: """
      Examples:
        scoregate labels sample results.jsonl --size 60
        scoregate labels import sheet.csv --labels labels.csv --labeler anna
        scoregate labels agreement labels.csv
        scoregate labels calibrate results.jsonl --labels labels.csv
      """,
    subcommands: [
      LabelsSampleCommand.self, LabelsImportCommand.self, LabelsAgreementCommand.self,
      LabelsCalibrateCommand.self, LabelsDisagreementsCommand.self,
    ])
}
