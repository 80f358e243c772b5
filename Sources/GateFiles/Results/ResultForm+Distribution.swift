extension ResultForm {
  /// An entry of `distributions`.
  static let distribution = object(
    "How the scores of one metric lie, of the examples that both runs have scored.",
    [
      key("metric", text, "The metric."),
      key("n", count, "The number of examples with a score in both runs."),
      key("better", count, "How many of them are better in the candidate."),
      key("worse", count, "How many of them are worse in the candidate."),
      key(
        "differences", orNull(.object(histogram)),
        "The paired differences that are not 0, negative is worse; null where there are none."),
      key("scores", .object(grid), "The scores of the two runs against each other."),
    ])

  private static let histogram = object(
    "Counts of numbers in bins of one width; 0 is always an edge, and a number on an edge counts on "
      + "the side of 0.",
    binning + [
      key("counts", .list(ListForm(of: count)), "The count of each bin."),
      key("below", count, "How many numbers lie below the first bin."),
      key("above", count, "How many numbers lie above the last bin."),
    ])

  private static let grid = object(
    "Counts of examples by their scores in both runs, in square cells.",
    binning + [
      key("bins", .number(.whole(atLeast: 1)), "The number of bins of either run."),
      key(
        "cells", .list(ListForm(of: count)),
        "Of each cell that holds an example the bin of the baseline, that of the candidate, both from "
          + "0, and the number of examples, one after the other."),
      key(
        "beyond", count,
        "How many examples scored beyond the outermost bins; they count in those."),
    ])

  private static let binning = [
    key("width", .number(.positive), "The width of a bin."),
    key("first", .number(.whole), "The lower edge of the first bin, in widths."),
  ]
}
