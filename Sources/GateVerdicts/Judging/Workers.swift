/// How independent pieces of work are spread over the cores of the machine.
///
/// Every piece has its place in the result, so that neither their number nor their order shows.
public struct Workers: Sendable {
  private let perform: @Sendable (Int, @Sendable (Int) -> Void) -> Void

  /// Spreads work by a function that calls a closure once for every number below a count, at the same
  /// time and in any order, and returns when all have been called. A number that is left out ends the
  /// process.
  public init(_ perform: @escaping @Sendable (Int, @Sendable (Int) -> Void) -> Void) {
    self.perform = perform
  }

  /// One piece after the other.
  public static let one = Workers { count, work in for place in 0..<count { work(place) } }

  /// What `transform` makes of every number below `count`, in their order.
  package func map<Result: Sendable>(
    _ count: Int, _ transform: @Sendable (Int) -> Result
  ) -> [Result] {
    var results = [Result?](repeating: nil, count: count)
    results.withUnsafeMutableBufferPointer { results in
      // Each piece writes to its own place alone.
      nonisolated(unsafe) let places = results
      perform(count) { place in places[place] = transform(place) }
    }
    return results.map { result in
      // Leaving it out would put every later result into the place of another.
      guard let result else { preconditionFailure("a piece of work was not done") }
      return result
    }
  }
}
