internal import Dispatch
internal import GateVerdicts

extension Workers {
  /// A piece of work a core at a time, on as many as the machine has.
  static let allCores = Workers { count, work in
    DispatchQueue.concurrentPerform(iterations: count, execute: work)
  }
}
