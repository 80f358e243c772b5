import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("The reports of the built program")
struct ReportFileTests {
  private let files = [
    "--junit", "out/junit.xml", "--markdown", "out/report.md", "--html", "out/page.html",
  ]

  @Test("are all written before it exits, also when it blocks, and can be parsed")
  func written() throws {
    let binary = try Binary()
    try binary.copySamples()
    let outcome = try binary.run(
      ["--candidate", "regressed.jsonl", "--json", "out/result.json"] + files)
    #expect(outcome.status == 1)
    _ = try XMLDocument(data: Data(contentsOf: binary.file("out/junit.xml")))
    let result = try JSONSerialization.jsonObject(
      with: Data(contentsOf: binary.file("out/result.json")))
    #expect((result as? [String: Any])?["exitStatus"] as? Int == 1)
    #expect(try binary.read("out/report.md").hasPrefix("<!-- scoregate:report -->"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: binary.file("out").path)
    #expect(names.sorted() == ["junit.xml", "page.html", "report.md", "result.json"])
    #expect(try binary.read("out/page.html").hasPrefix("<!doctype html>"))
  }

  @Test("are the same bytes when rendered again from the stored result")
  func renderedAgain() throws {
    let binary = try Binary()
    try binary.copySamples()
    let first = try binary.run(
      ["--candidate", "regressed.jsonl", "--json", "result.json"] + files)
    let again = try binary.run([
      "report", "result.json", "--json", "again.json", "--junit", "again.xml", "--markdown",
      "again.md", "--html", "again.html",
    ])
    #expect(again.status == 0)
    #expect(again.output == first.output)
    #expect(try binary.read("again.json") == binary.read("result.json"))
    #expect(try binary.read("again.xml") == binary.read("out/junit.xml"))
    #expect(try binary.read("again.md") == binary.read("out/report.md"))
    #expect(try binary.read("again.html") == binary.read("out/page.html"))
  }

  @Test("are the same bytes for the same files, in any order of the rows")
  func deterministic() throws {
    let binary = try Binary()
    try binary.copySamples()
    let rows = try binary.read("regressed.jsonl").split(separator: "\n")
    _ = try binary.run([
      "--candidate", "regressed.jsonl", "--markdown", "first.md", "--html", "first.html",
    ])
    try binary.write(rows.reversed().joined(separator: "\n"), to: "regressed.jsonl")
    _ = try binary.run([
      "--candidate", "regressed.jsonl", "--markdown", "second.md", "--html", "second.html",
    ])
    func withoutFingerprint(_ name: String) throws -> String {
      try binary.read(name).replacing(#/[0-9a-f]{12,64}/#, with: "")
    }
    #expect(try withoutFingerprint("first.md") == withoutFingerprint("second.md"))
    #expect(try withoutFingerprint("first.html") == withoutFingerprint("second.html"))
  }

  @Test("hold whatever an id or a text can be")
  func hostile() throws {
    let binary = try Binary()
    let texts = [
      "|", "```", "<script>alert(1)</script>", "]]>", "@octocat", "\u{202E}", "\u{0}", "\u{1B}[31m",
      "\u{FFFF}", "-->", "</details>", "&lt;", "\"'", "{{x}}", "%0A::error::x", "\n# Title", "\r\n",
      "\u{2028}", "![x](https://x.example)", "👩‍💻", "שלום", "返金",
      String(repeating: "x", count: 3_000),
    ]
    for (name, score) in [("baseline", 0.9), ("candidate", 0.2)] {
      let rows = try (0..<200).map { number in
        let text = texts[number % texts.count] + texts[number * 7 % texts.count]
        let row: [String: Any] = [
          "id": "\(text) \(number)", "topic": texts[number % 5], "faithfulness": score,
          "question": text, "answer": "\(text) \(score)",
        ]
        return String(decoding: try JSONSerialization.data(withJSONObject: row), as: UTF8.self)
      }
      try binary.write(rows.joined(separator: "\n"), to: "\(name).jsonl")
    }
    try binary.write(
      """
      {
        "version": 1, "runs": { "baseline": "baseline.jsonl", "candidate": "candidate.jsonl" },
        "dataset": { "id": "id", "input": ["question"], "output": "answer", "segments": ["topic"] },
        "metrics": { "faithfulness": { "range": [0, 1], "margin": 0.05, "segments": { "topic=*": {} } } }
      }
      """, to: "thresholds.json")
    #expect(try binary.run(files).status == 1)
    _ = try XMLDocument(data: Data(contentsOf: binary.file("out/junit.xml")))
    let page = try binary.read("out/page.html")
    let markdown = try binary.read("out/report.md")
    #expect(
      !page.contains("<script>alert") && page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(markdown.utf8.count <= 60_000)
    for text in [page, markdown] {
      #expect(
        !text.unicodeScalars.contains { ["\u{202E}", "\u{0}", "\u{1B}", "\u{FFFF}"].contains($0) })
    }
  }

  @Test("go to standard output for -, and the text for people to standard error")
  func standardOutput() throws {
    let binary = try Binary()
    try binary.copySamples()
    let outcome = try binary.run("--json", "-")
    #expect(outcome.status == 0)
    _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    #expect(outcome.errors.contains("faithfulness"))
  }

  @Test("read the candidate from standard input for -")
  func standardInput() throws {
    let binary = try Binary()
    try binary.copySamples()
    let outcome = try binary.run("--candidate", "-", input: binary.read("candidate.jsonl"))
    #expect(outcome.status == 0)
  }

  @Test("leave an older report alone where one of them cannot be written")
  func allOrNothing() throws {
    let binary = try Binary()
    try binary.copySamples()
    try binary.write("older", to: "report.md")
    let outcome = try binary.run("--markdown", "report.md", "--junit", "candidate.jsonl/x.xml")
    #expect(outcome.status == 2)
    #expect(try binary.read("report.md") == "older")
  }

  @Test("write through to a device instead of replacing it")
  func device() throws {
    let binary = try Binary()
    try binary.copySamples()
    #expect(try binary.run("--junit", "/dev/null").status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/null")
    #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test("colour a forced terminal, never where NO_COLOR is set")
  func color() throws {
    let binary = try Binary()
    try binary.copySamples()
    let escape = "\u{1B}["
    #expect(try binary.run(variables: ["FORCE_COLOR": "1"]).output.contains(escape))
    #expect(
      try !binary.run(variables: ["FORCE_COLOR": "1", "NO_COLOR": "1"]).output.contains(escape))
    #expect(try binary.run("--color", "always").output.contains(escape))
  }

  @Test("fill the job summary and the outputs of GitHub Actions")
  func githubFiles() throws {
    let binary = try Binary()
    try binary.copySamples()
    try binary.write("before\n", to: "summary.md")
    let outcome = try binary.run(
      "--candidate", "regressed.jsonl",
      variables: ["GITHUB_STEP_SUMMARY": "summary.md", "GITHUB_OUTPUT": "output.txt"])
    #expect(outcome.status == 1)
    #expect(try binary.read("summary.md").hasPrefix("before\n<!-- scoregate:report -->"))
    #expect(try binary.read("output.txt") == "verdict=blocked\nexit-status=1\n")
  }
}

@Suite("Files that must not be lost")
struct OverwritingTests {
  @Test(
    "a report never replaces an input or another report",
    arguments: [
      ["--junit", "x", "--markdown", "./x"], ["--json", "baseline.jsonl"],
      ["--markdown", "link.jsonl"], ["--junit", "thresholds.json"],
    ])
  func refused(arguments: [String]) throws {
    let binary = try Binary()
    try binary.copySamples()
    try FileManager.default.createSymbolicLink(
      at: binary.file("link.jsonl"), withDestinationURL: binary.file("candidate.jsonl"))
    let before = try binary.read("baseline.jsonl")
    let outcome = try binary.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("would be written over"))
    #expect(try binary.read("baseline.jsonl") == before)
  }

  @Test("standard input cannot be two files")
  func standardInputTwice() throws {
    let binary = try Binary()
    try binary.copySamples()
    #expect(try binary.run("--config", "-", "--candidate", "-").status != 0)
    #expect(try binary.run("--baseline", "-", "--candidate", "-").status == 64)
  }
}
