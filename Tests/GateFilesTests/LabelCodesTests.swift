import GateRuns
import Testing

@testable import GateFiles

@Suite struct LabelCodesTests {
  private static let topics = DatasetColumns(id: "id", segments: ["topic"])

  @Test func `Spellings of one label are one label`() throws {
    let file = try read(
      """
      {"id":"a","topic":"x"}
      {"id":"b","topic":"\\u0078"}
      {"id":"c","topic":7}
      {"id":"d","topic":"7"}
      {"id":"e","topic":7.0}
      {"id":"f","topic":true}
      {"id":"g","topic":"true"}
      {"id":"h","topic":null}
      {"id":"i"}
      {"id":"j","topic":["x",
        "y"]}
      {"id":"k","topic":["x","y"]}
      {"id":"l","topic":"x"}
      """, columns: Self.topics)
    let segment = try #require(file.run.segments.first)
    #expect(
      (0..<segment.codes.count).map { segment[$0] } == [
        "x", "x", "7", "7", "7", "true", "true", nil, nil, "[\"x\",\"y\"]", "[\"x\",\"y\"]",
        "x",
      ])
  }

  @Test func `A label with a line break is not the one that begins like it`() throws {
    let file = try read(
      "id,topic\na,\"x\ny\"\nb,\"x\nz\"\nc,\"x\ny\"\nd,x\ne,\"x\"\n", columns: Self.topics)
    let segment = try #require(file.run.segments.first)
    #expect((0..<segment.codes.count).map { segment[$0] } == ["x\ny", "x\nz", "x\ny", "x", "x"])
  }

  @Test func `Many labels keep their rows`() throws {
    let names = (0..<2_000).map { "topic \($0 * 7_919 % 1_000)" }
    let text = names.enumerated().map { "\($0),\($1)\n" }.joined()
    let file = try read("id,topic\n" + text, columns: Self.topics)
    let segment = try #require(file.run.segments.first)
    #expect(names.indices.map { segment[$0] } == names)
    #expect(segment.values == Set(names).sorted())
  }
}
