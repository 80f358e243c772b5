/// The fingerprints of a run's texts: what tells that a question, its reference or its answer is
/// another one, without a text in memory. A kind of text that the file lacks is nil.
public struct TextFingerprints: Sendable, Equatable {
  /// What was asked: an example with another input is another example.
  public var input: FingerprintColumn?
  /// What the answer is held against: with another reference, a score measures something else.
  public var reference: FingerprintColumn?
  /// What was answered: where it is the same, a change of score comes from the judge.
  public var output: FingerprintColumn?
  /// The prompt around the input, where the file tells it apart from the input.
  public var prompt: FingerprintColumn?

  /// Makes a set; a kind that is not given is not known.
  public init(
    input: FingerprintColumn? = nil, reference: FingerprintColumn? = nil,
    output: FingerprintColumn? = nil, prompt: FingerprintColumn? = nil
  ) {
    self.input = input
    self.reference = reference
    self.output = output
    self.prompt = prompt
  }

  /// Every kind that is known.
  var columns: [FingerprintColumn] { [input, reference, output, prompt].compactMap(\.self) }

  /// The fingerprints with the rows in another order.
  ///
  /// - Parameter order: for each row of the new columns the row of these.
  func reordered(by order: [Int32]) -> TextFingerprints {
    TextFingerprints(
      input: input?.reordered(by: order), reference: reference?.reordered(by: order),
      output: output?.reordered(by: order), prompt: prompt?.reordered(by: order))
  }
}
