/// What was retrieved for a run's rows, read only when somebody asks: contexts are most of a score
/// file, and no verdict needs them.
public struct ContextSource: Sendable {
  private let read: @Sendable (Int) -> [String]?
  /// Whether the file has contexts at all.
  public let isPresent: Bool

  /// Makes a source from a function of the row.
  public init(read: @escaping @Sendable (_ row: Int) -> [String]?) {
    self.read = read
    isPresent = true
  }

  private init() {
    read = { _ in nil }
    isPresent = false
  }

  /// A source without any contexts.
  public static let none = ContextSource()

  /// The contexts of a row in the order in which they were retrieved; nil where it has none.
  public subscript(row: Int) -> [String]? { read(row) }
}
