import GateRuns
import GateStatistics
import GateVerdicts

/// What was compared with what, and how to do it again.
public struct RunTable: Sendable, Equatable {
  /// The result that the runs are of.
  let result: GateResult

  /// The runs side by side.
  var columns: [String] { Array(["Baseline", "Candidate", "Anchor"].prefix(runs.count)) }

  private var runs: [RunSummary] {
    [result.baseline, result.candidate] + [result.anchor].compactMap(\.self)
  }

  /// What the files say of the runs, a fact a row; nil where a file does not say it.
  ///
  /// - Parameters:
  ///   - mostFactors: how many factors are shown.
  ///   - hashLength: how much of a hash is shown.
  func rows(mostFactors: Int, hashLength: Int) -> [(name: String, cells: [String?])] {
    func row(_ name: String, _ value: (RunSummary) -> String?) -> (String, [String?]) {
      (name, runs.map { value($0).map(Wording.typographic.name) })
    }
    let factors = Set(runs.flatMap(\.header.factors.keys)).sorted().prefix(mostFactors)
    let rows =
      [
        row("File") { $0.file.path }, row("SHA-256") { String($0.file.sha256.prefix(hashLength)) },
        row("Format", \.format),
        row("Examples") {
          $0.rows == $0.examples ? "\($0.examples)" : "\($0.examples) in \($0.rows) rows"
        },
        row("System", \.header.system), row("Dataset", \.header.dataset),
        row("Created", \.header.created), row("Change", \.header.change),
      ]
      + factors.map { factor in
        row(Wording.typographic.name(factor)) { $0.header.factors[factor] }
      }
    return rows.filter { $0.1.contains { $0 != nil } }
  }
}
