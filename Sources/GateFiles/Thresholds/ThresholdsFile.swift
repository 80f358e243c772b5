public import GateVerdicts

/// Reads thresholds.json, strictly.
public enum ThresholdsFile {
  /// Reads a whole file and finds every mistake in it.
  ///
  /// 1. The bytes must be JSON; the first fault ends the reading.
  /// 2. Every value is held against the form that ``ThresholdsSchema`` renders: unknown and
  ///    duplicate keys, wrong types, values out of range, keys that are missing.
  /// 3. What fits is put together and checked for contradictions: limits outside the range, a
  ///    dimension or a metric that is not declared.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file.
  ///   - path: the file as it was given, for messages.
  /// - Returns: the thresholds, with the place of every rule.
  /// - Throws: all problems of the file, in its order.
  public static func read(
    _ bytes: [UInt8], path: String
  ) throws(ThresholdsProblems) -> Thresholds {
    let document: JSONDocument
    do throws(FileProblem) {
      document = try JSONDocument(bytes, path: path)
    } catch {
      throw ThresholdsProblems([error])
    }
    var check = FormCheck(.object(ThresholdsForm.file.form), problems: ProblemList(path: path))
    check.check(document)
    var problems = check.problems
    var thresholds = Thresholds(metrics: [])
    let file = document.root.object ?? JSONObject(members: [])
    _ = ThresholdsForm.file.read(file, into: &thresholds, &problems)
    var rules = ThresholdsRules(thresholds: thresholds, problems: problems)
    rules.judge(file)
    guard rules.problems.isEmpty else { throw ThresholdsProblems(rules.problems.sorted) }
    return thresholds
  }
}
