internal import ArgumentParser
internal import GateFiles
internal import GateVerdicts

/// The labels file of a command.
enum LabelsOption {
  /// Reads a labels file.
  ///
  /// - Parameters:
  ///   - path: as given; nil for that of the thresholds.
  ///   - setting: the thresholds, where there are any.
  /// - Returns: the labels, and the path to keep from being written over.
  static func read(
    _ path: String?, under setting: GateSetting?, in environment: CommandEnvironment
  ) throws -> (labels: HumanLabels, path: String) {
    guard let path = path ?? setting?.labelsPath(in: environment) else {
      throw ValidationError(
        "name a labels file, or give it as \"labels\" in thresholds.json")
    }
    let input = try InputFile.read(path, as: "labels file", in: environment)
    return (
      try LabelFile.read(input.bytes, path: input.path, under: setting?.thresholds), path
    )
  }
}
