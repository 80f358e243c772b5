internal import GateStore

/// A record that is open to be read.
struct OpenRecord {
  /// Where it is, as the command line names it.
  let path: String
  /// What to call it.
  let name: String
  /// What it holds.
  let store: Store
}
