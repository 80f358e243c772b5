import GateText
public import GateVerdicts

/// The gate result as JSON: writes it, and reads a stored one back.
public enum ResultFile {
  /// Writes a result.
  ///
  /// - Parameter result: what the gate found, with the remedies of its findings in their texts.
  /// - Returns: a JSON document, two spaces a level, with a line break at the end. Numbers are the
  ///   shortest that read back as the same number.
  public static func text(of result: GateResult) -> String {
    JSONValue.document(ResultForm.file.write(result))
  }

  /// Reads a whole file; what was written comes back without loss.
  ///
  /// Keys that are not known are ignored. A key that is missing or of the wrong type is not, unless it
  /// is newer than the first form; neither is another version of the form.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file.
  ///   - path: the file as it was given, for messages.
  /// - Throws: the first problem of the file.
  public static func read(_ bytes: [UInt8], path: String) throws(FileProblem) -> GateResult {
    let document = try JSONDocument(bytes, path: path)
    if let version = document.root.object?["schemaVersion"], version.number != nil,
      version.integer != ResultForm.version
    {
      throw FileProblem(
        path: path, at: version.position,
        "a result with \"schemaVersion\" \(version.inWords), and only \(ResultForm.version) is "
          + "known here", do: "use the release of ScoreGate that wrote it, or a later one")
    }
    return try ResultForm.file.value(of: document, path: path, orElse: ResultForm.misfit)
  }
}
