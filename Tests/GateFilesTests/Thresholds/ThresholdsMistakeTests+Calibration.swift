extension ThresholdsMistakeTests {
  /// `calibration` of a metric.
  static let calibrations = [
    Mistake(
      calibrated("{}"),
      #"t.json:1:84: "calibration" lacks "judge"; add "judge": "gpt-5""#,
      #"t.json:1:84: "calibration" lacks "date"; add "date": "2026-11-28""#),
    Mistake(
      calibrated(#"{"judge":" ","date":"2026-02-30","labels":0}"#),
      #"t.json:1:93: "judge" is blank; fill it in"#,
      #"t.json:1:104: "date" must be a day written yyyy-mm-dd, found "2026-02-30"; there is no such day"#,
      #"t.json:1:126: "labels" must be a whole number of 1 or more, found 0"#),
    Mistake(
      calibrated(#"{"judgeModel":"j","date":"2026-02-28","label":3}"#),
      #"t.json:1:85: unknown key "judgeModel"; did you mean "judge"?"#,
      #"t.json:1:122: unknown key "label"; did you mean "labels"?"#),
    Mistake(
      calibrated(#"{"judge":"j","date":"2026-02-28","by":"anna"}"#),
      #"t.json:1:117: unknown key "by"; known here: judge, date, labels"#),
    Mistake(
      calibrated(#""gpt-5""#),
      #"t.json:1:84: "calibration" must be an object, found "gpt-5""#),
    Mistake(
      calibrated(#"{"judge":"j","date":"2026-02-28"}"#, key: "calibratedFor"),
      #"t.json:1:70: unknown key "calibratedFor"; did you mean "calibration"?"#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"missing":"drop",\#
      "calibration":{"judge":"j","date":"2026-02-28"}}}}
      """#,
      #"""
      t.json:1:72: a calibration settles a limit, and "f" has none; add "minimum" or "maximum", or leave \#
      "calibration" out
      """#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"missing":"drop","min":0.5,\#
      "calibration":{"judge":"j","date":"2026-02-28"}}}}
      """#,
      #"t.json:1:58: unknown key "min"; did you mean "minimum"?"#),
  ]

  /// A file with a limit and a calibration.
  private static func calibrated(_ calibration: String, key: String = "calibration") -> String {
    #"{"version":1,"metrics":{"f":{"minimum":0.5,"range":[0,1],"owner":"o","\#(key)":"#
      + calibration + "}}}"
  }
}
