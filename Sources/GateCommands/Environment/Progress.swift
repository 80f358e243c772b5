internal import Dispatch

/// Tells what a command is doing, in one line that is gone when it is done, where it takes long and
/// somebody watches.
///
/// A class, since the command and a timer share it.
final class Progress: Sendable {
  /// How long a command may take in silence, in seconds.
  static let patience = 1.0

  private let queue = DispatchQueue(label: "scoregate.progress")
  private let write: @Sendable (String) -> Void
  // All three are touched on the queue alone.
  nonisolated(unsafe) private var phase = ""
  nonisolated(unsafe) private var isShown = false
  nonisolated(unsafe) private var isDone = false

  /// Starts to watch; nil where nobody does.
  init?(in environment: CommandEnvironment) {
    guard let write = environment.showProgress else { return nil }
    self.write = write
    queue.asyncAfter(deadline: .now() + environment.patience) { [self] in
      guard !isDone else { return }
      isShown = true
      show()
    }
  }

  /// What the command does from now on: `judging`.
  func begin(_ phase: String) {
    queue.sync {
      self.phase = phase
      if isShown { show() }
    }
  }

  /// Clears the line, and shows nothing any more.
  func end() {
    queue.sync {
      if isShown { write(Self.clear) }
      isDone = true
      isShown = false
    }
  }

  /// What takes a line away: the first column, and all that is right of it.
  private static let clear = "\r\u{1B}[K"

  private func show() {
    guard !phase.isEmpty else { return }
    write("\(Self.clear)scoregate: \(phase)...")
  }
}
