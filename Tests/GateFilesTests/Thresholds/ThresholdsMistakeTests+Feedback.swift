extension ThresholdsMistakeTests {
  /// `feedback`.
  static let feedback = [
    mistake(
      #""scale":[5,1]"#,
      """
      36: the worst rating has to come before the best one; write [1, 5], or map what is written to \
      such a scale with "ratings"
      """),
    mistake(#""scale":[1]"#, #"36: "scale" needs 2 values, found 1"#),
    mistake(
      #""bad":9"#,
      #"34: 9 is not on the scale from 1 to 5; change the number or "scale""#),
    mistake(#""bad":5"#, "34: every rating would be bad; name a rating below the best one"),
    mistake(
      #""ratings":{"meh":0}"#,
      #"45: 0 is not on the scale from 1 to 5; change the number or "scale""#),
    mistake(
      #""categories":{"a":["/(/"]}"#,
      #"""
      47: "/(/" is not a regular expression; correct it, or leave the slashes out to search for words
      """#),
    mistake(
      #""retain":0"#, #"37: "retain" must be a whole number of 1 or more, found 0"#),
    mistake(#""text":"false""#, #"35: "text" must be true or false, found "false"; write false"#),
    mistake(
      #""signals":{"copied":"c"}"#,
      #"39: unknown key "copied" in "feedback.signals"; did you mean "copy"?"#),
    mistake(
      #""topics":{"a":["b"]}"#,
      #"28: unknown key "topics" in "feedback"; did you mean "categories"?"#),
  ]

  /// A file with one member of `feedback`, and what is said of it, from the column on.
  private static func mistake(_ member: String, _ message: String) -> Mistake {
    Mistake(
      #"{"version":1,"feedback":{"# + member
        + #"},"metrics":{"f":{"margin":0,"missing":"drop"}}}"#, "t.json:1:" + message)
  }
}
