internal import ArgumentParser

/// Where the runs of a gate are.
struct RunOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The baseline's scores (default: runs.baseline).", valueName: "file"))
  var baseline: FilePath?

  @Option(
    help: ArgumentHelp("The candidate's scores (default: runs.candidate).", valueName: "file"))
  var candidate: FilePath?

  @Option(
    help: ArgumentHelp(
      "A pinned older run to compare with too (default: runs.anchor).", valueName: "file"))
  var anchor: FilePath?
}
