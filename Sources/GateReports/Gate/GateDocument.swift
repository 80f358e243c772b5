import GateRuns
import GateVerdicts

/// What the gate found, as a document: one for a terminal, one for a comment on a pull request and
/// one for a page. They say the same of what they share, each in the order that suits its readers.
struct GateDocument {
  /// What the gate found.
  let result: GateResult
  /// The same with its checks worst first.
  let ranked: RankedResult
  /// The words.
  let wording: Wording

  /// Prepares the documents of a result.
  init(_ result: GateResult, _ wording: Wording) {
    self.result = result
    ranked = RankedResult(result)
    self.wording = wording
  }

  /// The answer, without sections.
  ///
  /// - Parameter mostObstacles: how many reasons are told why nothing could be decided.
  func answer(mostObstacles: Int) -> Document {
    let headline = wording.headline(of: result, worstFirst: ranked.checks)
    let outcome: Document.Outcome =
      switch result.verdict {
      case .passed: ranked.notable.isEmpty ? .good : .noted
      case .blocked, .error: .bad
      case .inconclusive: .doubtful
      }
    let obstacles = wording.incomparable(in: result)
    var document = Document(outcome: outcome, headline: .said(headline.answer))
    document.verdict = Document.Verdict(
      evidence: headline.evidence, more: headline.more,
      obstacles: Array(obstacles.prefix(mostObstacles)),
      moreObstacles: max(0, obstacles.count - mostObstacles),
      endings: [" · \(wording.exitHint(of: result))", " · exit \(result.exitStatus)"])
    return document
  }

  /// The factors of the two runs side by side; none where none that both state differs.
  var factors: [Document.Part] {
    FactorTable(result, wording: wording).map { [.factors($0)] } ?? []
  }

  /// What the change was meant to do, and what came of it; none where nothing was meant.
  var intents: [Document.Part] {
    result.intents.isEmpty ? [] : [.intents(IntentList(result: result))]
  }

  /// Where what regressed lost most, a line a slice.
  ///
  /// - Parameter most: how many are told.
  func losses(most: Int) -> [Document.Part] {
    let lines = wording.losses(of: result).prefix(most).map(DocumentText.said)
    return lines.isEmpty ? [] : [.titled("Where it lost", lines)]
  }
}
