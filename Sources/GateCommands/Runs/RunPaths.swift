/// Where the runs of a gate are.
struct RunPaths {
  let baseline: String
  let candidate: String
  /// Nil where there is none.
  let anchor: String?

  /// The files, without the systems in them that are named.
  func files(in environment: CommandEnvironment) -> [String] {
    [baseline, candidate, anchor].compactMap(\.self).map {
      RunSource.parts(of: $0, in: environment).file
    }
  }
}
