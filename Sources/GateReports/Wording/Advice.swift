/// What a reader can do, in a sentence that may end in a command.
struct Advice: Sendable, Equatable {
  /// The sentence, without a full stop, and without the command.
  let sentence: String
  /// The command, to be pasted as it stands; nil for none.
  let command: String?

  /// Makes advice.
  init(_ sentence: String, command: String? = nil) {
    self.sentence = sentence
    self.command = command
  }

  /// Both on one line.
  var text: String { command.map { "\(sentence): \($0)" } ?? sentence }
}
