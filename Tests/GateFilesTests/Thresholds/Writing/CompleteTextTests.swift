import GateVerdicts
import Testing

@testable import GateFiles

@Suite struct CompleteTextTests {
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `What is written reads as what was meant, and is written alike again`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let thresholds = try RandomThresholds.make(using: &generator)
    let text = ThresholdsText.complete(thresholds)
    let read = try ThresholdsText(text, path: "thresholds.json").thresholds
    #expect(read.withoutPlaces == thresholds)
    #expect(ThresholdsText.complete(read) == text)
  }

  @Test func `The full example keeps everything it says`() throws {
    let full = try ThresholdsText(FullExample.text, path: "t").thresholds
    let again = try ThresholdsText(ThresholdsText.complete(full), path: "t").thresholds
    #expect(again.withoutPlaces == full.withoutPlaces)
  }

  @Test func `A file is laid out for people`() throws {
    let thresholds = try ThresholdsText(
      #"""
      {"version": 1, "runs": {"baseline": "b.jsonl"}, "metrics": {
        "faithfulness": {"objective": "Answers say only what the documents say", "range": [0, 1],
          "margin": 0.03, "minimum": 0.80,
          "segments": {"tier=critical": {"margin": 0.01, "rationale": "money"}, "topic=*": {}}},
        "latency": {"unit": "s", "margin": {"relative": 0.1}, "missing": "drop"}}}
      """#, path: "t"
    ).thresholds
    #expect(
      ThresholdsText.complete(thresholds) == """
        {
          "version": 1,
          "runs": { "baseline": "b.jsonl" },
          "confidence": 0.95,
          "minimumSamples": 20,
          "metrics": {
            "faithfulness": {
              "objective": "Answers say only what the documents say",
              "direction": "higher",
              "range": [0, 1],
              "margin": 0.03,
              "minimum": 0.8,
              "segments": {
                "tier=critical": { "margin": 0.01, "rationale": "money" },
                "topic=*": {}
              }
            },
            "latency": {
              "direction": "lower",
              "unit": "s",
              "margin": { "relative": 0.1 },
              "missing": "drop"
            }
          }
        }

        """)
  }
}
