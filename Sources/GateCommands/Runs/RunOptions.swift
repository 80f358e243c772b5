internal import ArgumentParser

/// Where the runs of a gate are.
struct RunOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The baseline's scores (default: runs.baseline).", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Option(
    help: ArgumentHelp("The candidate's scores (default: runs.candidate).", valueName: "file"),
    completion: .file())
  var candidate: String?

  @Option(
    help: ArgumentHelp(
      "A pinned older run to compare with too (default: runs.anchor).", valueName: "file"),
    completion: .file())
  var anchor: String?
}
