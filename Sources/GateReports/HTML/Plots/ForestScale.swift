import GateText
import GateStatistics
import GateVerdicts

/// The scale that the intervals of one metric share; worse is on the left.
struct ForestScale {
  /// The size of a row in pixels.
  static let size = (width: 300.0, height: 26.0)
  /// The pixels that the numbers take, with room for the marks at both ends.
  private static let pixels = 8.0...292.0

  /// The scale.
  let scale: PlotScale

  /// Makes the scale of checks that can be drawn together; nil where there is nothing to draw.
  ///
  /// An interval several times as wide as most, of a segment of few examples, does not squeeze the
  /// others: it ends in an arrow, unless its check is to be looked at.
  ///
  /// - Parameter isNotable: whether a check is to be looked at.
  init?(of checks: [Check], where isNotable: (Check) -> Bool) {
    let isLevel = checks.first?.kind == .level
    let ends = checks.compactMap(Self.ends)
    let extents = ends.map { max(abs($0.lowerBound), abs($0.upperBound)) }.sorted()
    guard let lowest = ends.map(\.lowerBound).min(), let highest = ends.map(\.upperBound).max(),
      let largest = extents.last
    else { return nil }
    let margins = checks.compactMap(\.margin).max() ?? 0
    let notable =
      checks.filter(isNotable).compactMap(Self.ends)
      .map { max(abs($0.lowerBound), abs($0.upperBound)) }.max() ?? 0
    let most = isLevel ? largest : max(4 * extents[extents.count / 2], margins, notable)
    let numbers = max(lowest, -most)...max(min(highest, most), max(lowest, -most))
    guard
      let scale = PlotScale(
        numbers, pixels: Self.pixels, isFlipped: isLevel && checks.first?.limitSide == .maximum)
    else { return nil }
    self.scale = scale
  }

  /// The numbers of a check that its row has to show.
  private static func ends(of check: Check) -> ClosedRange<Double>? {
    guard let estimate = check.estimate else { return nil }
    let bound = check.kind == .level ? check.limit : check.margin.map { -$0 }
    let numbers =
      [estimate.point, estimate.interval?.lower, estimate.interval?.upper, bound]
      + [check.kind == .level ? nil : 0]
    let known = numbers.compactMap { $0 }
    return (known.min() ?? 0)...(known.max() ?? 0)
  }

  /// The numbers along the scale, as a person reads them: candidate minus baseline, or the level.
  func axis(of check: Check, _ wording: Wording) -> HTML {
    var drawing = SVGDrawing(width: Self.size.width, height: 18)
    for tick in scale.ticks(4) {
      let x = scale(tick)
      let shown = check.kind == .level ? tick : tick * check.changeSign
      let text =
        check.kind == .level
        ? wording.numerals.short(shown)
        : (shown > 0 ? "+" : "") + wording.numerals.short(shown)
      drawing.text(text, x: x, y: 10, "tick")
      drawing.line((x, 14), (x, 18), "axis")
    }
    return drawing.hidden
  }

  /// The interval of a check, its point, and what it is held to.
  func row(of check: Check, standing: Standing) -> HTML? {
    guard let estimate = check.estimate else { return nil }
    var drawing = SVGDrawing(width: Self.size.width, height: Self.size.height)
    let (height, middle) = (Self.size.height, Self.size.height / 2)
    let isLevel = check.kind == .level
    if let bound = isLevel ? check.limit : check.margin.map({ -$0 }) {
      let x = scale.within(bound)
      drawing.rectangle(x: 0, y: 0, width: x, height: height, "beyond")
      if !scale.isBeyond(bound) { drawing.line((x, 0), (x, height), "bound") }
    }
    if !isLevel { drawing.line((scale.within(0), 0), (scale.within(0), height), "zero") }
    if let interval = estimate.interval {
      let looks = "interval \(standing.looks)"
      drawing.line(
        (scale.within(interval.lower), middle), (scale.within(interval.upper), middle), looks)
      for (end, value) in [(interval.lower, interval.lower), (interval.upper, interval.upper)] {
        let x = scale.within(value)
        if scale.isBeyond(end) {
          let tip = x <= scale.pixels.lowerBound ? -6.0 : 6.0
          drawing.polygon([(x + tip, middle), (x, middle - 5), (x, middle + 5)], looks)
        } else {
          drawing.line((x, middle - 5), (x, middle + 5), looks)
        }
      }
    }
    let x = scale.within(estimate.point)
    if standing == .failed || standing == .error {
      drawing.polygon(
        [(x, middle - 7), (x + 7, middle), (x, middle + 7), (x - 7, middle)],
        "point \(standing.looks)")
    } else {
      drawing.circle(x: x, y: middle, radius: 5, "point \(standing.looks)")
    }
    return drawing.hidden
  }
}

extension Standing {
  /// How the page shows a check of this standing: a class of its style sheet.
  var looks: String {
    switch self {
    case .error, .failed: "failed"
    case .undecided: "undecided"
    case .tolerated, .fragile: "tolerated"
    case .uncounted: "uncounted"
    case .passed: "passed"
    }
  }

  /// The mark that tells the standing without colour.
  var mark: String {
    switch self {
    case .error, .failed: "✗"
    case .undecided: "?"
    case .tolerated, .fragile: "!"
    case .uncounted: "·"
    case .passed: "✓"
    }
  }
}
