extension Pairing {
  /// What of an example is another text in the candidate.
  public enum Change: Hashable, Sendable {
    /// What is asked.
    case input
    /// What the answer is held against.
    case reference
  }

  /// What changed between the rows of one example in the two runs; nil where nothing did, as far as
  /// the files tell.
  static func change(
    from baselineRows: ArraySlice<Int32>, of baseline: Run,
    to candidateRows: ArraySlice<Int32>, of candidate: Run
  ) -> Change? {
    func differs(_ kind: KeyPath<TextFingerprints, FingerprintColumn?>) -> Bool {
      guard let first = baseline.fingerprints[keyPath: kind],
        let second = candidate.fingerprints[keyPath: kind]
      else { return false }
      return !haveSameTexts(first, baselineRows, second, candidateRows)
    }
    return differs(\.input) ? .input : differs(\.reference) ? .reference : nil
  }

  /// The ids of the paired examples whose prompt differs between the runs, sorted, and how many
  /// have one in both.
  package var changedPrompts: (ids: [String], compared: Int) {
    guard let first = baseline.fingerprints.prompt, let second = candidate.fingerprints.prompt
    else { return ([], 0) }
    var (ids, compared): ([String], Int) = ([], 0)
    for example in examples where example.presence == .paired {
      let (baselineRows, candidateRows) = (baselineRows(of: example), candidateRows(of: example))
      guard baselineRows.contains(where: { first[Int($0)] != nil }),
        candidateRows.contains(where: { second[Int($0)] != nil })
      else { continue }
      compared += 1
      if !Self.haveSameTexts(first, baselineRows, second, candidateRows) { ids.append(example.id) }
    }
    return (ids, compared)
  }

  /// For every example whether it was answered in both runs, and with the same texts as often; nil
  /// where a run has no answers.
  package var haveSameOutput: [Bool]? {
    guard let first = baseline.fingerprints.output, let second = candidate.fingerprints.output
    else { return nil }
    return examples.map { example in
      let before = baselineRows(of: example).map { first[Int($0)] }
      let now = candidateRows(of: example).map { second[Int($0)] }
      guard example.presence == .paired, before.count == now.count else { return false }
      if before.count == 1 { return before[0] != nil && before[0] == now[0] }
      return !before.contains(nil) && Self.sorted(before) == Self.sorted(now)
    }
  }

  /// The ids that share their input with another id, sorted, and how many inputs these are; in the
  /// baseline, or where that has no inputs in the candidate.
  package var sharedInputs: (ids: [String], inputs: Int) {
    let isInBaseline = baseline.fingerprints.input != nil
    let run = isInBaseline ? baseline : candidate
    guard let column = run.fingerprints.input else { return ([], 0) }
    var examplesOf: [TextFingerprint: Int32] = [:]
    examplesOf.reserveCapacity(examples.count)
    var shared: [Int32: [Int32]] = [:]
    for (place, example) in examples.enumerated() {
      let rows = isInBaseline ? baselineRows(of: example) : candidateRows(of: example)
      guard let fingerprint = rows.first.flatMap({ column[Int($0)] }) else { continue }
      if let first = examplesOf[fingerprint] {
        shared[first, default: [first]].append(Int32(place))
      } else {
        examplesOf[fingerprint] = Int32(place)
      }
    }
    return (shared.values.joined().sorted().map { examples[Int($0)].id }, shared.count)
  }

  /// Whether the rows hold the same texts. A row without one says nothing.
  private static func haveSameTexts(
    _ first: FingerprintColumn, _ baselineRows: ArraySlice<Int32>,
    _ second: FingerprintColumn, _ candidateRows: ArraySlice<Int32>
  ) -> Bool {
    if baselineRows.count == 1, candidateRows.count == 1,
      let before = baselineRows.first, let now = candidateRows.first
    {
      guard let before = first[Int(before)], let now = second[Int(now)] else { return true }
      return before == now
    }
    let before = Set(baselineRows.compactMap { first[Int($0)] })
    let now = Set(candidateRows.compactMap { second[Int($0)] })
    return before == now || before.isEmpty || now.isEmpty
  }

  private static func sorted(_ fingerprints: [TextFingerprint?]) -> [TextFingerprint] {
    fingerprints.compactMap(\.self).sorted { ($0.high, $0.low) < ($1.high, $1.low) }
  }
}
