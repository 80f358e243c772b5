/// A sum that keeps what rounding takes away, so that the order of the rows does not show in a
/// report: Knuth's two-sum (TAOCP 2, §4.2.2), four lanes at a time.
struct CompensatedSum {
  private var totals = SIMD4<Double>()
  private var lost = SIMD4<Double>()

  /// The sum so far.
  var value: Double {
    var sum = CompensatedSum()
    for lane in 0..<4 { sum.add(totals[lane]) }
    for lane in 0..<4 { sum.add(lost[lane]) }
    return sum.totals[0] + sum.lost[0]
  }

  /// Adds a term.
  @inline(__always)
  mutating func add(_ term: Double) { add(SIMD4(term, 0, 0, 0)) }

  /// Adds four terms.
  @inline(__always)
  mutating func add(_ terms: SIMD4<Double>) {
    let next = totals + terms
    let added = next - totals
    lost += (totals - (next - added)) + (terms - added)
    totals = next
  }
}
