internal import GateVerdicts

extension ResultReading {
  /// Reads `distributions`.
  func distributions(of file: JSONNode) throws(FileProblem) -> [PairedDistribution] {
    var distributions: [PairedDistribution] = []
    for node in try member("distributions", of: file).array ?? [] {
      distributions.append(
        PairedDistribution(
          metric: try string("metric", of: node), examples: try integer("n", of: node),
          better: try integer("better", of: node), worse: try integer("worse", of: node),
          differences: try optional("differences", of: node).map(histogram),
          scores: try grid(try member("scores", of: node))))
    }
    return distributions
  }

  private func histogram(_ node: JSONNode) throws(FileProblem) -> Histogram {
    Histogram(
      width: try number("width", of: node), first: try integer("first", of: node),
      counts: try integers("counts", of: node), below: try integer("below", of: node),
      above: try integer("above", of: node))
  }

  private func grid(_ node: JSONNode) throws(FileProblem) -> ScoreGrid {
    let bins = try integer("bins", of: node)
    let cellsNode = try member("cells", of: node)
    let numbers = try integers("cells", of: node)
    let cells = stride(from: 0, to: numbers.count - numbers.count % 3, by: 3).map {
      ScoreGrid.Cell(
        baseline: numbers[$0], candidate: numbers[$0 + 1], examples: numbers[$0 + 2])
    }
    guard numbers.count % 3 == 0, cells.allSatisfy({ max($0.baseline, $0.candidate) < bins }) else {
      throw misfit(cellsNode)
    }
    return ScoreGrid(
      width: try number("width", of: node), first: try integer("first", of: node), bins: bins,
      cells: cells, beyond: try integer("beyond", of: node))
  }
}
