internal import GateVerdicts

extension ResultForm {
  /// An entry of `distributions`.
  static let distribution = Record(
    "How the scores of one metric lie, of the examples that both runs have scored.",
    from: PairedDistribution(
      metric: "", examples: 0, better: 0, worse: 0, differences: nil, scores: noGrid),
    [
      Field("metric", \.metric, .text, "The metric."),
      Field("n", \.examples, .count, "The number of examples with a score in both runs."),
      Field("better", \.better, .count, "How many of them are better in the candidate."),
      Field("worse", \.worse, .count, "How many of them are worse in the candidate."),
      Field(
        "differences", \.differences, .orNull(.object(histogram)),
        "The paired differences that are not 0, negative is worse; null where there are none."),
      Field(
        "scores", \.scores, .object(grid), "The scores of the two runs against each other."),
    ])

  private static let histogram = Record(
    "Counts of numbers in bins of one width; 0 is always an edge, and a number on an edge counts on "
      + "the side of 0.",
    from: Histogram(width: 1, first: 0, counts: []),
    [
      Field("width", \.width, .real(.positive), "The width of a bin."),
      Field("first", \.first, .whole(.whole), "The lower edge of the first bin, in widths."),
      Field("counts", \.counts, .list(.count), "The count of each bin."),
      Field("below", \.below, .count, "How many numbers lie below the first bin."),
      Field("above", \.above, .count, "How many numbers lie above the last bin."),
    ])

  private static let grid = Record(
    "Counts of examples by their scores in both runs, in square cells.", from: noGrid,
    [
      Field("width", \.width, .real(.positive), "The width of a bin."),
      Field("first", \.first, .whole(.whole), "The lower edge of the first bin, in widths."),
      Field("bins", \.bins, .whole(atLeast: 1), "The number of bins of either run."),
      Field(
        "cells", \.cells, cells,
        "Of each cell that holds an example the bin of the baseline, that of the candidate, both from "
          + "0, and the number of examples, one after the other."),
      Field(
        "beyond", \.beyond, .count,
        "How many examples scored beyond the outermost bins; they count in those."),
    ],
    rule: { grid, object, problems in
      let bins = grid.bins
      if let node = object["cells"],
        !grid.cells.allSatisfy({ max($0.baseline, $0.candidate) < bins })
      {
        problems.add(at: node.position, misfit)
      }
    })

  private static let cells = Coding<[Int]>.list(.count).converted(
    to: { numbers, node, problems in
      if !numbers.count.isMultiple(of: 3) { problems.add(at: node.position, misfit) }
      return stride(from: 0, to: numbers.count - 2, by: 3).map {
        ScoreGrid.Cell(
          baseline: numbers[$0], candidate: numbers[$0 + 1], examples: numbers[$0 + 2])
      }
    },
    from: { (cells: [ScoreGrid.Cell]) in
      cells.flatMap { [$0.baseline, $0.candidate, $0.examples] }
    })

  private static let noGrid = ScoreGrid(width: 1, first: 0, bins: 1, cells: [])
}
