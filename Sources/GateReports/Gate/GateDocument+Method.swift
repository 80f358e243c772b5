import GateText
import GateRuns
import GateStatistics
import GateVerdicts

/// How a verdict comes about, in plain words (`methods §1–9`).
extension GateDocument {
  private var level: String { wording.numerals.percent(result.confidence.fraction) }
  private var alpha: String { wording.numerals.short(result.confidence.oneSidedAlpha) }
  private var quantiles: [String] { Set(result.checks.compactMap(wording.statistic)).sorted() }

  private var clusters: String {
    result.checks.contains { $0.clusters != nil }
      ? " Examples of one cluster count together: clusters are what is resampled." : ""
  }

  private var undecided: DocumentText {
    """
    Otherwise, and below \(wording.count(result.minimumSamples, "example")), it is \
    \(strong: "inconclusive"): no evidence of harm, and none of its absence.
    """
  }

  private var profile: DocumentText {
    "Profile \(name: result.profile.name) \(wording.burden(of: result.profile))."
  }

  /// As short as a comment has room for.
  var methodInComment: [Document.Part] {
    let statistics = (["mean"] + quantiles).joined(separator: " or ")
    let origin =
      quantiles.isEmpty
      ? "it is computed exactly, without random numbers"
      : "that of a mean is computed exactly, that of a quantile from 9,999 resamples whose random "
        + "numbers come from the data"
    return [
      .paragraph(
        .said(
          "Every example is scored in both runs, and what counts is its own change. The \(level) "
            + "interval says which changes of the \(statistics) the data leave possible; \(origin), "
            + "so the same files always give this report.\(clusters)")),
      .list([
        """
        A comparison \(strong: "passes") where the whole interval shows a worsening below the \
        margin, or none.
        """,
        """
        It \(strong: "regressed") where the whole interval is worse than no change and p, \
        corrected for the number of checks, is at most \(alpha).
        """,
        undecided, "A limit is broken where the whole interval lies beyond it.", profile,
      ]),
    ]
  }

  /// With the formulas.
  var methodOnPage: [Document.Part] {
    [
      .paragraph(
        .said(
          "Every example is scored in both runs, and what counts is its own change. The \(level) "
            + "interval says which changes the data leave possible.\(clusters)")),
      .list([
        """
        A comparison \(strong: "passes") where the whole interval shows a worsening smaller \
        than the margin, or none.
        """,
        """
        It \(strong: "regressed") where the whole interval is worse than no change, and p, \
        corrected for the number of checks, is at most \(alpha).
        """,
        undecided,
        """
        A limit is broken where the whole interval lies beyond it, and held where the whole \
        interval does not.
        """,
        profile,
      ]),
      .terms(summary: "The formulas", formulas),
    ]
  }

  private var formulas: [Document.Fact] {
    var formulas: [Document.Fact] = [
      .init(
        "Paired difference",
        """
        \(name: "dᵢ = o·(cᵢ − bᵢ)"), o = 1 where higher is better and −1 where lower is; the \
        mean over trials first. Negative is worse. \(aside: "Methods §0, §8")
        """
      ),
      .init(
        "Interval of a mean",
        """
        The hull of two: BCa, from the exact bootstrap distribution of \
        \(name: "m* = (1/n)·Σ d*") (its characteristic function is \(name: "φ(t)ⁿ"); nothing \
        is sampled), and Student’s t, \(name: "m ± t·sd/√n"). \(aside: "Methods §1–3")
        """
      ),
      .init(
        "p",
        """
        One-sided sign-flip test of \(name: "T = m/SE"); all checks of a build are one family, \
        corrected by stepdown max-T over the same random signs. \(aside: "Methods §4")
        """
      ),
      .init(
        "Verdict",
        """
        \(name: "L > −margin"): passed. \(name: "U < 0") and \(name: "p ≤ \(alpha)"): \
        regressed. Else inconclusive. \(aside: "Methods §5")
        """
      ),
    ]
    if result.checks.contains(where: { $0.kind == .level }) {
      formulas.append(
        .init(
          "Limits",
          """
          Scores with a range: Gaffke’s bounds, \(name: "Σ Wᵢxᵢ") with \
          \(name: "W ~ Dirichlet(1, …, 1)") and one more observation at the worst score. \
          Others: the interval of a mean. \(aside: "Methods §6")
          """
        ))
    }
    if !quantiles.isEmpty {
      formulas.append(
        .init(
          quantiles.joined(separator: ", "),
          """
          The difference of the two quantiles by a paired bootstrap of 9,999 resamples whose \
          random numbers come from the data; the level of a quantile between two of the scores \
          themselves.
          """
        ))
    }
    return formulas + [
      .init(
        "What so many examples can show",
        """
        \(name: "MDE = (z₁₋α + z₀.₈)·SE"), \
        \(name: "n(margin) = ⌈((z₁₋α + z₀.₈)·sd/margin)²⌉"). \(aside: "Methods §7")
        """
      ),
      .init(
        "Missing scores",
        """
        A score that only the candidate lacks counts as the worst, unless the metric’s rule \
        says otherwise. Where the other way would give another verdict, the check is fragile. \
        \(aside: "Methods §9")
        """
      ),
    ]
  }
}
