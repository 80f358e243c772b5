import GateText
public import GateVerdicts

/// How the numbers of one metric lie: a histogram with a few marked places.
public struct DocumentFigure: Sendable, Equatable {
  /// A marked place on the scale of the histogram.
  public struct Mark: Sendable, Equatable {
    /// How a mark looks.
    public enum Kind: Sendable, Equatable {
      /// A mean, or what was observed.
      case mean
      /// A limit or a margin.
      case bound
    }

    /// Where it is, in the unit of the numbers.
    public var place: Double
    /// What it is: `minimum 0.8`.
    public let label: String
    /// How it looks.
    public var kind: Kind

    /// Makes a mark.
    public init(_ kind: Kind, at place: Double, label: String) {
      self.kind = kind
      self.place = place
      self.label = DocumentText.harmless(label)
    }
  }

  /// What is shown.
  public var title: DocumentText
  /// The counts.
  public var histogram: Histogram
  /// The marked places.
  public var marks: [Mark]
  /// The smallest and the largest number, which a line of bars tells in place of the edges; nil for
  /// the edges.
  public var extremes: ClosedRange<Double>?

  /// Makes a figure.
  public init(
    title: DocumentText, histogram: Histogram, marks: [Mark] = [],
    extremes: ClosedRange<Double>? = nil
  ) {
    self.title = title
    self.histogram = histogram
    self.marks = marks
    self.extremes = extremes
  }

  /// The counts as a line of bars, one a bin, and the numbers at its ends: `0.2 ▁▁▂▄█ 1`; behind it how
  /// many lie beyond them.
  func bars(_ numerals: Numerals) -> String {
    let most = histogram.counts.max() ?? 0
    let levels = Array("▁▂▃▄▅▆▇█")
    let bars = histogram.counts.map { count in
      count == 0
        ? " " : String(levels[min(levels.count - 1, count * levels.count / max(1, most + 1))])
    }
    let lowest = max(ends.lowest, extremes?.lowerBound ?? ends.lowest)
    let highest = min(ends.highest, extremes?.upperBound ?? ends.highest)
    let beyond = histogram.below + histogram.above
    return
      "\(numerals.short(lowest, digits: 3)) \(bars.joined()) \(numerals.short(highest, digits: 3))"
      + (beyond > 0 ? " (\(beyond) beyond)" : "")
  }

  /// The edges of the outermost bins.
  var ends: (lowest: Double, highest: Double) {
    let first = Double(histogram.first)
    return (
      first * histogram.width, (first + Double(histogram.counts.count)) * histogram.width
    )
  }

  /// What the figure tells, in words.
  func label(_ numerals: Numerals) -> String {
    let count = histogram.counts.reduce(0, +) + histogram.below + histogram.above
    let beyond = histogram.below + histogram.above
    let marks = marks.map { ", \($0.label)" }.joined()
    return "\(title.plain): \(count) scores from \(numerals.short(ends.lowest, digits: 3)) to "
      + "\(numerals.short(ends.highest, digits: 3))"
      + (beyond > 0 ? ", \(beyond) beyond" : "") + marks
  }
}
