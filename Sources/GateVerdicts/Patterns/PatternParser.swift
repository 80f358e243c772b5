/// Reads an expression from left to right.
struct PatternParser {
  private typealias Mistake = TextPattern.Mistake

  /// How deep groups may stand in groups.
  private static let deepest = 50

  private let characters: [Character]
  private var place = 0
  private var depth = 0

  init(_ text: String) { characters = PatternText.characters(of: text) }

  /// The whole expression.
  mutating func pattern() throws(TextPattern.Mistake) -> PatternNode {
    let node = try choice()
    guard next == nil else {
      throw mistake("closes no group", do: #"write "\)" for the character itself"#)
    }
    return node
  }

  // MARK: - Parts

  private mutating func choice() throws(Mistake) -> PatternNode {
    var nodes = [try sequence()]
    while skip("|") { nodes.append(try sequence()) }
    return nodes.count == 1 ? nodes[0] : .choice(nodes)
  }

  private mutating func sequence() throws(Mistake) -> PatternNode {
    var nodes: [PatternNode] = []
    while let next, next != "|", next != ")" { nodes.append(try repeated()) }
    return .sequence(nodes)
  }

  private mutating func repeated() throws(Mistake) -> PatternNode {
    let node = try single()
    // Places cannot be repeated, nor can repetitions: what would is a mistake of the next part.
    if case .place = node { return node }
    guard let (least, most) = try quantifier() else { return node }
    // A lazy quantifier finds the same texts.
    _ = skip("?")
    return .repeated(node, least: least, most: most)
  }

  private mutating func single() throws(Mistake) -> PatternNode {
    let start = place
    if try quantifier() != nil {
      place = start
      throw mistake(
        "has no character or group to repeat",
        do: #"leave it out, or write "\" before it for the character itself"#)
    }
    let character = take()
    switch character {
    case "^": return .place(.start)
    case "$": return .place(.end)
    case ".": return .character(PatternClass(members: [.noKind(.lineBreak)]))
    case "[": return .character(try set(from: start))
    case "(": return try group(from: start)
    case "\\" where skip("b"): return .place(.wordEdge)
    case "\\" where skip("B"): return .place(.noWordEdge)
    case "\\": return .character(PatternClass(members: [try escaped()]))
    default: return .character(PatternClass(members: [.either(of: character)]))
    }
  }

  private mutating func group(from start: Int) throws(Mistake) -> PatternNode {
    if skip("?"), !skip(":") {
      let isAround = ["=", "!", "<"].contains(next)
      place = start
      throw mistake(
        isAround ? "looks around, which is not known" : "begins a group that is not known",
        do: isAround ? "write what is to be found itself" : #"write "(?:" or "(""#)
    }
    depth += 1
    guard depth <= Self.deepest else {
      place = start
      throw mistake("stands in \(Self.deepest) groups", do: "leave groups out")
    }
    let node = try choice()
    guard skip(")") else {
      place = start
      throw mistake("begins a group without an end", do: #"write "\(" for the character itself"#)
    }
    depth -= 1
    return node
  }

  /// How often what stands before is repeated; nil where nothing says so.
  private mutating func quantifier() throws(Mistake) -> (least: Int, most: Int?)? {
    if skip("*") { return (0, nil) }
    if skip("+") { return (1, nil) }
    if skip("?") { return (0, 1) }
    guard next == "{", let end = characters[place...].firstIndex(of: "}") else { return nil }
    let text = String(characters[(place + 1)..<end]).filter { $0 != " " }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    // A brace with anything but numbers is itself.
    guard parts.count <= 2, parts.contains(where: { !$0.isEmpty }),
      parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let most = TextPattern.mostStates
    let numbers = parts.map { Int($0) ?? ($0.isEmpty ? nil : most + 1) }
    let (least, last) = (numbers[0] ?? 0, numbers[numbers.count - 1])
    guard least <= most, last ?? 0 <= most, least <= last ?? least else {
      throw mistake("repeats as often as cannot be", do: "write {m,n} up to {\(most)}, m first")
    }
    place = end + 1
    return (least, last)
  }

  // MARK: - Characters

  private mutating func set(from start: Int) throws(Mistake) -> PatternClass {
    var set = PatternClass(members: [], isNegated: skip("^"))
    while let next, next != "]" || set.members.isEmpty {
      let follower = place + 1 < characters.count ? characters[place + 1] : nil
      if "[]".contains(next) || ("&-~".contains(next) && next == follower) {
        throw mistake("is not known in a class", do: #"write "\" before it for the character"#)
      }
      let (first, low) = try member()
      guard self.next == "-", place + 1 < characters.count, characters[place + 1] != "]" else {
        set.members.append(first)
        continue
      }
      place += 1
      guard let low, let high = try member().character, low <= high else {
        place = start
        throw mistake("has a range without an end", do: #"write "\-" for the character itself"#)
      }
      set.members.append(.range(String(low), String(high)))
    }
    guard skip("]") else {
      place = start
      throw mistake("begins a class without an end", do: #"write "\[" for the character itself"#)
    }
    return set
  }

  /// A character of a class, or what stands for several.
  private mutating func member() throws(Mistake) -> (
    member: PatternClass.Member, character: Character?
  ) {
    let character = take()
    guard character == "\\" else { return (.either(of: character), character) }
    let escaped = try escaped()
    guard case .one(let character) = escaped else { return (escaped, nil) }
    return (escaped, character)
  }

  /// What a backslash and the character behind it are.
  private mutating func escaped() throws(Mistake) -> PatternClass.Member {
    let start = place - 1
    let character = next
    place += 1
    switch character {
    case "d": return .kind(.digit)
    case "D": return .noKind(.digit)
    case "w": return .kind(.word)
    case "W": return .noKind(.word)
    case "s": return .kind(.space)
    case "S": return .noKind(.space)
    case "n": return .one("\n")
    case "r": return .one("\r")
    case "t": return .one("\t")
    case let character? where !character.isNumber && !character.isLetter: return .one(character)
    case let character:
      place = start
      throw mistake(
        character?.isNumber == true
          ? "refers back to a group, which is not known" : "begins nothing that is known",
        do: "write what is to be found itself")
    }
  }

  // MARK: - Steps

  private var next: Character? { place < characters.count ? characters[place] : nil }

  private mutating func skip(_ character: Character) -> Bool {
    guard next == character else { return false }
    place += 1
    return true
  }

  private mutating func take() -> Character {
    defer { place += 1 }
    return next ?? " "
  }

  /// A mistake of the character that is next.
  private func mistake(_ what: String, do remedy: String) -> Mistake {
    Mistake(offset: place, what: what, remedy: remedy)
  }
}
