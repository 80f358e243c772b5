/// A regular expression of which one thing is asked: whether a text has it, whatever the case of
/// letters.
///
/// It knows characters and `.`, classes, `\d \w \s \b` and their opposites, `^ $`, groups, `|`, and the
/// quantifiers `* + ? {m,n}`, lazy or not. What only backtracking can do, look-around and back
/// references, it does not know: the search steps through a text once and keeps all states that the
/// expression can be in (Thompson 1968, doi:10.1145/363347.363387). So a search takes at most as many
/// steps as the text has characters times the states there are, ``mostStates`` at most.
package struct TextPattern: Sendable {
  /// Why a text is no expression.
  package struct Mistake: Error, Equatable {
    /// How many characters stand before the mistake.
    package let offset: Int
    /// What is wrong there, as a sentence that goes on: `looks around, which is not known`.
    package let what: String
    /// What to do about it.
    package let remedy: String
  }

  /// One step of a search.
  enum State: Sendable, Equatable {
    /// A character has to follow; the next state is the one behind.
    case character(PatternClass)
    /// The text has to be at a place; the next state is the one behind.
    case place(PatternNode.Place)
    /// It goes on at either of two states.
    case either(Int, Int)
    /// It goes on elsewhere.
    case jump(Int)
    /// The text has it.
    case found
  }

  /// How many states an expression may have, each choice of a class counted.
  package static let mostStates = 1_000

  private(set) var states: [State] = []
  private var size = 0

  /// Reads an expression.
  package init(_ text: String) throws(Mistake) {
    var parser = PatternParser(text)
    try add(parser.pattern())
    states.append(.found)
  }

  // MARK: - States

  private mutating func add(_ node: PatternNode) throws(Mistake) {
    switch node {
    case .character(let set): try append(.character(set), size: set.members.count)
    case .place(let place): try append(.place(place))
    case .sequence(let nodes):
      for node in nodes { try add(node) }
      // A repeated nothing has to count, or it could be repeated without end.
      if nodes.isEmpty { try append(.jump(states.count + 1)) }
    case .choice(let nodes):
      var ends: [Int] = []
      for node in nodes.dropLast() {
        let fork = states.count
        try append(.jump(0))
        try add(node)
        ends.append(states.count)
        try append(.jump(0))
        states[fork] = .either(fork + 1, states.count)
      }
      if let last = nodes.last { try add(last) }
      for end in ends { states[end] = .jump(states.count) }
    case .repeated(let node, let least, let most):
      for _ in 0..<least { try add(node) }
      guard let most else {
        let fork = states.count
        try append(.jump(0))
        try add(node)
        try append(.jump(fork))
        states[fork] = .either(fork + 1, states.count)
        return
      }
      var forks: [Int] = []
      for _ in least..<most {
        forks.append(states.count)
        try append(.jump(0))
        try add(node)
      }
      for fork in forks { states[fork] = .either(fork + 1, states.count) }
      if most == 0 { try append(.jump(states.count + 1)) }
    }
  }

  private mutating func append(_ state: State, size: Int = 1) throws(Mistake) {
    self.size += size
    guard self.size <= Self.mostStates else {
      throw Mistake(
        offset: 0, what: "begins a pattern that is too long, its repetitions written out",
        remedy: "repeat less often, or write several patterns")
    }
    states.append(state)
  }
}
