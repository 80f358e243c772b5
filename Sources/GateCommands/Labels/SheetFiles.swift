/// The files of a labelling sheet.
struct SheetFiles {
  /// The sheet itself.
  let sheet: String
  /// Its key.
  let key: String
  /// The guidelines.
  let guidelines: String

  /// Names the files beside a sheet: `sheet.csv` has the key `sheet.key.csv`.
  init(_ sheet: String) {
    self.sheet = sheet
    let stem = sheet.hasSuffix(".csv") ? String(sheet.dropLast(4)) : sheet
    key = stem + ".key.csv"
    guidelines = stem + ".guidelines.md"
  }
}
