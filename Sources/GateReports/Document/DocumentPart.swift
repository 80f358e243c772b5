extension Document {
  /// A piece of a section. How each looks in a format stands beside its data, in a file a format.
  public enum Part: Sendable, Equatable {
    /// A sentence or a few.
    case paragraph(DocumentText)
    /// Points, each a sentence.
    case list([DocumentText])
    /// Points under a title of their own.
    case titled(DocumentText, [DocumentText])
    /// Lines that each begin with a mark of their own.
    case marked([Marked])
    /// A table.
    case table(DocumentTable)
    /// A number for every row and column, each with a verdict.
    case matrix(DocumentMatrix)
    /// Histograms side by side.
    case figures([DocumentFigure])
    /// Curves, one below the other.
    case courses([DocumentCourse])
    /// Lines to copy: a command, a patch, a file.
    case code([String], language: String)
    /// Terms and what they mean, folded behind a summary.
    case terms(summary: String, [Fact])
    /// Checks with their intervals.
    case checks(CheckList)
    /// What one check found, and why.
    case story(CheckStory)
    /// The checks and examples to look at first.
    case starts(CheckStarts)
    /// Examples with both answers side by side.
    case examples(ExampleSides)
    /// How the scores of both runs lie.
    case distributions(PairedDistributions)
    /// What is to be known of the two runs as a pair.
    case findings(FindingList)
    /// What changed between the two runs.
    case factors(FactorTable)
    /// What the change was meant to do, and what came of it.
    case intents(IntentList)
    /// What was compared, and how to do it again.
    case runs(RunTable)
    /// How it stands, and what to do now.
    case steps(NextSteps)
  }

  /// A line that begins with a mark.
  public struct Marked: Sendable, Equatable {
    /// The mark.
    let mark: String
    /// The line.
    let text: DocumentText
    /// Whether it can be skipped.
    let isQuiet: Bool

    /// Makes a line.
    init(_ mark: String, _ text: DocumentText, isQuiet: Bool = false) {
      self.mark = mark
      self.text = text
      self.isQuiet = isQuiet
    }

    /// How many more there are.
    static func more(_ number: Int, _ what: String = "", isQuiet: Bool = false) -> Marked {
      Marked("…", .said("and \(number) more\(what)"), isQuiet: isQuiet)
    }
  }
}
