import GateRuns
import GateText
package import GateVerdicts

/// What a labelling sheet is made of (`methods §11`).
package struct LabelSheetPlan {
  /// The rows of a sheet with how their examples were chosen.
  package struct Drawn {
    /// The rows, in an order that tells nothing.
    package let rows: [AnswerToLabel]
    /// How their examples were chosen.
    package let sampling: LabelSampling
    /// The number of rows whose label is known.
    package let gold: Int
  }

  /// Why there can be no sheet.
  package enum Obstacle: Error, Equatable {
    /// No metric is named, and none that is gated has a range.
    case nothingToLabel
    /// Both runs are of one system, or have the same scores if none is named, so that labels could not be told
    /// apart.
    case alike(system: String?)
  }

  /// The run, and the baseline where there is one.
  private let runs: [RunInput]
  private let thresholds: Thresholds?
  /// The rules of what is labelled, made up where there are no thresholds.
  package let rules: [MetricRule]
  private let labels: HumanLabels?
  private let gold: HumanLabels?
  /// What labels call the system of each run.
  private let systems: [String]
  /// The first row of every example of each run.
  private let rows: [[String: Int]]

  /// Plans a sheet.
  ///
  /// - Parameters:
  ///   - runs: the run, and the baseline if there is one; at least one.
  ///   - thresholds: what a team wrote down; nil for nothing.
  ///   - metrics: what to label, all of which the run has; empty for what is gated and has a range.
  ///   - labels: the labels that there are.
  ///   - gold: labels that are known to be right.
  package init(
    runs: [RunInput], thresholds: Thresholds?, metrics: [String], labels: HumanLabels?,
    gold: HumanLabels?
  ) throws(Obstacle) {
    self.runs = runs
    self.thresholds = thresholds
    self.labels = labels
    self.gold = gold
    let gated = thresholds?.metrics ?? []
    rules =
      metrics.isEmpty
      ? gated.filter { $0.labelRange != nil && runs[0].run.scores(of: $0.metric) != nil }
      : metrics.map { name in
        gated.first { $0.metric == name } ?? MetricRule(metric: name, demand: Demand())
      }
    guard !rules.isEmpty else { throw .nothingToLabel }
    systems = runs.map(LabelName.of)
    rows = runs.map { run in
      Dictionary(zip(run.run.exampleIDs, 0...), uniquingKeysWith: { first, _ in first })
    }
    if systems.count == 2, systems[0] == systems[1] {
      throw .alike(system: runs[0].run.header.system)
    }
  }

  /// Draws the examples and lays out the rows.
  ///
  /// - Parameter size: how many examples to draw of those that all runs have.
  package func draw(size: Int) -> Drawn {
    let run = runs[0].run
    let shared =
      runs.count > 1 ? Set(run.exampleIDs).intersection(runs[1].run.exampleIDs) : nil
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
    return Drawn(rows: rows, sampling: sampling, gold: known.count)
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

  private func goldRows(besides chosen: Set<String>) -> [AnswerToLabel] {
    guard let gold else { return [] }
    let rules = Dictionary(grouping: rules, by: \.labelName)
    var seen: Set<[String]> = []
    return gold.labels.flatMap { label in
      runs.indices.flatMap { place in
        (rules[label.metric] ?? []).compactMap { rule -> AnswerToLabel? in
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
  ) -> AnswerToLabel? {
    let run = runs[place].run
    guard let row = rows[place][example] else { return nil }
    let code = LabelSampling.number(of: example + "\u{0}" + systems[place], stream: 3)
    return AnswerToLabel(
      answer: "a" + Hexadecimal.text(of: code), metric: rule.labelName, texts: run.texts[row],
      example: example,
      system: systems[place], probability: probability, chosen: chosen,
      judge: run.header.factors["judge"])
  }
}
