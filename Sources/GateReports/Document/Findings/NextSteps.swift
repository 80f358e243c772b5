/// How it stands in a line, and what to do now.
public struct NextSteps: Sendable, Equatable {
  /// How it stands.
  let footer: String
  /// What a reader does now, worst first.
  let advice: [Advice]

  func lines(in terminal: DocumentTerminal) -> [String] {
    terminal.wrapped(footer, .quiet)
      + advice.enumerated().flatMap { index, step in
        terminal.labelled(index == 0 ? "next" : "or", step, .strong)
      }
  }
}
