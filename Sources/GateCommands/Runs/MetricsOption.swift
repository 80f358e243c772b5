internal import ArgumentParser

/// Which metrics are looked at.
struct MetricsOption: ParsableArguments {
  @Option(
    name: .customLong("metric"),
    help: ArgumentHelp(
      "Look at this metric alone; may be repeated (default: all).", valueName: "name"))
  var metrics: [String] = []
}
