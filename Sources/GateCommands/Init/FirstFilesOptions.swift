internal import ArgumentParser

/// What `scoregate init` writes, and where.
struct FirstFilesOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The thresholds to write.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var config = FilePath(ConfigSearch.fileName)

  @Flag(inversion: .prefixedNo, help: "Whether to write the workflow of GitHub Actions.")
  var workflow = true

  @Option(
    help: ArgumentHelp(
      "The command of the workflow that scores the examples.", valueName: "command"))
  var evaluation = "python evaluate.py --output results.jsonl"

  @Option(
    help: ArgumentHelp(
      "Where that command writes the scores, from the root of the repository.", valueName: "file"))
  var candidate = FilePath("results.jsonl")

  @Option(
    help: ArgumentHelp("The action of the workflow, with its commit.", valueName: "name@commit"))
  var action = "OWNER/REPO/.github/actions/gate@SHA"

  func validate() throws {
    if evaluation.allSatisfy(\.isWhitespace) { throw ValidationError("--evaluation is empty") }
    let parts = action.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }),
      !action.contains(where: \.isWhitespace)
    else {
      throw ValidationError("--action wants a name and a commit: owner/repo/path@commit")
    }
  }
}
