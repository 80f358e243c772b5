extension TextPattern {
  /// Whether a text has the expression anywhere.
  package func occurs(in text: PatternText) -> Bool { search(text).found }

  /// Whether a text has the expression, and how many states were looked at to tell.
  func search(_ text: PatternText) -> (found: Bool, steps: Int) {
    var steps = 0
    // The place at which a state was last taken up, so that none is twice at one place.
    var taken = [Int](repeating: -1, count: states.count)
    var (here, next): ([Int], [Int]) = ([], [])

    /// Takes up a state and all that it leads to without a character.
    ///
    /// - Returns: whether the text has the expression.
    func take(_ state: Int, at place: Int, into list: inout [Int]) -> Bool {
      var open = [state]
      while let state = open.popLast() {
        guard taken[state] != place else { continue }
        taken[state] = place
        steps += 1
        switch states[state] {
        case .character: list.append(state)
        case .place(let wanted): if wanted.isAt(place, of: text) { open.append(state + 1) }
        case .either(let first, let second): open += [first, second]
        case .jump(let other): open.append(other)
        case .found: return true
        }
      }
      return false
    }

    for place in 0...text.symbols.count {
      if take(0, at: place, into: &here) { return (true, steps) }
      guard place < text.symbols.count else { break }
      for state in here {
        steps += 1
        guard case .character(let set) = states[state], set.contains(text.symbols[place]) else {
          continue
        }
        if take(state + 1, at: place + 1, into: &next) { return (true, steps) }
      }
      swap(&here, &next)
      next.removeAll(keepingCapacity: true)
    }
    return (false, steps)
  }
}

extension PatternNode.Place {
  /// Whether a text is at such a place before its character of a number.
  fileprivate func isAt(_ place: Int, of text: PatternText) -> Bool {
    func isWord(_ place: Int) -> Bool {
      text.symbols.indices.contains(place)
        && PatternClass.Kind.word.contains(text.symbols[place].plain)
    }
    switch self {
    case .start: return place == 0
    case .end: return place == text.symbols.count
    case .wordEdge: return isWord(place - 1) != isWord(place)
    case .noWordEdge: return isWord(place - 1) == isWord(place)
    }
  }
}
