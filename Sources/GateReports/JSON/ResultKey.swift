import GateText

/// Every key of the JSON result, in the order in which they are written.
///
/// The keys are a contract: a reader of stored results depends on each. A key is always present; a
/// value that is not known is `null`. The only other keys are those of `factors`, which are data.
enum ResultKey: String, CaseIterable {
  // The result.
  /// The version of this contract, 1.
  case schemaVersion
  /// `GateVerdict` or `CheckVerdict`, by its raw value.
  case verdict
  /// The profile: `name` and `inconclusive`.
  case profile
  /// The exit status that goes with the verdict; follows from it.
  case exitStatus
  /// A two-sided level, a fraction: of the result, and of each estimate.
  case confidence
  /// The smallest number of examples on which a check decides.
  case minimumSamples
  /// The tool: `name` and `version`.
  case tool
  /// The thresholds file: `path` and `sha256`.
  case config
  /// The baseline: a run, a mean, a score, an interval's side or a count, by where it stands.
  case baseline
  /// The candidate, likewise.
  case candidate
  /// The pinned older run; `null` without one. Where a check is about it, `baseline` is of it.
  case anchor
  /// How the examples went together.
  case pairing
  /// In which ways the comparison could mislead.
  case findings
  /// The checks, in the order of thresholds.json.
  case checks
  /// What came of the effects that the change was meant to have.
  case intents
  /// Where what regressed lost most.
  case losses
  /// How the scores of every gated metric lie.
  case distributions
  /// What a reader should know, sentences.
  case warnings
  /// Metrics that no rule gates.
  case ungated
  /// The file of people's labels; in `correction`, how many examples they are of.
  case labels

  // A finding.
  /// `FindingSeverity`, by its raw value.
  case severity
  /// The finding in a sentence; in `config` the text of the file, `null` where it is not kept.
  case text
  /// How much of the metric's overall mean difference comes from the examples of a finding.
  case part

  // Names and files.
  /// The name of a profile or of the tool.
  case name
  /// `InconclusivePolicy`, by its raw value.
  case inconclusive
  /// The tool's version.
  case version
  /// A file's path as it was given.
  case path
  /// A file's SHA-256, hexadecimal.
  case sha256
  /// The recognised format, in words.
  case format
  /// In a run, the number of examples; in a check, `Check.worst`; in a finding, ids.
  case examples
  /// The number of rows of a run.
  case rows
  /// What a run says of itself.
  case header
  /// The dataset's name.
  case dataset
  /// The system's version.
  case system
  /// When the run was made.
  case created
  /// What was changed since the run before.
  case change
  /// What else the scores depend on: an object of strings, sorted by key.
  case factors

  // Pairing.
  /// The number of examples that were compared.
  case paired
  /// The ids that the candidate lacks.
  case baselineOnly
  /// The ids that the baseline lacks.
  case candidateOnly
  /// The ids whose input or reference differs.
  case changed
  /// `PairingSummary.repeated`: the number of examples with several trials.
  case duplicates

  // A check.
  /// The id of a check or of an example.
  case id
  /// The metric.
  case metric
  /// The segment, `null` for all examples.
  case segment
  /// `CheckKind` or `FindingKind`, by its raw value.
  case kind
  /// Whether the verdict counts for the gate.
  case blocking
  /// Whether the metric is advisory.
  case advisory
  /// Whether the verdict hangs on the treatment of missing scores.
  case fragile
  /// The verdict in a sentence; in a waiver, why the check may fail.
  case reason
  /// `Direction`, by its raw value.
  case direction
  /// The metric's unit.
  case unit
  /// The number of examples that a check rests on, or that a finding is about.
  case n
  /// The number of their clusters.
  case clusters
  /// `Statistic`, by its raw value: `mean`, `median`, `p95`.
  case statistic
  /// The mean of a run, inside `baseline` and `candidate`.
  case mean
  /// The quantile of a run, likewise, where that is the statistic.
  case quantile
  /// The mean paired difference, or that of the quantiles, an estimate; negative is worse. In an
  /// example, a number.
  case difference
  /// The candidate's mean, or other statistic, an estimate.
  case level
  /// `IntervalMethod`, by its raw value.
  case method
  /// The intervals whose hull decides: `bca` and `t`, each `[lower, upper]`.
  case intervals
  /// The one-sided sign-flip p-value; of a finding two-sided and corrected.
  case pValue
  /// The p-value after correction.
  case adjustedPValue
  /// The margin in the metric's unit.
  case margin
  /// The limit.
  case limit
  /// The smallest worsening that this many examples would show.
  case minimumDetectableEffect
  /// How many examples would settle the margin.
  case examplesNeeded
  /// The largest share of failures that may have gone unseen, a fraction.
  case unseenFailureRate
  /// How many scores are missing: `baseline` and `candidate`.
  case missing
  /// `CheckNote`, by its raw value.
  case note
  /// How many examples there are like those listed.
  case worstCount
  /// The waiver.
  case waiver
  /// Why the rule is what it is.
  case rationale
  /// Where a rule or a waiver stands; `null` or `line` and `column`. In a waiver, the two alone.
  case position

  // What labels make of a comparison.
  /// The correction; `null` where no label is of the check's examples.
  case correction
  /// Whether the verdict rests on the labels.
  case decides
  /// The weight of the metric beside the labels.
  case weight
  /// The correlation of the metric's differences with those of the labels.
  case correlation
  /// The metric's own difference and margin.
  case raw, rawMargin
  /// The difference that people would see.
  case corrected

  // An estimate and its intervals.
  /// The point estimate.
  case estimate
  /// Its standard error.
  case standardError
  /// The lower endpoint; `null` with `upper` where there is no interval.
  case lower
  /// The upper endpoint.
  case upper
  /// The bias-corrected and accelerated interval.
  case bca
  /// Student's t interval.
  case t

  // An example.
  /// The input text.
  case input
  /// The baseline's output text.
  case baselineOutput
  /// The candidate's output text.
  case candidateOutput

  /// The segments of an example, `topic=billing`.
  case segments

  // An intent.
  /// Candidate minus baseline as it was meant to be, at least.
  case intended
  /// Candidate minus baseline as it is, an estimate.
  case effect

  // A slice that lost more than the rest.
  /// What its examples have in common.
  case slice
  /// The mean paired difference of the others.
  case rest
  /// How much more the slice lost, an estimate.
  case excess
  /// The share of the loss that is in the slice, a fraction.
  case explained
  /// Whether the p-value is a bound.
  case bound

  // A distribution.
  /// The numbers of examples that are better and worse in the candidate.
  case better, worse
  /// The paired differences that are not 0, counted in bins.
  case differences
  /// The scores of both runs, counted in cells.
  case scores
  /// The width of a bin.
  case width
  /// The lower edge of the first bin, in widths.
  case first
  /// The counts of the bins.
  case counts
  /// How many differences lie before the first and after the last bin.
  case below, above
  /// The number of bins of either run.
  case bins
  /// The cells that hold an example: the bin of the baseline, that of the candidate, and how many
  /// examples there are, one after the other.
  case cells
  /// How many examples scored beyond the outermost bins.
  case beyond

  // A waiver and a position.
  /// The id of the check that is waived.
  case check
  /// Who promised.
  case owner
  /// The last day, `yyyy-mm-dd`.
  case expires
  /// Whether that day has passed.
  case expired
  /// The line, from 1.
  case line
  /// The column, from 1.
  case column
}

extension JSONValue {
  /// An object with keys of the result, in this order.
  static func object(_ members: [(key: ResultKey, value: JSONValue)]) -> JSONValue {
    .init(members.map { ($0.key.rawValue, $0.value) })
  }
}
