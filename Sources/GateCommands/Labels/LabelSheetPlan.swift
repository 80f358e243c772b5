internal import GateAnalyses
internal import GateFiles
internal import GateRuns
internal import GateVerdicts

/// What a labelling sheet is made of.
struct LabelSheetPlan {
  /// A sheet with how its examples were chosen.
  struct Drawn {
    let sheet: LabelSheet
    let sampling: LabelSampling
    /// The number of rows whose label is known.
    let gold: Int
  }

  /// The run, and the baseline where there is one.
  private let runs: [RunInput]
  private let thresholds: Thresholds?
  /// The rules of what is labelled, made up where there are no thresholds.
  private let rules: [MetricRule]
  private let labels: HumanLabels?
  private let gold: HumanLabels?
  /// What labels call the system of each run.
  private let systems: [String]
  /// The first row of every example of each run.
  private let rows: [[String: Int]]

  /// Plans a sheet.
  ///
  /// - Throws: where nothing says what to label, or the runs cannot be told apart.
  init(
    runs: [RunInput], thresholds: Thresholds?, metrics: [String], labels: HumanLabels?,
    gold: HumanLabels?
  ) throws {
    self.runs = runs
    self.thresholds = thresholds
    self.labels = labels
    self.gold = gold
    let gated = thresholds?.metrics ?? []
    for metric in metrics where runs[0].run.scores(of: metric) == nil {
      throw FileProblem(
        path: runs[0].file.path, "the run has no metric \"\(metric)\"",
        do: "the metrics are " + runs[0].run.metrics.map(\.metric).joined(separator: ", "))
    }
    rules =
      metrics.isEmpty
      ? gated.filter { $0.labelRange != nil && runs[0].run.scores(of: $0.metric) != nil }
      : metrics.map { name in
        gated.first { $0.metric == name } ?? MetricRule(metric: name, demand: Demand())
      }
    guard !rules.isEmpty else {
      throw FileProblem(
        path: runs[0].file.path, "nothing says what to label", do: "give --metric NAME")
    }
    systems = runs.map(LabelName.of)
    rows = runs.map { run in
      Dictionary(zip(run.run.exampleIDs, 0...), uniquingKeysWith: { first, _ in first })
    }
    if systems.count == 2, systems[0] == systems[1] {
      let alike =
        runs[0].run.header.system.map { "are of the system \"\($0)\"" } ?? "have the same scores"
      throw FileProblem(
        path: runs[1].file.path, "both runs \(alike), so that labels could not be told apart",
        do: "compare runs of two versions")
    }
  }

  /// Draws the examples and lays out the sheet.
  func sheet(size: Int) throws -> Drawn {
    let run = runs[0].run
    let shared =
      runs.count > 1 ? Set(run.exampleIDs).intersection(runs[1].run.exampleIDs) : nil
    if let shared, shared.isEmpty {
      throw FileProblem(
        path: runs[0].file.path, "no example is in the baseline too",
        do: "compare runs of one dataset, or set dataset.id in thresholds.json")
    }
    let sampling = LabelSampling(
      of: run, under: thresholds, size: size, labelled: labelledExamples, eligible: shared)
    let chosen = sampling.items.flatMap { item in
      runs.indices.flatMap { place in
        rules.compactMap { rule in
          row(
            of: item.example, in: place, rule, probability: item.probability,
            chosen: item.choice.rawValue)
        }
      }
    }
    let known = goldRows(besides: Set(sampling.items.map(\.example)))
    // Shuffled, so that neither the order nor a neighbour tells whose answer it is.
    let rows = (chosen + known).map {
      (key: LabelSampling.number(of: $0.answer, stream: 2), row: $0)
    }
    .sorted { ($0.key, $0.row.answer, $0.row.metric) < ($1.key, $1.row.answer, $1.row.metric) }
    .map(\.row)
    return Drawn(sheet: LabelSheet(rows: rows), sampling: sampling, gold: known.count)
  }

  /// The examples of which every answer has a label in every respect already.
  private var labelledExamples: Set<String> {
    guard let labels else { return [] }
    let given = Set(labels.labels.map { [$0.example, $0.system ?? "", $0.metric] })
    return Set(
      runs[0].run.exampleIDs.filter { id in
        runs.indices.allSatisfy { place in
          rules.allSatisfy { given.contains([id, systems[place], $0.labelName]) }
        }
      })
  }

  private func goldRows(besides chosen: Set<String>) -> [LabelSheet.Row] {
    guard let gold else { return [] }
    let rules = Dictionary(grouping: rules, by: \.labelName)
    var seen: Set<[String]> = []
    return gold.labels.flatMap { label in
      runs.indices.flatMap { place in
        (rules[label.metric] ?? []).compactMap { rule -> LabelSheet.Row? in
          guard !chosen.contains(label.example),
            label.system == nil || label.system == systems[place],
            seen.insert([label.example, systems[place], rule.metric]).inserted
          else { return nil }
          return row(of: label.example, in: place, rule, probability: nil, chosen: "gold")
        }
      }
    }
  }

  private func row(
    of example: String, in place: Int, _ rule: MetricRule, probability: Double?, chosen: String
  ) -> LabelSheet.Row? {
    let run = runs[place].run
    guard let row = rows[place][example] else { return nil }
    let texts = run.texts[row]
    let code = LabelSampling.number(of: example + "\u{0}" + systems[place], stream: 3)
    let digits = String(code, radix: 16)
    let answer = "a" + String(repeating: "0", count: 16 - digits.count) + digits
    return LabelSheet.Row(
      answer: answer, metric: rule.labelName,
      texts: (texts.input, texts.output, texts.reference), example: example,
      system: systems[place], probability: probability, chosen: chosen,
      judge: run.header.factors["judge"])
  }

  /// What those who label are told, a section for each metric.
  ///
  /// - Parameter template: a text with `{{metric}}`, `{{objective}}` and `{{scale}}`; nil for the one that
  ///   comes with the program.
  func guidelines(template: String?) -> String {
    rules.map { rule in
      (template ?? Self.template)
        .replacing("{{metric}}", with: rule.labelName)
        .replacing("{{objective}}", with: rule.objective ?? "Say what a good answer is")
        .replacing("{{scale}}", with: scale(of: rule))
    }.joined(separator: "\n")
  }

  private func scale(of rule: MetricRule) -> String {
    guard let range = rule.labelRange else { return "any number" }
    func written(_ number: Double) -> String {
      number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    }
    let ends = (written(range.lower), written(range.upper))
    let (worst, best) = rule.direction == .higherIsBetter ? ends : (ends.1, ends.0)
    return ends == ("0", "1")
      ? "yes or no; or a number from 0 to 1, \(best) is best"
      : "a number from \(ends.0) to \(ends.1): \(worst) is worst, \(best) is best"
  }

  private static let template = """
    # How to label: {{metric}}

    {{objective}}.

    - Write into the column `label`: {{scale}}.
    - Judge the answer in `output` alone, by the question in `input` and, where there is one, `reference`.
    - Judge every row by itself. Rows are shuffled, and who or what answered is not told.
    - Do not talk about a row with others who label before all are done.
    - Leave `label` empty where the answer cannot be judged, and say why in `comment`.
    - Change nothing else: `answer` and `metric` say which row it is.

    """
}
