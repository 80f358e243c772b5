extension ThresholdsMistakeTests {
  /// `feedback`.
  static let feedback = [
    mistake(
      #""scale":[5,1]"#,
      """
      34: the worst rating has to come before the best one; write [1, 5], or map what is written to \
      such a scale with "ratings"
      """),
    mistake(#""scale":[1]"#, #"34: "scale" must have 2 entries, found 1"#),
    mistake(
      #""bad":9"#,
      #"32: 9 is not on the scale from 1 to 5; change the number or "scale""#),
    mistake(#""bad":5"#, "32: every rating would be bad; name a rating below the best one"),
    mistake(
      #""ratings":{"meh":0}"#,
      #"43: 0 is not on the scale from 1 to 5; change the number or "scale""#),
    mistake(
      #""categories":{"a":["/(/"]}"#,
      #"""
      45: character 2 of the pattern "/(/" begins a group without an end; write "\(" for the \#
      character itself, or leave the slashes out to search for words
      """#),
    mistake(
      #""categories":{"a":["b","/b(?!c)/"]}"#,
      #"""
      49: character 3 of the pattern "/b(?!c)/" looks around, which is not known; write \#
      what is to be found itself, or leave the slashes out to search for words
      """#),
    mistake(
      #""retain":0"#, #"35: "retain" must be a whole number of 1 or more, found 0"#),
    mistake(#""text":"false""#, #"33: "text" must be true or false, found "false"; write false"#),
    mistake(
      #""signals":{"copied":"c"}"#,
      #"37: unknown key "copied"; did you mean "copy"?"#),
    mistake(
      #""topics":{"a":["b"]}"#,
      #"26: unknown key "topics"; did you mean "categories"?"#),
  ]

  /// A file with one member of `feedback`, and what is said of it, from the column on.
  private static func mistake(_ member: String, _ message: String) -> Mistake {
    Mistake(
      #"{"version":1,"feedback":{"# + member
        + #"},"metrics":{"f":{"margin":0,"missing":"drop"}}}"#, "t.json:1:" + message)
  }
}
