internal import ComplexModule
internal import RealModule

/// The product `∏ (1 − s(y_i − t))` over many numbers, by its logarithm.
///
/// For small `s` it goes through the power sums of `y − m`: with `b = 1 + s(t − m)` every factor is
/// `b(1 − (s/b)(y_i − m))`.
struct LinearFactors {
  /// The largest `|s (y − m)|` that goes through powers: 0.3^17/17 is below 1e-10.
  private static let seriesReach = 0.3

  private let values: [Double]
  private let mean: Double
  private let powers: PowerSums
  /// `y − m` of the numbers that do not go through powers.
  private let distances: [Double]
  /// The largest `|s/b|` that the powers serve.
  private let reach: Double

  /// Prepares the product of numbers, for `|s|` up to `reach` by powers.
  init(of values: [Double], mean: Double, reach: Double) {
    self.values = values
    self.mean = mean
    self.reach = reach
    powers = PowerSums(
      of: values, centre: mean, scale: BinaryScale(reaching: 1),
      bound: reach > 0 ? Self.seriesReach / reach : 0)
    distances = powers.large
  }

  /// The logarithm of the product.
  func logarithm(_ s: Complex<Double>, _ t: Double) -> Complex<Double> {
    let base = 1 + s * Complex(t - mean)
    let shifted = s / base
    return shifted.length <= reach
      ? byPowers(shifted, base, s, t) : Self.byProduct(values, s, t)
  }

  /// The first three derivatives of minus the logarithm, at a real `s`.
  func slopes(_ s: Double, _ t: Double) -> (first: Double, second: Double, third: Double) {
    let base = 1 + s * (t - mean)
    guard abs(s / base) > 0.9 * reach else { return slopesByPowers(s, t) }
    var (first, second, third) = (SIMD4<Double>(), SIMD4<Double>(), SIMD4<Double>())
    values.withUnsafeBufferPointer { values in
      values.forEachFour(filler: t) { four in
        let a = (four - t) / (1 - s * (four - t))
        let square = a * a
        first += a
        second += square
        third += square * a
      }
    }
    return (first.sum(), second.sum(), 2 * third.sum())
  }

  /// A complex step gives the first derivative to the last digit, differences of it the others well
  /// enough to choose a path.
  private func slopesByPowers(
    _ s: Double, _ t: Double
  ) -> (first: Double, second: Double, third: Double) {
    let step = 1e-3 * abs(s)
    func first(_ s: Double) -> Double {
      let tiny = 1e-30 * abs(s)
      return -logarithm(Complex(s, tiny), t).imaginary / tiny
    }
    let (below, here, above) = (first(s - step), first(s), first(s + step))
    return (here, (above - below) / (2 * step), (above - 2 * here + below) / (step * step))
  }

  private func byPowers(
    _ shifted: Complex<Double>, _ base: Complex<Double>, _ s: Complex<Double>, _ t: Double
  ) -> Complex<Double> {
    var sum = Complex.log(base) * Complex(Double(values.count - distances.count))
    var power = shifted
    for k in 1...PowerSums.order {
      sum -= power * Complex(powers.sums[k] / Double(k))
      power *= shifted
    }
    return sum + Self.byProduct(distances, s, t - mean)
  }

  /// The factors themselves, four lanes at a time; a logarithm for every sixteen in a lane.
  private static func byProduct(
    _ values: [Double], _ s: Complex<Double>, _ t: Double
  ) -> Complex<Double> {
    var sum = Complex<Double>.zero
    var (real, imaginary) = (SIMD4(repeating: 1.0), SIMD4<Double>())
    var factors = 0
    func close() {
      for lane in 0..<4 { sum += Complex.log(Complex(real[lane], imaginary[lane])) }
      (real, imaginary) = (SIMD4(repeating: 1.0), SIMD4<Double>())
    }
    values.withUnsafeBufferPointer { values in
      values.forEachFour(filler: t) { four in
        let distance = four - t
        let (factor, turn) = (1 - s.real * distance, -s.imaginary * distance)
        let product = real * factor - imaginary * turn
        imaginary = real * turn + imaginary * factor
        real = product
        factors += 1
        if factors & 15 == 0 { close() }
      }
    }
    close()
    return sum
  }
}
