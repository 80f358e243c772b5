import GateReports
import GateVerdicts
import Testing

@Suite(.enabled(if: Chromium.isInstalled), .serialized) struct PageInBrowserTests {
  @Test(
    "The console stays clean, and nothing is named to be loaded", arguments: SampleResult.allCases)
  func isSelfContained(_ sample: SampleResult) throws {
    let outcome = try Chromium.open(HTMLReport.render(sample.result))
    #expect(outcome.console == [])
    #expect(outcome.document.contains("<h1>"))
    #expect(!outcome.document.contains("src=") && !outcome.document.contains("href=\"http"))
  }

  @Test("Nothing is asked of the network")
  func asksNothing() throws {
    let requests: [String] = try Chromium.value(
      of: "return performance.getEntriesByType('resource').map((entry) => entry.name)",
      in: HTMLReport.render(.hostile))
    #expect(requests == [])
  }

  @Test("No text of a score file becomes an element, a link or a script")
  func staysText() throws {
    struct Found: Decodable {
      var scripts: Int
      var images: Int
      var handlers: Int
      var outward: Int
      var text: Bool
    }
    let found: Found = try Chromium.value(
      of: """
        return {
          scripts: document.querySelectorAll("script:not([type])").length,
          images: document.querySelectorAll("img, iframe, object, b, i:not(.swatch)").length,
          handlers: [...document.querySelectorAll("*")]
            .filter((e) => [...e.attributes].some((a) => /^on/.test(a.name))).length,
          outward: document.querySelectorAll("a:not([href^='#'])").length,
          text: document.body.textContent.includes("<script>alert(1)<\\/script>"),
        };
        """, in: HTMLReport.render(.hostile))
    // The page's own, and the two of the probe.
    #expect(found.scripts == 3)
    #expect(found.images == 0)
    #expect(found.handlers == 0)
    #expect(found.outward == 0)
    #expect(found.text)
  }

  @Test("Checks and examples are filtered together, searched, sorted and shown again")
  func filters() throws {
    struct Seen: Decodable, Equatable {
      var all: [Int]
      var metric: [Int]
      var segment: [Int]
      var verdict: [Int]
      var search: [Int]
      var none: Bool
      var reset: [Int]
      var byID: [String]
      var worstFirst: [String]
    }
    let seen: Seen = try Chromium.value(
      of: """
        const form = document.getElementById("filter");
        const shown = (items) => [...document.querySelectorAll(items)]
          .filter((item) => item.checkVisibility()).length;
        const count = () => [shown("tr.check"), shown("details.example")];
        const choose = (name, text) => {
          const field = form.elements[name];
          field.value = field.options
            ? [...field.options].find((option) => option.text === text).value : text;
          field.dispatchEvent(new Event("input", { bubbles: true }));
          field.dispatchEvent(new Event("change", { bubbles: true }));
        };
        const again = async () => { form.reset(); await new Promise((done) => setTimeout(done, 50)); };
        const ids = () => [...document.querySelectorAll("details.example")].map((e) => e.dataset.id);
        const seen = { all: count(), worstFirst: ids() };
        choose("metric", "latency"); seen.metric = count(); await again();
        choose("segment", "tier=critical"); seen.segment = count(); await again();
        choose("verdict", "passed"); seen.verdict = count(); await again();
        choose("search", "charger BATH"); seen.search = count();
        choose("search", "nowhere"); seen.none = shown("#examples > .none") === 1; await again();
        seen.reset = count();
        choose("sort", "by id"); seen.byID = ids();
        return seen;
        """, in: HTMLReport.render(.blocked))
    #expect(seen.all == [7, 4])
    #expect(seen.metric == [1, 0])
    #expect(seen.segment == [2, 2])
    #expect(seen.verdict == [2, 0])
    #expect(seen.search == [0, 1])
    #expect(seen.none)
    #expect(seen.reset == seen.all)
    #expect(seen.worstFirst == ["q_987", "質問_12", "q_5", "q_312"])
    #expect(seen.byID == ["q_5", "q_312", "q_987", "質問_12"])
  }

  @Test("A check leads to its examples, and an example opens where it is pointed at")
  func links() throws {
    let seen: [Int] = try Chromium.value(
      of: """
        const shown = (items) => [...document.querySelectorAll(items)]
          .filter((item) => item.checkVisibility()).length;
        document.querySelector("#check-3 a[data-metric]").click();
        const ofCheck = shown("details.example");
        document.querySelectorAll("details").forEach((e) => { e.open = false; });
        document.querySelector(".starts a[href='#example-1']").click();
        return [ofCheck, document.getElementById("example-1").open ? 1 : 0];
        """, in: HTMLReport.render(.blocked))
    #expect(seen == [2, 1])
  }

  @Test("Nothing is wider than a phone", arguments: SampleResult.allCases)
  func fitsPhone(_ sample: SampleResult) throws {
    let wide: [String] = try Chromium.value(
      of: """
        const inside = (e) => e.closest(".scroll, pre, .unseen, .skip, .tip, svg");
        return [...document.querySelectorAll("body *")]
          .filter((e) => !inside(e) && e.getBoundingClientRect().right > innerWidth + 1)
          .map((e) => e.tagName + "." + e.className);
        """, in: HTMLReport.render(sample.result), width: 400)
    #expect(wide == [])
  }

  @Test(
    "axe finds nothing amiss, light and dark, on a desk and on a phone",
    .enabled(if: Chromium.accessibilityChecker != nil), arguments: SampleResult.allCases)
  func isAccessible(_ sample: SampleResult) throws {
    let looks = [(1280, false), (1280, true), (400, false)]
    for (width, isDark) in sample == .blocked ? looks : Array(looks.prefix(1)) {
      let violations = try Chromium.violations(
        in: HTMLReport.render(sample.result), width: width, isDark: isDark)
      #expect(violations == [])
    }
  }
}
