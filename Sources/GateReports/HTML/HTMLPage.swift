import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A page that needs nothing else: its content security policy allows its own style and the script of
/// the program, and nothing more.
enum HTMLPage {
  /// A style sheet or a script, embedded in the program, and how a content security policy names it.
  struct Asset: Sendable {
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
  static let style = Asset(PackageResources.report_css)
  /// The script that filters and sorts; the page can be read without it.
  static let script = Asset(PackageResources.report_js)

  /// The text of a page.
  static func page(title: String, tool: String, body: [HTML?]) -> String {
    let policy =
      "default-src 'none'; style-src '\(style.source)'; script-src '\(script.source)'; "
      + "img-src data:; base-uri 'none'; form-action 'none'"
    let head = HTML(
      .head, [:],
      [
        HTML(.meta, ["charset": "utf-8"]),
        HTML(.meta, ["http-equiv": "Content-Security-Policy", "content": policy]),
        HTML(
          .meta, ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        HTML(.meta, ["name": "color-scheme", "content": "light dark"]),
        HTML(.meta, ["name": "generator", "content": tool]),
        HTML(.title, text: title),
        HTML(.link, ["rel": "icon", "href": "data:,"]),
        HTML(.style, [:], [.embedded(style)]),
      ])
    var page = "<!doctype html>"
    HTML(.html, ["lang": "en"], [head, HTML(.body, [:], body)]).write(to: &page)
    return page
  }
}
