import Mustache

/// The templates of the Markdown report. Every value that goes in is Markdown already, so nothing
/// is escaped here.
enum MarkdownTemplate {
  /// The whole report.
  static let page = template(
    """
    <!-- scoregate:report -->
    {{#sections}}
    {{{.}}}

    {{/sections}}
    {{#dropped}}
    _Left out to keep this report short enough for a comment: {{{dropped}}}. The JSON report has
    everything._

    {{/dropped}}
    <sub>{{{tool}}}</sub>

    """)

  /// The answer and the numbers behind it.
  static let answer = template(
    """
    {{{mark}}} **{{{answer}}}**{{{evidence}}}

    {{#reasons}}
    - {{{.}}}
    {{/reasons}}

    {{{counts}}}
    """)

  /// Checks as a table of two columns, which is what a phone shows.
  static let table = template(
    """
    | Check | {{column}} and change |
    |:--|:--|
    {{#rows}}
    | {{{mark}}} {{{verdict}}}<br>{{{id}}} | {{{numbers}}} |
    {{/rows}}
    {{#more}}

    {{{more}}}
    {{/more}}
    """)

  /// The factors of the two runs side by side.
  static let factors = template(
    """
    | Factor | Baseline | Candidate |
    |:--|:--|:--|
    {{#rows}}
    | {{{name}}} | {{{baseline}}} | {{{candidate}}} |
    {{/rows}}
    {{#same}}

    {{{same}}}
    {{/same}}
    """)

  /// Something folded.
  static let details = template(
    """
    <details>
    <summary>{{{summary}}}</summary>

    {{{content}}}

    </details>
    """)

  /// Why a check found what it found.
  static let story = template(
    """
    {{#lines}}
    - {{{.}}}
    {{/lines}}
    {{#title}}

    {{{title}}}:

    {{/title}}
    {{#shown}}
    - {{{.}}}
    {{/shown}}
    {{{rest}}}
    """)

  /// Examples with their answers side by side.
  static let examples = template(
    """
    {{#examples}}
    **{{{id}}}** {{{scores}}}{{#input}}<br>{{{input}}}{{/input}}
    {{#texts}}

    | {{{older}}} | Candidate |
    |:--|:--|
    | {{{baseline}}} | {{{candidate}}} |
    {{/texts}}

    {{/examples}}
    """)

  /// What was compared with what.
  static let provenance = template(
    """
    | | Baseline | Candidate |{{#hasAnchor}} Anchor |{{/hasAnchor}}
    |:--|:--|:--|{{#hasAnchor}}:--|{{/hasAnchor}}
    {{#rows}}
    | {{{name}}} | {{{baseline}}} | {{{candidate}}} |{{#hasAnchor}} {{{anchor}}} |{{/hasAnchor}}
    {{/rows}}

    {{{command}}}
    """)

  /// A list under a heading in bold.
  static let list = template(
    """
    **{{{title}}}**

    {{#lines}}
    - {{{.}}}
    {{/lines}}
    """)

  private static func template(_ text: String) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: text)
    } catch {
      preconditionFailure("a built-in template does not parse: \(error)")
    }
  }
}
