import Dispatch

/// Pieces of work that several threads take one by one, and their results.
///
/// A class, since the threads share it; everything is touched on its queue alone.
final class JobResults: Sendable {
  private let queue = DispatchQueue(label: "command-fuzzer.jobs")
  private nonisolated(unsafe) var taken = 0
  private nonisolated(unsafe) var results: [Result<Tally, any Error>?]

  /// Begins with so many pieces.
  init(count: Int) { results = Array(repeating: nil, count: count) }

  /// A piece that nobody has taken; nil where none is left.
  func next() -> Int? {
    queue.sync {
      guard taken < results.count else { return nil }
      taken += 1
      return taken - 1
    }
  }

  /// Takes the result of a piece.
  func finish(_ place: Int, _ result: Result<Tally, any Error>) {
    queue.sync { results[place] = result }
  }

  /// The results in the order of the pieces.
  var values: [Result<Tally, any Error>] { queue.sync { results.compactMap(\.self) } }
}
