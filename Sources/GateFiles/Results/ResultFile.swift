public import GateVerdicts

/// Reads a stored gate result back.
public enum ResultFile {
  /// Reads a whole file; what was written by the JSON report comes back without loss.
  ///
  /// Keys that are not known are ignored. A key that is missing or of the wrong type is not, and
  /// neither is another version of the form.
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
    var check = FormCheck(.object(ResultForm.file), problems: ProblemList(path: path))
    check.check(document)
    if let problem = check.problems.sorted.first { throw problem }
    return try ResultReading(path: path).result(document.root)
  }
}
