import GateText

/// Why a text is not CSV (RFC 4180), and at which byte.
struct CSVFault: Error, Hashable {
  /// What is wrong.
  enum Problem: Hashable {
    /// A quotation mark that opens a cell and has no partner.
    case unterminatedQuote
    /// Something other than a delimiter or a line break behind a closing quotation mark.
    case textAfterQuote
    /// A row with more or fewer cells than the header.
    case cellCount(found: Int, header: Int)
    /// A name that the header has already.
    case duplicateName(String)
  }

  /// The offset of the byte, from 0.
  let offset: Int
  /// What is wrong there.
  let problem: Problem
  /// Whether it is the last row, which may be half written.
  var isLastRow = false

  /// The problem in words, without position and full stop.
  var description: String {
    switch problem {
    case .unterminatedQuote: "this quotation mark is never closed"
    case .textAfterQuote: "text after the closing quotation mark of a cell"
    case .cellCount(let found, let header):
      "the row has \(Words.count(found, "cell")), the header has \(header)"
    case .duplicateName(let name): "the header names column \"\(name)\" twice"
    }
  }

  /// What to do about it; nil where ``description`` says it.
  var remedy: String? {
    switch problem {
    case .unterminatedQuote: "was the evaluation stopped?"
    case .textAfterQuote: "write a quotation mark inside a cell twice"
    case .cellCount(let found, let header) where found > header:
      "put a cell with a delimiter in it into quotation marks"
    case .cellCount: isLastRow ? "was the evaluation stopped?" : nil
    case .duplicateName: "rename one of them"
    }
  }
}
