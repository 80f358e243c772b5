import Foundation
import ReaderFuzzing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The reports of a command: which are asked for, and whether one is whole.
enum ReportFile {
  /// What the paths of reports begin with.
  static let folder = "reports/"

  /// What is wrong with a report; nil where nothing is.
  static func fault(of text: String, as format: String) -> String? {
    switch format {
    case "json":
      do {
        _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return nil
      } catch {
        return "no JSON: \(error)"
      }
    case "junit": return XMLParser(data: Data(text.utf8)).parse() ? nil : "no XML"
    case "html":
      if !text.hasSuffix("</html>\n") { return "no whole page" }
      return text.contains("<script>alert") ? "a script of a file is in the page" : nil
    case "openmetrics": return text.hasSuffix("# EOF\n") ? nil : "no whole metrics"
    case "markdown":
      if text.utf8.count > 65_536 { return "too long for a comment" }
      return text.hasSuffix("\n") ? nil : "no whole lines"
    default: return nil
    }
  }
}

extension CommandShape.Reports {
  /// The arguments that ask for some reports and for a format.
  func arguments(using mutation: inout Mutation) -> [String] {
    let files: [String]
    switch self {
    case .none: return []
    case .document: files = ["json", "html", "markdown"]
    case .result: files = ["json", "html", "markdown", "junit", "openmetrics"]
    }
    let shown = files + ["text"] + (self == .result ? ["github", "azure"] : [])
    var arguments = ["--format", shown.randomElement(using: &mutation) ?? "text"]
    for format in files where Int.random(in: 0...4, using: &mutation) == 0 {
      arguments += ["--\(format)", ReportFile.folder + "r.\(format)"]
    }
    return arguments
  }
}
