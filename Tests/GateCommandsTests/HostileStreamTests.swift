import Foundation
import GateText
import GateVerdicts
import Testing

@testable import GateCommands

/// Names and texts of files, on both streams of every command.
@Suite(.timeLimit(.minutes(10))) struct HostileStreamTests {
  /// What terminals, logs and build servers obey, or what hides a text from its reader.
  static let texts: [String] = [
    "a\n::error::x", "a\n  ::set-output name=x::y", "a\n\t::add-mask::x", "::stop-commands::x",
    "a\r::error::x", "a\r\n::warning file=a::x", "##vso[task.setvariable variable=x]y",
    "##[group]x",
    "a\n##[error]x", "##teamcity[buildStatus text='x']", "\u{1B}[31mred", "\u{1B}]0;title\u{7}",
    "\u{1B}[2J\u{1B}[H", "\u{9B}31mred", "a\u{8}\u{8}\u{8}b", "bell\u{7}", "nul\u{0}x",
    "\u{202E}gnp.exe", "\u{2066}x\u{2069}", "\u{200F}x", "\u{2028}::error::x", "\u{2029}::error::x",
    "\u{85}::error::x", "\u{B}::error::x", "\u{C}::error::x", "\u{FEFF}x", "\u{E0041}x",
    "%0A::error::x | `x` <b>",
  ]

  /// A folder in which every name is one of a few texts, and every value any of them.
  private struct Folder {
    let folder: FirstFolder
    let metrics: [String]

    init(_ number: Int) throws {
      folder = try FirstFolder()
      metrics = (0..<4).map { texts[4 * number + $0].replacing("\u{0}", with: "\u{1}") + "m" }
      let other = texts[(4 * number + 9) % texts.count].replacing("=", with: "") + "s"
      for (name, shift) in [("old.jsonl", 0.0), ("new.jsonl", 0.3)] {
        let header: [String: Any] = [
          "scoregate": 1, "dataset": metrics[3], "system": name + metrics[1], "change": metrics[2],
          "created": "2026-11-2\(shift > 0 ? 2 : 1)T08:00:00Z", "factors": [metrics[0]: metrics[1]],
        ]
        let rows = texts.indices.map { row -> [String: Any] in
          let scores = metrics.map { ($0, Double(row * 7 % 11) / 20 + 0.3 - shift) }
          let text = texts[row]
          return [
            "id": text, "scores": Dictionary(uniqueKeysWithValues: scores),
            "segments": [other: texts[row % 3 * 9]], "input": "in \(text)",
            "output": "\(name) \(text)", "reference": text,
            "missing": row == 5 ? [:] : [String: String](),
          ]
        }
        try write(name, lines: [header] + rows)
      }
      let rule: [String: Any] = [
        "objective": metrics[0], "owner": metrics[1], "rationale": metrics[2], "range": [0, 1],
        "margin": 0.05, "minimum": 0.6, "unit": metrics[3],
        "segments": ["\(other)=*": ["margin": 0.1, "rationale": metrics[3]]],
      ]
      try write(
        "thresholds.json",
        [
          "version": 1, "minimumSamples": 5,
          "runs": ["baseline": "old.jsonl", "candidate": "new.jsonl"],
          "dataset": ["name": metrics[3], "segments": [other]],
          "metrics": Dictionary(uniqueKeysWithValues: metrics.prefix(2).map { ($0, rule) }),
          "labels": "labels.csv",
          "feedback": ["categories": [metrics[0]: [metrics[1]]], "segments": [other]],
        ])
      try folder.write("labels.csv", "id,system,metric,label,labeler\n")
      try write(
        "feedback.jsonl",
        lines: texts.indices.map { row in
          [
            "Timestamp": "2026-11-01", "User ID": texts[row], "Query ID": texts[(row + 1) % 28],
            "User Rating": row % 5 + 1, "Feedback Text": texts[row], "System Version": metrics[0],
            other: texts[row % 3 * 9], "Metric Scores": [metrics[0]: 0.5], metrics[1]: "unused",
          ] as [String: Any]
        })
      try write(
        "log.jsonl",
        lines: texts.indices.map { row in
          [
            "Timestamp": "2026-10-\(10 + row % 18)",
            "System Version": texts[row].replacing("\u{0}", with: ""),
            "Metric Name": metrics[row % 4], "Value": row < 14 ? 0.5 + Double(row % 3) / 50 : 0.1,
            "Dataset Name": metrics[2],
            "Change Description": texts[27 - row].replacing("\u{0}", with: ""),
            metrics[1]: "unused",
          ] as [String: Any]
        })
    }

    private func write(_ name: String, _ object: [String: Any]) throws {
      try folder.write(
        name,
        String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self))
    }

    private func write(_ name: String, lines: [[String: Any]]) throws {
      let lines = try lines.map {
        String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self) + "\n"
      }
      try folder.write(name, lines.joined())
    }
  }

  /// Commands in an order in which one may need what another made; `NAME` is a hostile name.
  private static let commands = [
    "validate", "inspect new.jsonl", "metrics new.jsonl",
    "init new.jsonl --config NAME.json --no-workflow", "check --record",
    "check -v --profile release",
    "check --json result.json -q", "check --candidate NAME", "check --config NAME", "inspect NAME",
    "report NAME", "report result.json -v", "check --html NAME/x.html --junit NAME.xml",
    "baseline accept new.jsonl --output accepted.jsonl", "baseline accept new.jsonl --output NAME",
    "baseline accept new.jsonl --output - --reason NAME", "baseline show new.jsonl -v",
    "baseline show NAME", "analyze new.jsonl -v", "thresholds suggest old.jsonl new.jsonl",
    "thresholds plan",
    "history record result.json NAME", "history import log.jsonl", "history import new.jsonl",
    "history list", "history show 1", "history show NAME", "history compare 1 2",
    "history trend -v",
    "history trend --log log.jsonl", "history export", "history export --format jsonl",
    "history export --output NAME.csv", "feedback import feedback.jsonl", "feedback summary -v",
    "feedback correlate", "feedback sample --size 5", "feedback forget --user NAME",
    "labels sample --size 20 --output NAME.csv", "labels sample --size 20 --baseline old.jsonl",
    "labels import sheet.csv --labels labels.csv --labeler NAME", "labels agreement -v",
    "labels calibrate -v", "labels disagreements -v", "labels agreement NAME", "loop -v",
    "history prune --keep 1", "NAME", "check NAME", "--format NAME",
  ]
  private static let rendered = [
    "check", "analyze new.jsonl", "history trend", "feedback summary", "labels agreement", "loop",
    "thresholds suggest old.jsonl new.jsonl",
  ]

  @Test(arguments: 0..<7)
  func `nothing from a file acts on either stream`(number: Int) throws {
    let hostile = try Folder(number)
    let folder = hostile.folder
    defer { folder.remove() }
    let name = hostile.metrics[1].replacing("/", with: "")
    var lines = Self.commands
    if number == 0 { lines.append("thresholds certify --noise-from new.jsonl --replications 100") }
    let formats = ["markdown", "html", "json", "junit", "openmetrics", "github", "azure"]
    lines += Self.rendered.map { "\($0) --format \(formats[number])" }
    lines += Self.rendered.map { "\($0) \(number % 2 == 0 ? "--color always" : "--json -")" }
    for line in lines {
      let arguments = line.split(separator: " ").map { String($0).replacing("NAME", with: name) }
      if line == "labels agreement -v" { try fillSheet(in: folder, name: name) }
      let (status, streams) = try folder.run(arguments)
      #expect(Self.mayFail(line) || status < 2, "\(line): \(streams.errors)")
      for stream in [streams.output, streams.errors] {
        let found = Self.acting(
          in: stream, isColored: line.hasSuffix("always"),
          holdsCommands: line.hasSuffix("github") || line.hasSuffix("azure"))
        #expect(found == nil, "\(line)")
      }
    }
  }

  /// Whether a line names what is not there, asks for proof or for a format that the command does not have, or
  /// needs names that a spreadsheet's program keeps as they are.
  private static func mayFail(_ line: String) -> Bool {
    let beginnings = [
      "thresholds suggest", "history import new", "labels calibrate", "labels disagreements",
    ]
    return ["NAME", "release", "--format"].contains(where: line.contains)
      || beginnings.contains(where: line.hasPrefix)
  }

  /// Labels as a person gives them.
  private func fillSheet(in folder: FirstFolder, name: String) throws {
    guard let sheet = folder.text(of: "sheet.csv") else { return }
    let filled = sheet.replacing("\",,\n", with: "\",1,\n").replacing(",,\n", with: ",1,\n")
    try folder.write("sheet.csv", filled)
    _ = try folder.run("labels", "import", "sheet.csv", "--labeler", name)
    _ = try folder.run("labels", "import", "sheet.csv", "--labeler", "ben")
  }

  /// What would act in a text; nil for nothing.
  private static func acting(
    in text: String, isColored: Bool, holdsCommands: Bool
  ) -> String? {
    let text = isColored ? text.replacing(/\u{1B}\[[0-9;]*m/, with: "") : text
    let control = text.unicodeScalars.first { scalar in
      scalar != "\n" && scalar != "\t" && HostileText.isInvisible(scalar)
    }
    if let control { return HostileText.code(of: control) }
    if holdsCommands { return nil }
    return text.split(separator: "\n").map(String.init).first { line in
      line.drop(while: \.isWhitespace).hasPrefix("::") || line.contains(/##[a-z]*\[/)
    }
  }
}

extension FirstFolder {
  fileprivate func run(_ arguments: [String]) throws -> (status: Int32, streams: Streams) {
    let streams = Streams()
    let environment = CommandEnvironment(
      workingDirectory: path, today: .last, readStandardInput: { _ in [] },
      writeOutput: { streams.output += $0 }, writeError: { streams.errors += $0 })
    return (ScoreGateProcess.run(arguments: arguments, in: environment), streams)
  }
}
