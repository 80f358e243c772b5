/// A `console` block: commands, and what each prints.
struct Session {
  /// A command and its output, as the page has them.
  struct Step {
    /// The lines of the command, the first with `$ ` before it; all but the last end with a backslash.
    var command: [String]
    /// What follows.
    var output: [String]

    /// The command without its prompt.
    var line: String { String(command.joined(separator: "\n").dropFirst(2)) }
  }

  /// The commands, in order.
  private(set) var steps: [Step] = []

  /// Reads the lines of a block; nil where the first is no command.
  init?(_ lines: some Sequence<String>) {
    for line in lines {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: [line], output: []))
      } else if steps.isEmpty {
        return nil
      } else if steps[steps.count - 1].output.isEmpty,
        steps[steps.count - 1].command.last?.hasSuffix("\\") == true
      {
        steps[steps.count - 1].command.append(line)
      } else {
        steps[steps.count - 1].output.append(line)
      }
    }
  }

  /// The block with what the commands print now.
  ///
  /// - Parameter run: runs a command, given the exit status of the one before.
  func replayed(_ run: (String, Int32) throws -> Binary.Outcome) rethrows -> [String] {
    var status: Int32 = 0
    var lines: [String] = []
    for step in steps {
      let outcome = try run(step.line, status)
      status = outcome.status
      var output = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
      if output.last?.isEmpty == true { output.removeLast() }
      lines += step.command + output.map(String.init)
    }
    return lines
  }
}
