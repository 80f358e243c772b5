import GateText

/// Which way a change of a key makes a gate weaker: what it blocked, it may let pass.
///
/// A key that is absent counts as its default. Where it has none, nothing is demanded without it, which is
/// the weakest.
enum Weakening: Hashable, Sendable {
  /// A larger number.
  case larger
  /// A smaller number.
  case smaller
  /// A later day.
  case later
  /// This value, whatever was there.
  case to(JSONValue)
  /// An entry less.
  case absent
  /// An entry more.
  case present
  /// Any change, since no one can tell which way it goes.
  case either
  /// None: it decides nothing.
  case neither
  /// What the keys of its objects say.
  case inside
}
