/// `Σ x^k` of the small numbers of a list, and the few large ones by themselves.
///
/// A sum of an analytic function, `Σ g(t x)`, then costs one series for all small numbers, and one
/// term for each large one: linear in the data once, not once for every `t`.
struct PowerSums {
  /// The highest power.
  static let order = 16
  /// The largest `|t x|` that the series serves: what it leaves of `e^{itx}` is below 1e-13.
  static let reach = 1.0

  /// `Σ x^k` over the small numbers, `k = 0 …` ``order``.
  private(set) var sums = [Double](repeating: 0, count: PowerSums.order + 1)
  /// The numbers over the bound.
  private(set) var large: [Double] = []

  /// Adds up the powers of `relative(value − centre)` for all values whose magnitude then is at most
  /// `bound`.
  init(of values: [Double], centre: Double, scale: BinaryScale, bound: Double) {
    var (low, high) = (Half(), Half())
    values.withUnsafeBufferPointer { values in
      values.forEachFour(filler: centre) { four in
        var x = scale.relative(four - centre)
        let isLarge = (x .> bound) .| (x .< -bound)
        if any(isLarge) {
          for lane in 0..<4 where isLarge[lane] { large.append(x[lane]) }
          x.replace(with: 0, where: isLarge)
        }
        let square = x * x
        let fourth = square * square
        low.add(x, from: SIMD4(repeating: 1))
        high.add(x, from: fourth * fourth)
      }
    }
    sums[0] = Double(values.count - large.count)
    for k in 0..<8 {
      sums[k + 1] = low.sum(k)
      sums[k + 9] = high.sum(k)
    }
  }

  /// Eight neighbouring powers; apart, so that their sums stay in registers.
  private struct Half {
    private var s0 = SIMD4<Double>()
    private var s1 = SIMD4<Double>()
    private var s2 = SIMD4<Double>()
    private var s3 = SIMD4<Double>()
    private var s4 = SIMD4<Double>()
    private var s5 = SIMD4<Double>()
    private var s6 = SIMD4<Double>()
    private var s7 = SIMD4<Double>()

    @inline(__always)
    mutating func add(_ x: SIMD4<Double>, from start: SIMD4<Double>) {
      var power = start * x
      s0 += power
      power *= x
      s1 += power
      power *= x
      s2 += power
      power *= x
      s3 += power
      power *= x
      s4 += power
      power *= x
      s5 += power
      power *= x
      s6 += power
      power *= x
      s7 += power
    }

    func sum(_ k: Int) -> Double {
      switch k {
      case 0: s0.sum()
      case 1: s1.sum()
      case 2: s2.sum()
      case 3: s3.sum()
      case 4: s4.sum()
      case 5: s5.sum()
      case 6: s6.sum()
      default: s7.sum()
      }
    }
  }
}
