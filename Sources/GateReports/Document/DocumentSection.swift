extension Document {
  /// A part of the document under a heading.
  public struct Section: Sendable, Equatable {
    /// What a reader loses without a section: the lowest goes first where a report is too long.
    enum Worth: Int, Comparable, Sendable {
      /// What confirms what is known.
      case detail
      /// What does not block.
      case remark
      /// How it was decided.
      case method
      /// What is to be known besides.
      case finding
      /// How to do it again.
      case reproduction
      /// Why something blocks.
      case reason
      /// What the main thing looks like.
      case picture
      /// The main thing.
      case main
      /// What is to be read first.
      case lead
      /// The answer, which always stays.
      case answer

      /// Whether the first goes before the second.
      static func < (first: Worth, second: Worth) -> Bool { first.rawValue < second.rawValue }
    }

    /// The heading; empty for none.
    public let title: DocumentText
    /// What stands under it.
    public var parts: [Part]
    /// Whether it can be spared: a terminal shows it with `-v` alone, a page folds it.
    public var isDetail: Bool
    /// What it is called where it had to go.
    var name: String
    /// What it is worth.
    var worth: Worth
    /// What links lead to it by; nil where none does.
    var anchor: String?

    /// Makes a section; without a heading where the title is empty.
    public init(_ title: String, isDetail: Bool = false, _ parts: [Part]) {
      self.init(
        title.isEmpty ? "" : DocumentText(title), isDetail: isDetail,
        worth: isDetail ? .detail : .main, parts)
    }

    /// Makes a section.
    ///
    /// - Parameters:
    ///   - title: the heading; empty for none.
    ///   - isDetail: whether it can be spared.
    ///   - worth: what it is worth where not all can be told.
    ///   - name: what it is called where it had to go; nil for its heading.
    ///   - anchor: what links lead to it by.
    ///   - parts: what stands under the heading.
    init(
      _ title: DocumentText = "", isDetail: Bool = false, worth: Worth = .main,
      name: String? = nil, anchor: String? = nil, _ parts: [Part]
    ) {
      self.title = title
      self.parts = parts
      self.isDetail = isDetail
      self.worth = worth
      self.name = name ?? title.plain
      self.anchor = anchor
    }
  }
}
