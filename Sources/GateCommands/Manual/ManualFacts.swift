/// What a manual page says beyond the commands.
enum ManualFacts {
  /// The day of the version, as manual pages write it.
  static let date = "November 25, 2026"
  /// What the program does, as a clause.
  static let purpose = "tell whether an LLM or RAG evaluation got worse, or only its noise"

  /// The environment variables that are read.
  static let variables: [(name: String, meaning: String)] = [
    (
      "SCOREGATE_CONFIG",
      "The path of the thresholds, where --config does not give it."
    ),
    ("SCOREGATE_STORE", "The path of the record, where --store does not give it."),
    ("NO_COLOR", "No colour, where it is set and --color says nothing."),
    ("FORCE_COLOR", "Colour although standard output is no terminal; 0 for none."),
    ("TERM", "No colour and no progress, where it is dumb."),
    (
      "LC_ALL", "Where it names another character set than UTF-8, the signs of a report are ASCII."
    ),
    ("LC_CTYPE", "As LC_ALL, where that is not set."),
    ("LANG", "As LC_CTYPE, where that is not set."),
    ("CI", "No progress, where it is set."),
    ("GITHUB_STEP_SUMMARY", "The file that the Markdown report is added to."),
    ("GITHUB_OUTPUT", "The file that the verdict and the exit status are added to."),
  ]

  /// The files that are looked for.
  static let files: [(name: String, meaning: String)] = [
    (
      ConfigSearch.fileName,
      "The thresholds: in the working directory, or in a parent up to the root of the repository."
    ),
    (
      StoreOption.defaultPath,
      "The record of gated runs, beside the thresholds: made by check --record."
    ),
  ]
}
