import Foundation
import Testing

/// A browser without a window, where one is installed.
enum Chromium {
  /// What a page came to.
  struct Outcome {
    /// The document after all scripts have run.
    let document: String
    /// What the console said.
    let console: [String]
  }

  private static let executable: URL? = ["chromium", "chromium-browser", "google-chrome"].lazy
    .flatMap { name in
      (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { URL(filePath: "\($0)/\(name)") }
    }.first { FileManager.default.isExecutableFile(atPath: $0.path) }

  /// Whether there is a browser to try a page in.
  static var isInstalled: Bool { executable != nil }

  /// Opens a page and waits until it is quiet.
  ///
  /// - Parameters:
  ///   - page: the HTML.
  ///   - width: the width of the window in pixels.
  ///   - isDark: whether the reader prefers dark pages.
  static func open(_ page: String, width: Int = 1280, isDark: Bool = false) throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "scoregate-page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = folder.appending(path: "report.html")
    try Data(page.utf8).write(to: report)
    let (output, log) = (folder.appending(path: "dom"), folder.appending(path: "log"))
    for file in [output, log] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = executable
    process.arguments =
      [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage", "--enable-logging=stderr", "--virtual-time-budget=20000",
        "--user-data-dir=\(folder.appending(path: "profile").path)", "--window-size=\(width),2000",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--dump-dom",
      ] + (isDark ? ["--blink-settings=preferredColorScheme=0"] : []) + [report.absoluteString]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    process.waitUntilExit()
    let lines = try String(decoding: Data(contentsOf: log), as: UTF8.self).split(separator: "\n")
    return Outcome(
      document: try String(decoding: Data(contentsOf: output), as: UTF8.self),
      console: lines.filter { $0.contains("CONSOLE") }.map(String.init))
  }

  /// Opens a page, runs a script in it that returns a value, and gives that value.
  ///
  /// The page's policy allows no other script, so that this is another page in this one thing.
  static func value<Value: Decodable>(
    of script: String, in page: String, preparing library: String = "", width: Int = 1280,
    isDark: Bool = false, as type: Value.Type = Value.self
  ) throws -> Value {
    let policy = try Regex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>")
    #expect(page.contains(policy))
    let probe = """
      <script>\(library)</script>
      <script>addEventListener("load", async () => {
        let value;
        try { value = await (async () => { \(script) })(); } catch (error) { value = String(error); }
        const place = document.createElement("script");
        place.type = "application/json"; place.id = "probe";
        place.textContent = btoa(unescape(encodeURIComponent(JSON.stringify(value))));
        document.body.append(place);
      });</script></body>
      """
    let probed = page.replacing(policy, with: "").replacing("</body>", with: probe)
    let outcome = try open(probed, width: width, isDark: isDark)
    let start = try #require(outcome.document.firstRange(of: "id=\"probe\">"))
    let encoded = outcome.document[start.upperBound...].prefix { $0 != "<" }
    let data = try #require(Data(base64Encoded: String(encoded)))
    do {
      return try JSONDecoder().decode(Value.self, from: data)
    } catch {
      Issue.record("the script gave \(String(decoding: data, as: UTF8.self).prefix(500))")
      throw error
    }
  }

  /// The accessibility checker axe-core as one script, where one is named.
  static let accessibilityChecker = ProcessInfo.processInfo.environment["SCOREGATE_AXE"]
    .flatMap { $0.isEmpty ? nil : $0 }

  /// What the accessibility checker finds amiss in a page with everything unfolded.
  static func violations(
    in page: String, width: Int = 1280, isDark: Bool = false
  ) throws -> [String] {
    let file = URL(filePath: try #require(accessibilityChecker))
    let library = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    return try value(
      of: """
        document.querySelectorAll("details").forEach((e) => { e.open = true; });
        const found = await axe.run(document, { resultTypes: ["violations"] });
        return found.violations.map((v) => v.id + ": " + v.nodes.slice(0, 3)
          .map((n) => n.html.slice(0, 120) + " " + n.failureSummary).join(" | "));
        """, in: page, preparing: library.replacing("</script", with: "<\\/script"), width: width,
      isDark: isDark)
  }
}
