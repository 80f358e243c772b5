import ArgumentParser
import Foundation
import GateStatistics

/// What is found in series whose changes people have marked.
///
/// The folder holds series as `{"series": [{"raw": […]}]}` beside `annotations.json`, as the Turing Change
/// Point Dataset has them (van den Burg and Williams 2020, arXiv 2003.06222), or CSV files with a column
/// `value`.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "What is found in series whose changes people have marked.")

  @Argument(help: "The folder.", completion: .directory)
  var folder: String

  @Option(help: "How far from a marked change a change may be found, in values.")
  var tolerance = 5

  func run() throws {
    let folder = URL(fileURLWithPath: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let annotations =
      try names.contains("annotations.json")
      ? JSONDecoder().decode(
        [String: [String: [Int]]].self,
        from: Data(contentsOf: folder.appendingPathComponent("annotations.json"))) : [:]
    print("| series | n | ρ | precision | recall | F1 | trend p | changes |")
    print("|---|---|---|---|---|---|---|---|")
    for name in names where name != "annotations.json" {
      let file = folder.appendingPathComponent(name)
      guard let values = Self.series(of: file), !values.isEmpty else { continue }
      let series = file.deletingPathExtension().lastPathComponent
      print(row(series, values, annotations[series]))
    }
  }

  private func row(_ name: String, _ values: [Double], _ annotations: [String: [Int]]?) -> String {
    let found = ChangePoints(of: values)
    let trend = MannKendall(of: values, within: found.stretches(of: values.count))
    let scores = annotations.map { annotations -> [Double] in
      let marked = annotations.values.map { Set($0 + [0]) }
      let all = Set(found.points.map(\.index) + [0])
      let union = marked.reduce(into: Set<Int>()) { $0.formUnion($1) }
      let precision = Double(matches(of: union, in: all)) / Double(all.count)
      let recall =
        marked.reduce(0) { $0 + Double(matches(of: $1, in: all)) / Double($1.count) }
        / Double(marked.count)
      return [precision, recall, 2 * precision * recall / (precision + recall)]
    }
    let cells = scores?.map { String(format: "%.2f", $0) } ?? ["", "", ""]
    let changes = found.points.map { point in
      "\(point.index) (\(point.range.lowerBound)–\(point.range.upperBound))"
    }
    return "| \(name) | \(values.count) | \(String(format: "%.2f", found.autocorrelation)) "
      + "| \(cells.joined(separator: " | ")) | \(String(format: "%.2g", trend.pValue)) "
      + "| \(changes.joined(separator: ", ")) |"
  }

  /// How many marked changes have a found one near, each of which counts for one.
  private func matches(of marked: Set<Int>, in found: Set<Int>) -> Int {
    var open = found
    return marked.sorted().reduce(0) { count, mark in
      let near = open.filter { abs($0 - mark) <= tolerance }
        .min { (abs($0 - mark), $0) < (abs($1 - mark), $1) }
      guard let near else { return count }
      open.remove(near)
      return count + 1
    }
  }

  private struct Marked: Decodable {
    struct Column: Decodable {
      var raw: [Double?]
    }
    var series: [Column]
  }

  private static func series(of file: URL) -> [Double]? {
    guard let bytes = try? Data(contentsOf: file) else { return nil }
    if file.pathExtension == "json" {
      return try? JSONDecoder().decode(Marked.self, from: bytes).series.first?.raw.compactMap(
        \.self)
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard file.pathExtension == "csv",
      let column = lines.first?.split(separator: ",").firstIndex(of: "value")
    else { return nil }
    return lines.dropFirst().compactMap { line in
      line.split(separator: ",").dropFirst(column).first.flatMap { Double($0) }
    }
  }
}
