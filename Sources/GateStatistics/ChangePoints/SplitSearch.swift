/// The most extreme split of a series into a left and a right part, over the series and over many
/// stretches of it.
///
/// For a stretch of *m* values of which the first *k* are on the left, the contrast is the CUSUM
/// `C = (S_k − (k/m) S_m) / √(k (m − k) / m)`, with the sums `S` of the ranks from the start of the
/// stretch. Stretches are seeded intervals, each layer `√½` times as long as the one above, so that a dip
/// between two levels is as visible as a step: Kovács, Bühlmann, Li and Munk 2023
/// (doi 10.1093/biomet/asac052).
struct SplitSearch {
  /// A split of a stretch.
  struct Split {
    /// The square of the contrast.
    var square: Double
    /// The first place on the right, from 0 for the first value of the series.
    var place: Int
  }

  private struct Stretch {
    var start: Int
    var count: Int
    /// Where the factors of its length begin in ``SplitSearch/factors``.
    var factors: Int
  }

  /// The fewest values on either side of a split: fewer are outliers, not a level.
  static let fewestBeside = 3

  /// The number of splits that are looked at.
  let splitCount: Int
  private let stretches: [Stretch]
  /// For every length `m / (k (m − k))` of all *k* from ``fewestBeside`` on.
  private let factors: [Double]

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - count: the number of values, at least six.
  ///   - seeded: whether to look at stretches, too; false for the series alone.
  init(of count: Int, seeded: Bool = true) {
    var lengths: [Int] = []
    var stretches: [Stretch] = []
    var factors: [Double] = []
    var length = Double(count)
    repeat {
      let whole = min(count, Int(length.rounded(.up)))
      guard whole >= 2 * Self.fewestBeside else { break }
      if lengths.last != whole {
        let number = whole == count ? 1 : 2 * Int((Double(count) / length).rounded(.up)) - 1
        for place in 0..<number {
          let start = number == 1 ? 0 : place * (count - whole) / (number - 1)
          stretches.append(Stretch(start: start, count: whole, factors: factors.count))
        }
        lengths.append(whole)
        for left in Self.fewestBeside...(whole - Self.fewestBeside) {
          factors.append(Double(whole) / (Double(left) * Double(whole - left)))
        }
      }
      length *= 0.5.squareRoot()
    } while seeded
    self.stretches = stretches
    self.factors = factors
    splitCount = stretches.reduce(0) { $0 + $1.count - 2 * Self.fewestBeside + 1 }
  }

  /// The most extreme split.
  ///
  /// - Parameter ranks: as many numbers as the search is for.
  func best(of ranks: [Double]) -> Split {
    let sums = Self.sums(of: ranks)
    var best = Split(square: -1, place: 0)
    for stretch in stretches {
      let square = largest(in: stretch, sums)
      guard square > best.square else { continue }
      best = Split(square: square, place: stretch.start)
    }
    // The place is looked for once more, so that the loop over all splits need not remember it.
    for stretch in stretches where largest(in: stretch, sums) == best.square {
      if let place = place(of: best.square, in: stretch, sums) {
        best.place = place
        break
      }
    }
    return best
  }

  /// Whether any split is as extreme as a limit.
  ///
  /// - Parameter sums: the sums of the numbers, from 0 on.
  func reaches(_ limit: Double, _ sums: [Double]) -> Bool {
    for stretch in stretches where largest(in: stretch, sums) >= limit { return true }
    return false
  }

  /// The square of the contrast of every split of the whole series, from ``fewestBeside`` on.
  func profile(of ranks: [Double]) -> [Double] {
    let sums = Self.sums(of: ranks)
    return stretches.first.map { stretch in
      (0...(stretch.count - 2 * Self.fewestBeside)).map { square($0, in: stretch, sums) }
    } ?? []
  }

  /// The sums of the first numbers: of none, of one, …, of all.
  static func sums(of numbers: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: numbers.count + 1)
    for (place, number) in numbers.enumerated() { sums[place + 1] = sums[place] + number }
    return sums
  }

  private func place(of wanted: Double, in stretch: Stretch, _ sums: [Double]) -> Int? {
    (0...(stretch.count - 2 * Self.fewestBeside)).first { split in
      square(split, in: stretch, sums) == wanted
    }.map { stretch.start + Self.fewestBeside + $0 }
  }

  private func square(_ split: Int, in stretch: Stretch, _ sums: [Double]) -> Double {
    let slope = (sums[stretch.start + stretch.count] - sums[stretch.start]) / Double(stretch.count)
    let left = Self.fewestBeside + split
    let contrast = (sums[stretch.start + left] - sums[stretch.start]) - slope * Double(left)
    return contrast * contrast * factors[stretch.factors + split]
  }

  /// The largest square of a stretch: four splits at a time, with the arithmetic of ``square(_:in:_:)``.
  private func largest(in stretch: Stretch, _ sums: [Double]) -> Double {
    let count = stretch.count - 2 * Self.fewestBeside + 1
    let start = sums[stretch.start]
    let slope = (sums[stretch.start + stretch.count] - start) / Double(stretch.count)
    var most = SIMD4<Double>(repeating: 0)
    let whole = count & ~3
    sums.withUnsafeBytes { sums in
      factors.withUnsafeBytes { factors in
        var left = SIMD4<Double>(0, 1, 2, 3) + Double(Self.fewestBeside)
        for split in stride(from: 0, to: whole, by: 4) {
          let sum = sums.loadUnaligned(
            fromByteOffset: 8 * (stretch.start + Self.fewestBeside + split),
            as: SIMD4<Double>.self)
          let factor = factors.loadUnaligned(
            fromByteOffset: 8 * (stretch.factors + split), as: SIMD4<Double>.self)
          let contrast = (sum - start) - slope * left
          let square = contrast * contrast * factor
          most.replace(with: square, where: square .> most)
          left += 4
        }
      }
    }
    var largest = most.max()
    for split in whole..<count { largest = max(largest, square(split, in: stretch, sums)) }
    return largest
  }
}
