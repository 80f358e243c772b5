internal import ArgumentParser

/// `scoregate labels`: what people say of answers, and what it makes of metrics.
struct LabelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "labels",
    abstract: "Have people label answers, and hold metrics against what they say.",
    subcommands: [
      LabelsSampleCommand.self, LabelsImportCommand.self, LabelsAgreementCommand.self,
      LabelsCalibrateCommand.self, LabelsDisagreementsCommand.self,
    ])
}
