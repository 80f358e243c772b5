/// What a person reads of one row: the question that was asked and the answer that was scored.
public struct ExampleTexts: Hashable, Sendable {
  /// The input text, where the file has it.
  public var input: String?
  /// The output text, where the file has it.
  public var output: String?

  /// What the answer is held against, where the file has it.
  public var reference: String?

  /// Makes the texts of one row.
  public init(input: String? = nil, output: String? = nil, reference: String? = nil) {
    self.input = input
    self.output = output
    self.reference = reference
  }
}

/// The texts of a run's rows, decoded only when somebody asks: a gate shows a handful of examples
/// out of files that are mostly text.
public struct TextSource: Sendable {
  private let read: @Sendable (Int) -> ExampleTexts

  /// Makes a source from a function of the row.
  public init(read: @escaping @Sendable (_ row: Int) -> ExampleTexts) { self.read = read }

  /// A source without any text.
  public static let none = TextSource { _ in ExampleTexts() }

  /// The texts of a row.
  public subscript(row: Int) -> ExampleTexts { read(row) }
}
