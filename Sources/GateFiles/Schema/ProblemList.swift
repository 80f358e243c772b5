internal import GateVerdicts

/// The problems of one file, collected so that all can be told at once.
struct ProblemList {
  /// The file, as it was given.
  let path: String
  private var problems: [FileProblem] = []

  /// Begins with no problem.
  init(path: String) { self.path = path }

  /// Adds a problem.
  mutating func add(at position: SourcePosition, _ what: String, do remedy: String? = nil) {
    problems.append(FileProblem(path: path, at: position, what, do: remedy))
  }

  /// Whether there is none.
  var isEmpty: Bool { problems.isEmpty }

  /// The problems in the order of the file; those of one place in the order they were found.
  var sorted: [FileProblem] {
    problems.enumerated().sorted { first, second in
      ProblemList.key(first) < ProblemList.key(second)
    }
    .map(\.element)
  }

  private static func key(
    _ numbered: (offset: Int, element: FileProblem)
  ) -> (line: Int, column: Int, number: Int) {
    let position = numbered.element.position
    return (position?.line ?? 0, position?.column ?? 0, numbered.offset)
  }
}
