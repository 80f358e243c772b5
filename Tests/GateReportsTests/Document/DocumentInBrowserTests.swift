import Foundation
import GateReports
import Testing

@Suite(.enabled(if: Chromium.isInstalled), .serialized) struct DocumentInBrowserTests {
  enum Page: CaseIterable {
    case sample, hostile

    var html: String {
      DocumentReport.html(self == .sample ? .sample : .hostile, tool: "scoregate 0.1.0")
    }
  }

  @Test(arguments: Page.allCases) func `the console stays clean`(_ page: Page) throws {
    let outcome = try Chromium.open(page.html)
    #expect(outcome.console == [])
    #expect(outcome.document.contains("<h1>"))
    #expect(!outcome.document.contains("src=") && !outcome.document.contains("href=\"http"))
  }

  @Test func `no text of a file becomes an element`() throws {
    let found: [Int] = try Chromium.value(
      of: """
        return [document.querySelectorAll("img, iframe, a, script:not([type])").length,
          document.querySelectorAll("table.rows").length, document.querySelectorAll("svg").length];
        """, in: Page.hostile.html)
    // The two scripts are those of the probe.
    #expect(found == [2, 3, 3])
  }

  @Test(arguments: Page.allCases) func `nothing is wider than a phone`(_ page: Page) throws {
    let wide: [String] = try Chromium.value(
      of: """
        return [...document.querySelectorAll("body *")]
          .filter((e) => !e.closest(".scroll, pre, .unseen, svg")
            && e.getBoundingClientRect().right > innerWidth + 1)
          .map((e) => e.tagName + "." + e.className);
        """, in: page.html, width: 400)
    #expect(wide == [])
  }

  @Test(.enabled(if: Chromium.accessibilityChecker != nil), arguments: [false, true])
  func `axe finds nothing amiss`(isDark: Bool) throws {
    #expect(try Chromium.violations(in: Page.sample.html, isDark: isDark) == [])
  }
}
