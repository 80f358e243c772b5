/// How two columns of numbers rise together, told from their order alone.
///
/// Sorted once: a resample, which gives every row a weight, costs no sorting. A row of weight *w*
/// counts as *w* equal rows.
package struct RankAssociation: Sendable {
  /// For each row the place of its number among the different numbers of its column.
  private let first: [Int32]
  private let second: [Int32]
  private let firstCount: Int
  private let secondCount: Int
  /// The rows, by their place in the first column.
  private let order: [Int32]

  /// Takes two columns of as many rows.
  ///
  /// - Precondition: as many numbers in both, none NaN.
  package init(_ first: [Double], _ second: [Double]) {
    precondition(first.count == second.count, "a number for every row in both columns")
    let codes = [first, second].map(DenseRanks.init(of:))
    // Statistics are the same either way round; searching is shorter where there are fewer numbers.
    let (long, short) =
      codes[0].count >= codes[1].count ? (codes[0], codes[1]) : (codes[1], codes[0])
    self.first = long.codes
    self.second = short.codes
    firstCount = long.count
    secondCount = short.count
    order = long.order
  }

  /// The number of rows.
  package var count: Int { first.count }

  /// Spearman's ρ: Pearson's correlation of the midranks; nil where a column is constant
  /// (`methods §11`, Spearman 1904, doi 10.2307/1412159).
  ///
  /// - Parameter weights: how often each row counts; nil for once.
  package func spearman(weights: [Int]? = nil) -> Double? {
    let ranks = (
      centredRanks(first, firstCount, weights), centredRanks(second, secondCount, weights)
    )
    var (squares, otherSquares, products) = (0.0, 0.0, 0.0)
    for row in first.indices {
      let weight = weights.map { Double($0[row]) } ?? 1
      let (one, other) = (ranks.0[Int(first[row])], ranks.1[Int(second[row])])
      squares += weight * one * one
      otherSquares += weight * other * other
      products += weight * one * other
    }
    guard squares > 0, otherSquares > 0 else { return nil }
    return max(-1, min(1, products / (squares * otherSquares).squareRoot()))
  }

  /// Kendall's τ-b, which corrects for ties: `(C − D) / √((P − T₁)(P − T₂))` with the pairs *P*,
  /// those concordant and discordant and those tied in either column; nil where a column is
  /// constant (`methods §11`, Kendall 1945, doi 10.2307/2332303; counted as Knight 1966 does, in n
  /// log n).
  ///
  /// - Parameter weights: how often each row counts; nil for once.
  package func kendall(weights: [Int]? = nil) -> Double? {
    let total = weights.map { $0.reduce(0, +) } ?? count
    let pairs = total * (total - 1) / 2
    let untied = (
      pairs - tiedPairs(first, firstCount, weights), pairs - tiedPairs(second, secondCount, weights)
    )
    guard untied.0 > 0, untied.1 > 0 else { return nil }
    let product = Double(untied.0) * Double(untied.1)
    return max(-1, min(1, Double(concordance(weights: weights)) / product.squareRoot()))
  }

  /// The concordant pairs less the discordant ones.
  ///
  /// - Parameter weights: how often each row counts; nil for once.
  func concordance(weights: [Int]? = nil) -> Int {
    var seen = CountTree(of: secondCount)
    var total = 0
    var balance = 0
    var start = 0
    while start < order.count {
      var end = start
      let code = first[Int(order[start])]
      while end < order.count, first[Int(order[end])] == code {
        let row = Int(order[end])
        let weight = weights?[row] ?? 1
        if weight > 0 {
          let place = Int(second[row])
          let (below, through) = (seen.count(below: place), seen.count(below: place + 1))
          balance += weight * (below - (total - through))
        }
        end += 1
      }
      for place in start..<end {
        let row = Int(order[place])
        let weight = weights?[row] ?? 1
        if weight > 0 {
          seen.add(weight, at: Int(second[row]))
          total += weight
        }
      }
      start = end
    }
    return balance
  }

  private func sizes(_ codes: [Int32], _ count: Int, _ weights: [Int]?) -> [Int] {
    var sizes = [Int](repeating: 0, count: count)
    for row in codes.indices { sizes[Int(codes[row])] += weights?[row] ?? 1 }
    return sizes
  }

  /// The midrank of every different number, less the mean of all ranks.
  private func centredRanks(_ codes: [Int32], _ count: Int, _ weights: [Int]?) -> [Double] {
    let sizes = sizes(codes, count, weights)
    let total = Double(sizes.reduce(0, +))
    var before = 0
    return sizes.map { size in
      defer { before += size }
      return Double(before) + Double(size) / 2 - total / 2
    }
  }

  private func tiedPairs(_ codes: [Int32], _ count: Int, _ weights: [Int]?) -> Int {
    sizes(codes, count, weights).reduce(0) { $0 + $1 * ($1 - 1) / 2 }
  }
}
