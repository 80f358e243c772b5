#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Crypto
public import GateVerdicts
import Mustache

/// The gate result as one HTML page that needs nothing else: no network, no script to be read.
///
/// The verdict comes first with what to read, then every check on a scale of its metric, then how the
/// scores of each metric lie, the segments, the examples that got worse with their answers side by
/// side, what is to be known of the two runs, how it was decided, and what was compared.
public enum HTMLReport {
  /// Renders a result.
  ///
  /// - Parameter result: what the gate found.
  /// - Returns: a page of at most 5 MB. Its content security policy allows its own style and script
  ///   and nothing else. Text from score files is only ever text in it.
  public static func render(_ result: GateResult) -> String {
    var context = HTMLPage(result).context
    context["script"] = HTMLTemplate.script.text
    return HTMLTemplate.page("page", context)
  }
}

/// The parts of a page that are the same for whatever it shows, embedded in the program.
enum HTMLTemplate {
  /// A style sheet or a script, and how a content security policy names it.
  struct Embedded {
    /// The text.
    let text: String
    /// Its SHA-256 as a source of the policy.
    let source: String

    fileprivate init(_ bytes: [UInt8]) {
      text = String(decoding: bytes, as: UTF8.self)
      source = "sha256-\(Data(SHA256.hash(data: bytes)).base64EncodedString())"
    }
  }

  /// The style sheet.
  static let style = Embedded(PackageResources.report_css)
  /// The script that filters and sorts; the page can be read without it.
  static let script = Embedded(PackageResources.report_js)
  /// The templates of the page and its sections.
  static let library = MustacheLibrary(
    templates: [
      "page": PackageResources.page_mustache, "document": PackageResources.document_mustache,
      "head": PackageResources.head_mustache, "sections": PackageResources.sections_mustache,
      "answer": PackageResources.answer_mustache,
      "checks": PackageResources.checks_mustache, "metrics": PackageResources.metrics_mustache,
      "segments": PackageResources.segments_mustache,
      "examples": PackageResources.examples_mustache,
      "intents": PackageResources.intents_mustache,
      "findings": PackageResources.findings_mustache,
      "method": PackageResources.method_mustache,
      "provenance": PackageResources.provenance_mustache,
    ].mapValues { template($0) })

  /// A page that allows its own style and the script of the program, and nothing else.
  static func page(_ template: String, _ context: [String: Any]) -> String {
    var context = context
    context["style"] = style.text
    context["policy"] =
      "default-src 'none'; style-src '\(style.source)'; script-src '\(script.source)'; "
      + "img-src data:; base-uri 'none'; form-action 'none'"
    guard let page = library.render(context, withTemplate: template) else {
      preconditionFailure("there is no built-in template \"\(template)\"")
    }
    return page
  }

  private static func template(_ bytes: [UInt8]) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
    } catch {
      preconditionFailure("a built-in template does not parse: \(error)")
    }
  }
}
