/// How the scores of one metric lie in the two runs, example by example: enough to draw it, and no
/// example in particular.
///
/// Of the examples that both runs have and scored, whatever a rule makes of missing scores.
public struct PairedDistribution: Sendable, Equatable {
  /// The metric.
  public var metric: String
  /// The number of examples with a score in both runs.
  public var examples: Int
  /// How many of them are better in the candidate.
  public var better: Int
  /// How many of them are worse in the candidate; the rest is unchanged.
  public var worse: Int
  /// The paired differences that are not 0, negative is worse; nil where there are none.
  public var differences: Histogram?
  /// The scores of the two runs against each other.
  public var scores: ScoreGrid

  /// Makes a distribution.
  public init(
    metric: String, examples: Int, better: Int, worse: Int, differences: Histogram?,
    scores: ScoreGrid
  ) {
    self.metric = metric
    self.examples = examples
    self.better = better
    self.worse = worse
    self.differences = differences
    self.scores = scores
  }
}

/// Counts of numbers in bins of one width; 0 is always an edge.
///
/// A number on an edge counts on the side of 0.
public struct Histogram: Hashable, Sendable {
  /// The width of a bin, more than 0.
  public var width: Double
  /// The lower edge of the first bin, in widths.
  public var first: Int
  /// The count of each bin.
  public var counts: [Int]
  /// How many numbers lie below the first bin.
  public var below: Int
  /// How many numbers lie above the last bin.
  public var above: Int

  /// Makes a histogram.
  public init(width: Double, first: Int, counts: [Int], below: Int = 0, above: Int = 0) {
    self.width = width
    self.first = first
    self.counts = counts
    self.below = below
    self.above = above
  }
}

/// Counts of examples by their scores in both runs, in square cells of one width.
public struct ScoreGrid: Hashable, Sendable {
  /// The examples of one cell.
  public struct Cell: Hashable, Sendable {
    /// The bin of the baseline's score, from 0.
    public var baseline: Int
    /// The bin of the candidate's score, from 0.
    public var candidate: Int
    /// How many examples scored so.
    public var examples: Int

    /// Makes a cell.
    public init(baseline: Int, candidate: Int, examples: Int) {
      self.baseline = baseline
      self.candidate = candidate
      self.examples = examples
    }
  }

  /// The width of a bin, more than 0.
  public var width: Double
  /// The lower edge of the first bin, in widths.
  public var first: Int
  /// The number of bins of either run.
  public var bins: Int
  /// The cells that hold an example, by baseline and then by candidate.
  public var cells: [Cell]
  /// How many examples scored beyond the outermost bins; they count in those.
  public var beyond: Int

  /// Makes a grid.
  public init(width: Double, first: Int, bins: Int, cells: [Cell], beyond: Int = 0) {
    self.width = width
    self.first = first
    self.bins = bins
    self.cells = cells
    self.beyond = beyond
  }
}
