import GateText
internal import GateRuns
internal import GateStatistics
internal import GateVerdicts

/// Puts thresholds together from a tree that was held against ``ThresholdsForm``.
///
/// A value that does not fit the form has been reported already: here it counts as absent, so that
/// the rest of the file is still checked.
struct ThresholdsReading {
  /// What was found so far; the contradictions are added.
  var problems: ProblemList

  /// Reads the whole file.
  mutating func thresholds(_ file: JSONObject) -> Thresholds {
    let runs = file["runs"]?.object
    let dataset = file["dataset"]?.object.map { columns($0) } ?? DatasetColumns()
    let metrics = metrics(file["metrics"]?.object?.members ?? [], dimensions: dataset.segments)
    let profiles = profiles(file["profiles"]?.object?.members ?? [])
    let comparability = file["comparability"]?.object
    let critical = criticalRules(
      file["critical"]?.array ?? [], metrics: metrics, dimensions: dataset.segments)
    checkCalibrations(
      of: file["metrics"]?.object?.members ?? [], rules: metrics, critical: critical)
    return Thresholds(
      runs: RunPaths(
        baseline: runs?["baseline"]?.string, candidate: runs?["candidate"]?.string,
        anchor: runs?["anchor"]?.string, maximumAge: runs?["maximumAge"]?.integer),
      dataset: dataset,
      confidence: file["confidence"]?.number.flatMap(ConfidenceLevel.init) ?? .standard,
      minimumSamples: file["minimumSamples"]?.integer ?? Thresholds.defaultMinimumSamples,
      metrics: metrics,
      critical: critical,
      comparability: Comparability(
        missingExamples: comparability?["missingExamples"].flatMap(allowance) ?? .count(0),
        changedExamples: comparability?["changedExamples"].flatMap(allowance) ?? .count(0),
        changedReferences: comparability?["changedReferences"].flatMap(allowance) ?? .count(0),
        newExamples: comparability?["newExamples"].flatMap(allowance),
        factors: comparability?["factors"]?.array?.compactMap(\.string)
          ?? Comparability.standardFactors,
        judgeShift: comparability?["judgeShift"]?.string.flatMap(JudgeShiftPolicy.init)
          ?? .error),
      profiles: profiles,
      waivers: waivers(file["waivers"]?.array ?? [], metrics: metrics),
      feedback: file["feedback"]?.object.map { feedback($0) } ?? FeedbackRules(),
      labels: file["labels"]?.string)
  }

  private mutating func columns(_ dataset: JSONObject) -> DatasetColumns {
    DatasetColumns(
      name: dataset["name"]?.string, id: dataset["id"]?.string,
      input: dataset["input"].map { node in
        node.string.map { [$0] } ?? node.array?.compactMap(\.string) ?? []
      } ?? [],
      output: dataset["output"]?.string, reference: dataset["reference"]?.string,
      metrics: metricColumns(dataset["columns"]?.object?.members ?? []),
      segments: dataset["segments"]?.array?.compactMap(\.string) ?? [],
      cluster: dataset["cluster"]?.string, trial: dataset["trial"]?.string)
  }

  /// The metric by the column; two columns cannot be one metric.
  private mutating func metricColumns(_ members: [JSONMember]) -> [String: String] {
    var columns: [String: String] = [:]
    for member in members {
      guard let name = member.value.string else { continue }
      if columns.values.contains(name) {
        problems.add(
          at: member.value.position,
          "another column is the metric \(JSONValue.quoted(name)) already",
          do: "give every column a metric of its own")
      }
      columns[member.key] = name
    }
    return columns
  }

  private func allowance(_ node: JSONNode) -> Allowance? {
    node.integer.map(Allowance.count) ?? node.number.map(Allowance.share)
  }

  private func profiles(_ members: [JSONMember]) -> [Profile] {
    var profiles = Profile.builtIn
    for member in members {
      guard
        let policy = member.value.object?["inconclusive"]?.string
          .flatMap(InconclusivePolicy.init)
      else { continue }
      let profile = Profile(name: member.key, inconclusive: policy)
      if let known = profiles.firstIndex(where: { $0.name == member.key }) {
        profiles[known] = profile
      } else {
        profiles.append(profile)
      }
    }
    return profiles
  }

  /// Reports a dimension that `dataset.segments` does not name, where it names any.
  mutating func checkDimension(
    of selector: SegmentSelector, among dimensions: [String], at position: SourcePosition
  ) {
    guard !dimensions.isEmpty, !dimensions.contains(selector.dimension) else { return }
    let name = JSONValue.quoted(selector.dimension)
    problems.add(
      at: position, "\(name) is not one of the dataset's \"segments\"",
      do: Spelling.nearest(to: selector.dimension, among: dimensions)
        .map { "did you mean \(JSONValue.quoted($0))?" }
        ?? "known there: " + dimensions.map { JSONValue.quoted($0) }.joined(separator: ", "))
  }

  /// `; did you mean …?` for a metric that is not in `metrics`.
  func hint(forMetric name: String, among metrics: [MetricRule]) -> String {
    let names = metrics.map(\.metric)
    return Spelling.nearest(to: name, among: names)
      .map { "did you mean \(JSONValue.quoted($0))?" }
      ?? "known there: " + names.map { JSONValue.quoted($0) }.joined(separator: ", ")
  }
}
