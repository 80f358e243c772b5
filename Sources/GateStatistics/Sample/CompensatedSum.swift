/// A sum that keeps what rounding takes away (Neumaier 1974, doi 10.1002/zamm.19740540106), so that
/// the order of the rows does not show in a report.
struct CompensatedSum {
  private var total = 0.0
  private var compensation = 0.0

  /// The sum so far.
  var value: Double { total + compensation }

  /// Adds a term.
  mutating func add(_ term: Double) {
    let next = total + term
    compensation += abs(total) >= abs(term) ? (total - next) + term : (term - next) + total
    total = next
  }
}
