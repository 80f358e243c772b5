import Foundation

/// A page whose commands are run, in order, in a folder of its own.
///
/// What a block is, its language says:
/// - `console` holds commands, each as `$ …`, and exactly what they print;
/// - `sh` holds commands of the program that succeed, `shell` also those of other programs, which are not run;
/// - `json` is a thresholds.json or a part of one, and has to be valid;
/// - any block after a line that ends with a file's name, as "`scores.csv`:", is that file.
struct Replay {
  private let page: Page
  private let folder: PageFolder
  /// The page's lines with what the commands print now.
  private(set) var lines: [String] = []
  /// What does not hold, each with its place.
  private(set) var problems: [String] = []
  /// The first line of each session that is printed otherwise than the page shows it.
  private(set) var differences: [String] = []

  /// Runs a page.
  init(of page: Page) throws {
    self.page = page
    folder = try PageFolder()
    defer { try? folder.remove() }
    var end = 0
    for block in page.blocks {
      lines += page.lines[end..<block.lines.lowerBound]
      lines += try replay(block)
      end = block.lines.upperBound
    }
    lines += page.lines[end...]
  }

  private mutating func replay(_ block: Page.Block) throws -> [String] {
    let shown = Array(page.lines[block.lines])
    let text = page.text(of: block)
    if let file = block.file {
      try folder.write(text, to: file)
      if file.hasSuffix("thresholds.json") { try validate(file, of: block) }
      return shown
    }
    switch block.language {
    case "console": return try replaySession(shown, of: block)
    case "sh", "shell": try runCommands(shown, of: block)
    case "json":
      try folder.write(ThresholdsExcerpt(text: text).completed, to: "excerpt.json")
      try validate("excerpt.json", of: block)
    case "": report("the block does not say what it holds", of: block)
    default: break
    }
    return shown
  }

  private mutating func replaySession(_ shown: [String], of block: Page.Block) throws -> [String] {
    guard let session = Session(shown) else {
      report("a command comes first, as \"$ …\"", of: block)
      return shown
    }
    let replayed = try session.replayed { try folder.run($0, after: $1) }
    if replayed.contains(block.fence) { report("needs a longer fence", of: block) }
    if replayed != shown {
      let first = zip(shown, replayed).prefix { $0 == $1 }.count
      let lines = [shown, replayed].map { $0.dropFirst(first).first ?? "its end" }
      differences.append(
        "\(page.path):\(block.lines.lowerBound + first + 1) shows \"\(lines[0])\", but \"\(lines[1])\" is printed"
      )
    }
    return replayed
  }

  private mutating func runCommands(_ shown: [String], of block: Page.Block) throws {
    for command in shown where !command.isEmpty && !command.hasPrefix("#") {
      guard block.language == "sh" || PageFolder.isOfProgram(command) else { continue }
      let outcome = try folder.run(command)
      guard ![0, 1, 3].contains(outcome.status) else { continue }
      report("\(command): exit status \(outcome.status): \(outcome.output)", of: block)
    }
  }

  private mutating func validate(_ file: String, of block: Page.Block) throws {
    let outcome = try folder.binary.run("validate", "--config", file)
    if outcome.status != 0 { report(outcome.errors, of: block) }
  }

  private mutating func report(_ problem: String, of block: Page.Block) {
    problems.append("\(page.path):\(block.lines.lowerBound): \(problem)")
  }
}
