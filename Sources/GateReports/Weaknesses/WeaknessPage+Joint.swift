extension WeaknessPage {
  var joint: Document.Section? { nil }
  var topics: Document.Section? { nil }
}
