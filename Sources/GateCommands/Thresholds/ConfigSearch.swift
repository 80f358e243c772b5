internal import GateFiles

/// Where thresholds.json is.
enum ConfigSearch {
  /// The name that is looked for.
  static let fileName = "thresholds.json"

  /// The path of the thresholds: the option, then `SCOREGATE_CONFIG`, then `thresholds.json` in the
  /// working directory or in a parent up to the repository's root.
  static func path(option: String?, in environment: CommandEnvironment) throws -> String {
    if let path = find(option: option, in: environment) { return path }
    throw FileProblem(
      path: fileName, "not found here or in a parent folder of this repository",
      do: "give it with --config FILE or SCOREGATE_CONFIG, or make one: scoregate init RUN")
  }

  /// The path of the thresholds; nil where none are named and none are found.
  static func find(option: String?, in environment: CommandEnvironment) -> String? {
    if let given = option ?? environment.variable("SCOREGATE_CONFIG") { return given }
    var folder = environment.workingDirectory
    var prefix = ""
    while true {
      if OperatingSystem.exists(folder + "/" + fileName) { return prefix + fileName }
      if OperatingSystem.exists(folder + "/.git") || folder.isEmpty || folder == "/" { break }
      folder = String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)])
      prefix += "../"
    }
    return nil
  }
}
