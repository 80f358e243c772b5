import Testing

@testable import GateRuns

@Suite("Texts of paired examples")
struct PairingTextTests {
  private func column(_ texts: [UInt64?]) -> FingerprintColumn {
    FingerprintColumn(texts.map { $0.map { TextFingerprint(high: $0, low: 1) } })
  }

  private func run(_ ids: [String], _ fingerprints: TextFingerprints) -> Run {
    Run(exampleIDs: ids, metrics: [], fingerprints: fingerprints)
  }

  @Test(
    "an example whose references differ is changed, in trials by the set of them",
    arguments: [
      ([7, 7], [7, 7], true), ([7, 8], [8, 7], true), ([7, 7], [7, 8], false),
      ([7, nil], [7, 7], true), ([nil, nil], [7, 8], true), ([7, 7], [8, 8], false),
    ] as [([UInt64?], [UInt64?], Bool)])
  func references(baseline: [UInt64?], candidate: [UInt64?], isSame: Bool) {
    let pairing = Pairing(
      baseline: run(["a", "a"], TextFingerprints(reference: column(baseline))),
      candidate: run(["a", "a"], TextFingerprints(reference: column(candidate))))
    #expect(pairing.examples.map(\.presence) == [isSame ? .paired : .changed])
    #expect(pairing.ids(changed: .reference) == (isSame ? [] : ["a"]))
    #expect(pairing.ids(changed: .input) == [])
  }

  @Test("another input counts before another reference")
  func inputFirst() {
    let pairing = Pairing(
      baseline: run(["a"], TextFingerprints(input: column([1]), reference: column([2]))),
      candidate: run(["a"], TextFingerprints(input: column([3]), reference: column([4]))))
    #expect(pairing.examples.map(\.change) == [.input])
  }

  @Test("prompts are compared where both runs have one")
  func prompts() {
    let pairing = Pairing(
      baseline: run(["a", "b", "c", "d"], TextFingerprints(prompt: column([1, 2, nil, 4]))),
      candidate: run(["c", "b", "a", "d"], TextFingerprints(prompt: column([3, 5, 1, 6]))))
    #expect(pairing.changedPrompts.ids == ["b", "d"])
    #expect(pairing.changedPrompts.compared == 3)
  }

  @Test("inputs under several ids are found, in the candidate where the baseline has none")
  func sharedInputs() {
    let shared = run(["d", "c", "b", "a"], TextFingerprints(input: column([1, 2, 1, nil])))
    let bare = run(["a", "b"], TextFingerprints())
    for pairing in [
      Pairing(baseline: shared, candidate: bare), Pairing(baseline: bare, candidate: shared),
    ] {
      #expect(pairing.sharedInputs.ids == ["b", "d"])
      #expect(pairing.sharedInputs.inputs == 1)
    }
    #expect(Pairing(baseline: bare, candidate: bare).sharedInputs.ids == [])
  }
}
