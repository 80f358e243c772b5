import GateText
import GateRuns
package import GateVerdicts

/// The text of a thresholds.json, which can be changed in places while everything else stays as the
/// team wrote it.
package struct ThresholdsText: Sendable {
  /// The text.
  package let text: String
  /// What the text says.
  package let thresholds: Thresholds
  /// The file as it was given, for messages.
  package let path: String

  /// Reads a thresholds.json, strictly.
  ///
  /// - Parameters:
  ///   - text: the content of the file.
  ///   - path: the file as it was given, for messages.
  /// - Throws: all problems of the file.
  package init(_ text: String, path: String) throws(ThresholdsProblems) {
    thresholds = try ThresholdsFile.read(Array(text.utf8), path: path)
    self.text = text
    self.path = path
  }

  /// The text after rules were changed or added.
  ///
  /// A value that is set already keeps its spelling. A key that is added stands where the form has
  /// it, on a line of its own where its neighbour does, and indented like it; a metric or a segment
  /// that is added stands last.
  ///
  /// - Parameters:
  ///   - edits: what the rules are to say, applied in order.
  ///   - dimensions: columns that become dimensions of the dataset beside those that are.
  /// - Returns: the text, which reads as thresholds.json.
  /// - Throws: what is wrong with the edited text, such as a margin wider than the range.
  package func edited(
    by edits: [RuleEdit], dividing dimensions: [String] = []
  ) throws(ThresholdsProblems) -> String {
    var editor = ObjectEditor(text)
    let present = thresholds.dataset.segments
    let added = dimensions.filter { !present.contains($0) }
    do throws(JSONFault) {
      if !added.isEmpty {
        let all = JSONValue.array((present + added).map(JSONValue.string))
        try editor.set(
          [JSONValue.Member("segments", all)], at: ["dataset"],
          order: ThresholdsForm.keys(atDepth:))
      }
      for edit in edits where !edit.members.isEmpty {
        try editor.set(edit.members, at: edit.path, order: ThresholdsForm.keys(atDepth:))
      }
    } catch {
      throw ThresholdsProblems([FileProblem(path: path, error.description)])
    }
    return try ThresholdsText(editor.text, path: path).text
  }
}

extension ThresholdsText {
  /// A text in quotation marks, as JSON and YAML have it.
  package static func quoted(_ text: String) -> String { JSONValue.quoted(text) }
}
