import GateText
internal import GateVerdicts

extension FeedbackLog {
  /// Reads JSON Lines; what is wrong with a line is a problem of the line alone.
  mutating func readLines(
    of bytes: UnsafeBufferPointer<UInt8>, path: String, rules: FeedbackRules
  ) {
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let text = UnsafeBufferPointer(rebasing: line)
      guard text.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) else { continue }
      var builder = JSONBuilder(text, acceptsNonFinite: true)
      do throws(JSONFault) {
        let node = try builder.document()
        take(node, repeated: builder.repeatedKeys.first, line: number, path: path, rules: rules)
      } catch {
        let column = SourcePosition(of: error.offset, in: text).column
        problems.append(
          FileProblem(
            path: path, at: SourcePosition(line: number, column: column), error.description,
            do: error.remedy))
      }
    }
  }

  /// Reads an array of objects.
  mutating func readArray(
    _ bytes: UnsafeBufferPointer<UInt8>, path: String, rules: FeedbackRules
  ) throws(FileProblem) {
    var builder = JSONBuilder(bytes, acceptsNonFinite: true)
    do throws(JSONFault) {
      let rows = try builder.document().array ?? []
      var repeated = builder.repeatedKeys[...]
      for (place, node) in rows.enumerated() {
        // A repeated key is of the last row that begins before it.
        let next = place + 1 < rows.count ? rows[place + 1].position : nil
        let own = repeated.prefix { key in next.map { key.again.comes(before: $0) } ?? true }
        repeated = repeated.dropFirst(own.count)
        take(node, repeated: own.first, line: 1, path: path, rules: rules)
      }
    } catch {
      throw FileBytes(path: path, bytes: bytes).problem(error)
    }
  }

  /// Takes a row that is an object.
  ///
  /// - Parameter line: the line that the positions of the node count from.
  private mutating func take(
    _ node: JSONNode, repeated: JSONRepeatedKey?, line: Int, path: String, rules: FeedbackRules
  ) {
    func shifted(_ position: SourcePosition) -> SourcePosition {
      SourcePosition(line: position.line + line - 1, column: position.column)
    }
    let position = shifted(node.position)
    guard let members = node.object?.members else {
      problems.append(
        FileProblem(
          path: path, at: position, "a row must be an object, found \(node.inWords)"))
      return
    }
    if let repeated {
      problems.append(
        FileProblem(
          path: path, at: shifted(repeated.again),
          "the key \(JSONValue.quoted(repeated.key)) stands here twice",
          do: "which value counts cannot be told"))
      return
    }
    var row: [FeedbackColumns.Role: FeedbackCell] = [:]
    for member in members {
      let roles = roles[member.key] ?? FeedbackColumns.roles(of: member.key, rules: rules)
      self.roles[member.key] = roles
      for role in roles {
        let place = shifted(member.position)
        let first = keys[role] ?? (member.key, place.line)
        keys[role] = first
        // One column under two names is two columns: which of them counts, nobody says.
        guard first.name == member.key else {
          problems.append(
            FileProblem(
              path: path, at: place,
              "the keys \(JSONValue.quoted(first.name)) on line \(first.line) and "
                + "\(JSONValue.quoted(member.key)) hold the same",
              do: "call it the same in every row"))
          return
        }
        row[role] = FeedbackCell(node: member.value, position: shifted(member.value.position))
      }
    }
    take(row, at: position, path: path, rules: rules)
  }
}

extension SourcePosition {
  /// Whether this place comes before another one.
  fileprivate func comes(before other: SourcePosition) -> Bool {
    (line, column) < (other.line, other.column)
  }
}
