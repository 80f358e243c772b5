import GateText
import GateRuns
import GateVerdicts

/// Every check on a scale of its metric, with what to filter by.
extension CheckList {
  var html: HTML {
    let caption =
      "Every check, the worst metric first, with its interval, what it is held to, and its verdict"
    return .all([
      isUncounted
        ? HTML(.p, ["class": "note failed"], text: "\(Wording.uncountedTitle):") : nil,
      filter, key,
      HTML(
        .table, ["class": "checks", "role": "table"],
        [HTML(.caption, ["class": "unseen"], text: caption), head] + ranked.metrics.map(group)),
      HTML(.p, ["class": "none", "hidden": ""], text: "No check is left by the filter."),
    ])
  }

  private var filter: HTML {
    func choice(_ title: String, _ name: String, _ first: String, _ others: [(String, String)])
      -> HTML
    {
      let options = ([(first, "")] + others).map { name, value in
        HTML(.option, ["value": value], text: name)
      }
      return HTML(.label, [:], [.text("\(title) "), HTML(.select, ["name": name], options)])
    }
    func numbered(_ names: [String]) -> [(String, String)] {
      names.enumerated().map { (Wording.typographic.name($1), "\($0)") }
    }
    var seen: Set<String> = []
    let looks = shown.map { ranked.result.standing(of: $0).looks }
      .filter { seen.insert($0).inserted }
    let search = HTML(
      .input,
      ["name": "search", "type": "search", "autocomplete": "off", "spellcheck": "false"])
    return HTML(
      .form, ["id": "filter", "class": "filter", "hidden": ""],
      [
        choice("Metric", "metric", "all", numbered(ranked.metrics)),
        choice("Segment", "segment", "all", numbered(segments.map(\.description))),
        choice(
          "Verdict", "verdict", "all",
          looks.map { ($0 == "tolerated" ? "not counting, or doubtful" : $0, $0) }),
        HTML(.label, [:], ["Search ", search]),
        choice(
          "Examples", "sort", "worst first",
          [("largest change first", "change"), ("by id", "id")]),
        HTML(.button, ["type": "reset"], ["Show all"]),
        HTML(.output, ["name": "count", "aria-live": "polite"]),
      ])
  }

  private var key: HTML {
    func swatch(_ looks: String, _ text: String) -> HTML {
      HTML(.span, [:], [HTML(.i, ["class": "swatch \(looks)"]), .text(" \(text)")])
    }
    return HTML(
      .p, ["class": "key"],
      [
        swatch("zero", "no change"), " ", swatch("bound", "margin or limit"), " ",
        swatch("beyond", "beyond it"), " ",
        HTML(.span, [:], ["├──●──┤ estimate with its interval"]), " ",
        HTML(.span, [:], ["worse is on the left"]),
      ])
  }

  private var head: HTML {
    func title(_ looks: String?, _ inside: [HTML]) -> HTML {
      HTML(.th, ["scope": "col", "role": "columnheader", "class": looks], inside)
    }
    return HTML(
      .thead, ["role": "rowgroup"],
      [
        HTML(
          .tr, ["role": "row"],
          [
            title(nil, ["Check"]),
            title(
              "plot-title", [HTML(.span, text: "◀ worse"), " ", HTML(.span, text: "better ▶")]),
            title(nil, ["Baseline → candidate"]),
          ])
      ])
  }

  private func group(of metric: String) -> HTML {
    let own = shown.filter { $0.metric == metric }
    // Differences, levels, and shares of missing scores are not on one scale.
    let parts: [[Check]] = [
      own.filter { $0.isComparison && $0.correction?.decides != true },
      own.filter { $0.isComparison && $0.correction?.decides == true },
      own.filter { $0.kind == .level && $0.limitSide == .minimum },
      own.filter { $0.kind == .level && $0.limitSide == .maximum },
      own.filter { $0.kind == .critical }, own.filter { $0.kind == .missing },
    ].filter { !$0.isEmpty }
    let unit = own.lazy.compactMap(\.unit).first.map { HostileText.line($0, length: 16) }
    let note = [
      own.first?.direction == .lowerIsBetter ? "lower is better" : "higher is better",
      unit.map { "in \($0)" },
    ].compactMap(\.self).joined(separator: ", ")
    let title = HTML(
      .th, ["colspan": "3", "scope": "rowgroup", "role": "rowheader"],
      [
        HTML(.code, text: Wording.typographic.name(metric)), " ",
        HTML(.span, ["class": "soft"], text: note),
      ])
    return HTML(
      .tbody, ["role": "rowgroup", "class": "metric"],
      [HTML(.tr, ["role": "row", "class": "metric"], [title])] + parts.map(part))
  }

  private func part(_ checks: [Check]) -> HTML {
    let wording = Wording.typographic
    let scale = ForestScale(of: checks) { ranked.result.standing(of: $0).isNotable }
    let statistics = Set(checks.map { wording.statistic(of: $0) ?? "mean" }).sorted()
    let title =
      switch checks[0].kind {
      case .regression, .anchor:
        checks[0].correction?.decides == true
          ? "change of the mean, as people label"
          : "change of the \(statistics.joined(separator: ", "))"
      case .level: "level, held to its limit"
      case .critical: "every single example"
      case .missing: "change of the share of missing scores"
      }
    return .all([
      HTML(
        .tr, ["role": "row", "class": "part"],
        [
          HTML(.td, ["role": "cell", "class": "soft"], text: title),
          HTML(.td, ["role": "cell", "class": "plot"], [scale?.axis(of: checks[0], wording)]),
          HTML(.td, ["role": "cell"]),
        ]),
      .each(checks) { row(of: $0, scale: scale) },
    ])
  }

  private func row(of check: Check, scale: ForestScale?) -> HTML {
    let standing = ranked.result.standing(of: check)
    let metric = ranked.metrics.firstIndex(of: check.metric).map(String.init) ?? ""
    let segment = check.segment.flatMap(segments.firstIndex).map(String.init) ?? ""
    return HTML(
      .tr,
      [
        "role": "row", "id": ranked.anchor(of: check), "class": "check \(standing.looks)",
        "data-metric": metric, "data-segment": segment, "data-verdict": standing.looks,
      ],
      [
        name(of: check, metric: metric, segment: segment),
        HTML(.td, ["role": "cell", "class": "plot"], [plot(of: check, scale: scale)]),
        numbers(of: check),
      ])
  }

  private func name(of check: Check, metric: String, segment: String) -> HTML {
    let wording = Wording.typographic
    // Where a check looks, and what it compares with where that is not the baseline.
    let place =
      (check.segment.map(wording.name) ?? "all examples")
      + (check.kind == .anchor ? ", against the anchor" : "")
    let examples = HTML(
      .a, ["href": "#examples", "data-metric": metric, "data-segment": segment],
      text: wording.examplesTitle(of: check, most: check.worst.count))
    let summary = HTML(
      .summary, [:],
      [
        HTML(.span, ["class": "unseen"], text: "\(wording.name(check.id)): "),
        .text(wording.sample(of: check)),
      ])
    let sentences = CheckStory(ranked: ranked, check: check).sentences(wording)
    let story = HTML(
      .ul, [:],
      sentences.map { HTML(.li, text: $0) }
        + (check.worst.isEmpty ? [] : [HTML(.li, [:], [examples])]))
    return HTML(
      .th, ["scope": "row", "role": "rowheader"],
      [
        ranked.badge(of: check, wording).html(), " ",
        HTML(.span, ["class": "place"], text: place), HTML(.details, [:], [summary, story]),
      ])
  }

  private func plot(of check: Check, scale: ForestScale?) -> HTML? {
    scale?.row(of: check, standing: ranked.result.standing(of: check)).map { drawing in
      let wording = Wording.typographic
      let summary = wording.summary(of: check)
      return HTML(
        .div,
        ["tabindex": "0", "role": "img", "aria-label": "\(wording.name(check.id)): \(summary)"],
        [drawing, HTML(.span, ["class": "tip", "aria-hidden": "true"], text: summary)])
    }
  }

  private func numbers(of check: Check) -> HTML {
    let wording = Wording.typographic
    let change = wording.change(of: check).map { wording.withUnit($0, of: check) }
    let support = [
      wording.interval(of: check), check.kind == .missing ? nil : wording.rule(of: check),
      wording.pValue(of: check).map { "p \($0)" },
    ].compactMap(\.self).joined(separator: " · ")
    return HTML(
      .td, ["role": "cell", "class": "numbers"],
      [
        .text(wording.labelledMeans(of: check) ?? ""),
        change.map { .all([" ", HTML(.strong, text: $0)]) }, " ",
        HTML(.span, ["class": "soft rule"], text: support),
      ])
  }
}
