internal import GateFiles
internal import GateVerdicts

/// A workflow of GitHub Actions that scores every pull request and gates it.
struct WorkflowFile {
  /// The command that scores the examples.
  let evaluation: String
  /// Where that writes the candidate's scores, from the root of the repository.
  let candidate: String
  /// Where thresholds.json is, from the root of the repository; nil where it is found there.
  let config: String?
  /// The action, with the commit that is trusted.
  let action: String

  /// The file.
  var text: String {
    let command = evaluation.split(separator: "\n").map { "          \($0)\n" }.joined()
    let config = config.map { "          config: \(Self.scalar($0))\n" } ?? ""
    return """
      name: Evaluation
      on: pull_request
      permissions: {}
      concurrency:
        group: evaluation-${{ github.ref }}
        cancel-in-progress: true
      jobs:
        evaluation:
          runs-on: ubuntu-24.04
          timeout-minutes: 60
          permissions:
            contents: read
            pull-requests: write # the comment
          steps:
            - uses: actions/checkout@8e8c483db84b4bee98b60c0593521ed34d9990e8 # v6.0.1
              with:
                persist-credentials: false
            - run: |
      \(command)      - uses: \(action)
              with:
                version: \(ScoreGate.tool.version)
      \(config)          candidate: \(Self.scalar(candidate))

      """
  }

  /// A text as YAML has it: plain where nothing in it means anything, else in quotation marks.
  private static func scalar(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || "0"..."9" ~= scalar)
        || scalar == "/" || scalar == "." || scalar == "_" || scalar == "-"
    }
    return isPlain && text.first?.isLetter == true ? text : ThresholdsText.quoted(text)
  }
}
