import TestArguments
import Testing

@testable import GateFiles

/// One document a line, and all that is said of it.
@Suite struct ThresholdsMistakeTests {
  @Test(arguments: theFile + theRest + metrics + segments + exceptions + feedback + calibrations)
  func `A mistake is told with its place and a way out`(mistake: Mistake) {
    do throws(ThresholdsProblems) {
      _ = try ThresholdsFile.read(Array(mistake.document.utf8), path: "t.json")
      Issue.record("accepted: \(mistake.document)")
    } catch {
      #expect(error.problems.map(\.description) == mistake.messages, "\(mistake.document)")
    }
  }

  struct Mistake: Sendable, CustomStringConvertible {
    let document: String
    let messages: [String]

    var description: String { ShownText(document).description }

    init(_ document: String, _ messages: String...) {
      self.document = document
      self.messages = messages
    }
  }

  /// The top level.
  static let theFile = [
    Mistake(
      #"[]"#,
      #"t.json:1:1: the top level must be an object, found an array"#),
    Mistake(
      #""x""#,
      #"t.json:1:1: the top level must be an object, found "x""#),
    Mistake(
      #"{}"#,
      #"t.json:1:1: the top level lacks "version"; add "version": 1"#,
      #"""
      t.json:1:1: the top level lacks "metrics"; add "metrics": { "faithfulness": { "range": \#
      [0, 1], "margin": 0.03 } }
      """#),
    Mistake(
      #"{"version":1}"#,
      #"""
      t.json:1:1: the top level lacks "metrics"; add "metrics": { "faithfulness": { "range": \#
      [0, 1], "margin": 0.03 } }
      """#),
    Mistake(
      #"{"version":2,"metrics":{"f":{"margin":0,"missing":"drop"}}}"#,
      #"t.json:1:12: "version" must be 1, found 2"#),
    Mistake(
      #"{"version":"1","metrics":{"f":{"margin":0,"missing":"drop"}}}"#,
      #"t.json:1:12: "version" must be 1, found "1"; write 1"#),
    Mistake(
      #"{"version":1,"metrics":{}}"#,
      #"t.json:1:24: "metrics" is empty; name at least one metric"#),
    Mistake(
      #"{"version":1,"metrics":[]}"#,
      #"t.json:1:24: "metrics" must be an object, found an array"#),
    Mistake(
      #"{"version":1,"metrics":{"f":3}}"#,
      #"t.json:1:29: "f" must be an object, found 3"#),
    Mistake(
      #"{"version":1,"metrics":{" ":{"margin":0,"missing":"drop"}}}"#,
      #"t.json:1:25: the name of a metric is blank; fill it in"#),
    Mistake(
      #"{"version":1,"minimum_samples":20,"metrics":{"f":{"margin":0,"missing":"drop"}}}"#,
      #"t.json:1:14: unknown key "minimum_samples"; did you mean "minimumSamples"?"#),
    Mistake(
      #"{"version":1,"minimumSamples":1,"metrics":{"f":{"margin":0,"missing":"drop"}}}"#,
      #"t.json:1:31: "minimumSamples" must be a whole number of 2 or more, found 1"#),
    Mistake(
      #"{"version":1,"minimumSamples":20.5,"metrics":{"f":{"margin":0,"missing":"drop"}}}"#,
      #"t.json:1:31: "minimumSamples" must be a whole number of 2 or more, found 20.5"#),
    Mistake(
      #"{"version":1,"confidence":1,"metrics":{"f":{"margin":0,"missing":"drop"}}}"#,
      #"t.json:1:27: "confidence" must be a number above 0 and below 1, found 1"#),
    Mistake(
      #"{"version":1,"confidence":"0.95","metrics":{"f":{"margin":0,"missing":"drop"}}}"#,
      #"""
      t.json:1:27: "confidence" must be a number above 0 and below 1, found "0.95"; write 0.95
      """#),
    Mistake(
      #"{"version":1,"confidence":1e400,"metrics":{"f":{"margin":0,"missing":"drop"}}}"#,
      #"""
      t.json:1:27: "confidence" must be a number above 0 and below 1, found a number that is too \#
      large
      """#),
    Mistake(
      #"{"version":1,"confidence":-9223372036854775808,"metrics":{"f":{"margin":0,"missing":"drop"}}}"#,
      #"""
      t.json:1:27: "confidence" must be a number above 0 and below 1, found -9.223372036854776e+18
      """#),
    Mistake(
      #"{"version":1,"margin":0.03,"metrics":{"f":{"margin":0,"missing":"drop"}}}"#,
      #"t.json:1:14: unknown key "margin"; it belongs in "metrics.<metric>""#),
    Mistake(
      #"{"version":1,"confidence":95,"metrics":{"f":{"margin":0,"missing":"drop"}}}"#,
      #"""
      t.json:1:27: "confidence" must be a number above 0 and below 1, found 95; write 0.95
      """#),
  ]

  /// `dataset`, `comparability` and `profiles`.
  static let theRest = [
    Mistake(
      #"""
      {"version":1,"dataset":{"segments":"topic"},"metrics":{"f":{"margin":0,\#
      "missing":"drop"}}}
      """#,
      #"t.json:1:36: "segments" must be an array, found "topic"; write ["topic"]"#),
    Mistake(
      #"""
      {"version":1,"dataset":{"segments":["topic","topic"]},"metrics":{"f":{"margin":0,\#
      "missing":"drop"}}}
      """#,
      #"t.json:1:45: "topic" stands twice in "segments"; keep one of them"#),
    Mistake(
      #"""
      {"version":1,"dataset":{"segments":[]},"metrics":{"f":{"margin":0,"missing":"drop"}}}
      """#,
      #"t.json:1:36: "segments" must have at least 1 entry, found 0"#),
    Mistake(
      #"{"version":1,"dataset":{"id":7},"metrics":{"f":{"margin":0,"missing":"drop"}}}"#,
      #"t.json:1:30: "id" must be a string, found 7; write "7""#),
    Mistake(
      #"""
      {"version":1,"dataset":{"name":null},"metrics":{"f":{"margin":0,"missing":"drop"}}}
      """#,
      #"t.json:1:32: "name" must be a string, found null; leave it out"#),
    Mistake(
      #"""
      {"version":1,"comparability":{"missingExamples":-1},"metrics":{"f":{"margin":0,\#
      "missing":"drop"}}}
      """#,
      #"""
      t.json:1:49: "missingExamples" must be a whole number of 0 or more or a number above 0 \#
      and below 1, found -1
      """#),
    Mistake(
      #"""
      {"version":1,"comparability":{"missingExamples":"2"},"metrics":{"f":{"margin":0,\#
      "missing":"drop"}}}
      """#,
      #"""
      t.json:1:49: "missingExamples" must be a whole number of 0 or more or a number above 0 \#
      and below 1, found "2"; write 2
      """#),
    Mistake(
      #"""
      {"version":1,"comparability":{"newExamples":1.5},"metrics":{"f":{"margin":0,\#
      "missing":"drop"}}}
      """#,
      #"""
      t.json:1:45: "newExamples" must be a whole number of 0 or more or a number above 0 and \#
      below 1, found 1.5
      """#),
    Mistake(
      #"""
      {"version":1,"comparability":{"factors":"judge","judgeShift":"ignore"},\#
      "metrics":{"f":{"margin":0,"missing":"drop"}}}
      """#,
      #"t.json:1:41: "factors" must be an array, found "judge"; write ["judge"]"#,
      #"t.json:1:62: "judgeShift" must be "error" or "warn", found "ignore""#),
    Mistake(
      #"""
      {"version":1,"profiles":{"release":{}},"metrics":{"f":{"margin":0,"missing":"drop"}}}
      """#,
      #"t.json:1:36: "release" lacks "inconclusive"; add "inconclusive": "warn""#),
    Mistake(
      #"""
      {"version":1,"profiles":{"release":{"inconclusive":"Fail"}},"metrics":{"f":{"margin":0,\#
      "missing":"drop"}}}
      """#,
      #"""
      t.json:1:52: "inconclusive" must be "warn" or "fail", found "Fail"; did you mean "fail"?
      """#),
  ]

  /// `metrics`.
  static let metrics = [
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"missing":"drop","labels":{}}},"labels":""}
      """#,
      #"t.json:1:67: neither the labels nor "f" have a "range" with two ends; give the smallest and the "#
        + #"largest label as "range""#,
      #"t.json:1:81: "labels" is blank; fill it in"#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"missing":"drop","labels":{"range":[1,5]}}}}
      """#,
      #"t.json:1:67: "f" has no "range" with two ends, so its margin says nothing about the labels; give "#
        + #""margin" in the labels' unit"#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"range":[0,1],"labels":{"range":[5,1],"scale":[1]}}}}
      """#,
      #"t.json:1:73: "range" runs from the smallest to the largest label; write its ends in order"#,
      #"t.json:1:79: unknown key "scale"; did you mean "range"?"#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"range":[0,1],"statistic":"p95","labels":{}}}}
      """#,
      #"t.json:1:82: labels correct a mean, and "f" is gated by its p95; leave "labels" out"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":0,"missing":"drop","reviewed":"2026-02-30"}}}"#,
      #"t.json:1:69: "reviewed" must be a day written yyyy-mm-dd, found "2026-02-30"; there is no such day"#
    ),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":0,"missing":"drop","reviewEvery":0}}}"#,
      #"t.json:1:72: "reviewEvery" must be a whole number of 1 or more, found 0"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":0,"missing":"drop","reviewEvery":"90"}}}"#,
      #"t.json:1:72: "reviewEvery" must be a whole number of 1 or more, found "90"; write 90"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":0,"missing":"drop","weight":0}}}"#,
      #"t.json:1:67: "weight" must be a number above 0, found 0"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":0,"missing":"drop","lastReview":"2026-02-03"}}}"#,
      #"t.json:1:58: unknown key "lastReview"; did you mean "reviewed"?"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"missing":"drop"}}}"#,
      #"""
      t.json:1:29: "f" demands nothing; add "margin", "minimum", "maximum" or "advisory": true
      """#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"missing":"drop","advisory":false}}}"#,
      #"""
      t.json:1:29: "f" demands nothing; add "margin", "minimum", "maximum" or "advisory": true
      """#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":0}}}"#,
      #"""
      t.json:1:25: "f" has no lower bound, so a missing score has no worst value; give \#
      "range" or choose "missing": "drop"
      """#),
    Mistake(
      #"""
      {"version":1,"metrics":{"latency":{"margin":0.1,"direction":"lower","range":[0,null]}}}
      """#,
      #"""
      t.json:1:25: "latency" has no upper bound, so a missing score has no worst value; give \#
      "range" or choose "missing": "drop"
      """#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":0,"range":[null,1],"missing":"worst"}}}"#,
      #"""
      t.json:1:68: "f" has no lower bound, so a missing score has no worst value; give \#
      "range" or choose "missing": "drop"
      """#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":0,"missing":"ignore"}}}"#,
      #"t.json:1:51: "missing" must be "worst", "drop" or "fail", found "ignore""#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"threshold":0.8,"missing":"drop","advisory":true}}}"#,
      #"t.json:1:30: unknown key "threshold"; did you mean "minimum"?"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"tolerance":0.8,"missing":"drop","advisory":true}}}"#,
      #"t.json:1:30: unknown key "tolerance"; did you mean "margin"?"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"min":0.8,"missing":"drop","advisory":true}}}"#,
      #"t.json:1:30: unknown key "min"; did you mean "minimum"?"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"max":0.8,"missing":"drop","advisory":true}}}"#,
      #"t.json:1:30: unknown key "max"; did you mean "maximum"?"#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"higherIsBetter":true,"missing":"drop","advisory":true}}}
      """#,
      #"t.json:1:30: unknown key "higherIsBetter"; did you mean "direction"?"#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"decidedBy":"2026-01-01","missing":"drop","advisory":true}}}
      """#,
      #"t.json:1:30: unknown key "decidedBy"; known here: "#
        + ThresholdsForm.metric.form.fields.map(\.name).joined(separator: ", ")),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":0.1,"missing":"drop","statistic":"95th"}}}"#,
      #"""
      t.json:1:72: "statistic" must be "mean", "median" or a percentile like "p95", found\#
       "95th"; write "p95"
      """#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":0.1,"missing":"drop","statistic":"0.95"}}}"#,
      #"""
      t.json:1:72: "statistic" must be "mean", "median" or a percentile like "p95", found\#
       "0.95"; write "p95"
      """#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":0.1,"missing":"drop","statistic":"p100"}}}"#,
      #"""
      t.json:1:72: "statistic" must be "mean", "median" or a percentile like "p95", found\#
       "p100"; a percentile lies between p0 and p100
      """#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":0.1,"missing":"drop","range":[0,1e200]}}}"#,
      #"t.json:1:71: 1e+200 is too large for a score; write null for an end that is open"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":0.1,"missing":"drop","percentile":95}}}"#,
      #"t.json:1:60: unknown key "percentile"; did you mean "statistic"?"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"minimum":1,"missing":"drop","basis":"mean"}}}"#,
      #"t.json:1:67: "basis" must be "interval" or "observed", found "mean""#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"marign":0.1,"missing":"drop","advisory":true}}}"#,
      #"t.json:1:30: unknown key "marign"; did you mean "margin"?"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":-0.1,"missing":"drop"}}}"#,
      #"t.json:1:39: "margin" must be a number of 0 or more, found -0.1"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":"0.1","missing":"drop"}}}"#,
      #"""
      t.json:1:39: "margin" must be a number of 0 or more or { "relative": … }, found "0.1"; \#
      write 0.1
      """#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":"3%","missing":"drop"}}}"#,
      #"""
      t.json:1:39: "margin" must be a number of 0 or more or { "relative": … }, found "3%"
      """#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":{"percent":10},"missing":"drop"}}}"#,
      #"t.json:1:40: unknown key "percent"; did you mean "relative"?"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":{"relative":-1},"missing":"drop"}}}"#,
      #"t.json:1:51: "relative" must be a number of 0 or more, found -1"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":3,"range":[0,1]}}}"#,
      #"t.json:1:39: a "margin" of 3 allows every score in the range [0, 1]; write 0.03"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":4,"range":[1,5]}}}"#,
      #"""
      t.json:1:39: a "margin" of 4 allows every score in the range [1, 5]; choose a smaller \#
      one
      """#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"minimum":80,"range":[0,1]}}}"#,
      #"t.json:1:40: "minimum" 80 lies outside the range [0, 1]; write 0.8"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"minimum":6,"range":[1,5]}}}"#,
      #"t.json:1:40: "minimum" 6 lies outside the range [1, 5]"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"minimum":3,"maximum":2,"range":[1,5]}}}"#,
      #"t.json:1:52: "maximum" 2 is below "minimum" 3"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":0.1,"range":[1,0]}}}"#,
      #"t.json:1:51: "range" runs from its smallest to its largest value; write [0, 1]"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":0.1,"range":[1,1]}}}"#,
      #"""
      t.json:1:51: "range" runs from its smallest to its largest value; the two ends must \#
      differ
      """#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":0.1,"range":[0]}}}"#,
      #"t.json:1:51: "range" must have 2 entries, found 1"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":0.1,"range":[0,"1"]}}}"#,
      #"t.json:1:54: an entry of "range" must be a number or null, found "1"; write 1"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":0.1,"range":{"min":0}}}}"#,
      #"t.json:1:51: "range" must be an array, found an object"#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"missing":"drop","direction":"higherIsBetter"}}}
      """#,
      #"""
      t.json:1:70: "direction" must be "higher" or "lower", found "higherIsBetter"; did you \#
      mean "higher"?
      """#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"missing":"drop"},"f":{"margin":1,\#
      "missing":"drop"}}}
      """#,
      #"t.json:1:59: duplicate key "f", already at 1:25; keep one of them"#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"missing":"drop","owner":"a\u001b[31m\n"}},\#
      "x\u001b":1}
      """#,
      #"""
      t.json:1:84: unknown key "x\u001b"; known here: version, runs, dataset, confidence, \#
      minimumSamples, metrics, critical, comparability, profiles, waivers, feedback, labels
      """#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":0,"missing":"drop"}},}"#,
      #"t.json:1:59: trailing comma; remove it"#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":0.03,"onMissing":"drop"}}}"#,
      #"t.json:1:44: unknown key "onMissing"; did you mean "missing"?"#),
  ]

  /// The segments of a metric.
  static let segments = [
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"missing":"drop",\#
      "segments":{"a=b":{"missing":"worst"}}}}}
      """#,
      #"""
      t.json:1:87: "f" has no lower bound, so a missing score has no worst value; give \#
      "range" or choose "missing": "drop"
      """#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"missing":"drop","segments":{"critical":{}}}}}
      """#,
      #"""
      t.json:1:70: a segment must be "dimension=value" or "dimension=*", found "critical"
      """#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"missing":"drop",\#
      "segments":{"tier:critical":{}}}}}
      """#,
      #"""
      t.json:1:70: a segment must be "dimension=value" or "dimension=*", found \#
      "tier:critical"; write "tier=critical"
      """#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"missing":"drop",\#
      "segments":{"a=b":{"direction":"lower"}}}}}
      """#,
      #"t.json:1:77: unknown key "direction"; it belongs in "metrics.<metric>""#),
    Mistake(
      #"{"version":1,"metrics":{"f":{"minimum":0,"missing":"drop","segments":{"a=*":{}}}}}"#,
      #"""
      t.json:1:71: "a=*" demands nothing, and "f" has no margin to inherit; add "margin", \#
      "minimum" or "maximum"
      """#),
    Mistake(
      #"""
      {"version":1,"dataset":{"segments":["topic"]},"metrics":{"f":{"margin":0,\#
      "missing":"drop","segments":{"topics=*":{}}}}}
      """#,
      #"""
      t.json:1:103: "topics" is not one of the dataset's "segments"; did you mean "topic"?
      """#),
    Mistake(
      #"""
      {"version":1,"dataset":{"segments":["topic"]},"metrics":{"f":{"margin":0,\#
      "missing":"drop","segments":{"region=*":{}}}}}
      """#,
      #"""
      t.json:1:103: "region" is not one of the dataset's "segments"; known there: "topic"
      """#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"range":[0,1],\#
      "segments":{"a=b":{"minimum":2}}}}}
      """#,
      #"t.json:1:84: "minimum" 2 lies outside the range [0, 1]"#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"maxDrop":0.03,"bounds":[0,1],"segments":{"a=b":{}}}}}
      """#,
      #"t.json:1:30: unknown key "maxDrop"; did you mean "margin"?"#,
      #"t.json:1:45: unknown key "bounds"; did you mean "range"?"#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"minimum":1,"missing":"drop",\#
      "segments":{"a=b":{"maxDrop":1}}}}}
      """#,
      #"t.json:1:78: unknown key "maxDrop"; did you mean "margin"?"#),
  ]

  /// `critical` and `waivers`.
  static let exceptions = [
    Mistake(
      #"{"version":1,"metrics":{"f":{"margin":0,"missing":"drop"}},"critical":{}}"#,
      #"t.json:1:71: "critical" must be an array, found an object"#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"missing":"drop"}},"critical":[{"metric":"g",\#
      "minimum":1}]}
      """#,
      #"t.json:1:82: "g" is not one of "metrics"; known there: "f""#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"missing":"drop"}},"critical":[{"metric":"f"}]}
      """#,
      #"t.json:1:72: an entry of "critical" demands nothing; add "minimum" or "maximum""#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"range":[0,1]}},"critical":[{"metric":"f",\#
      "minimum":50}]}
      """#,
      #"t.json:1:93: "minimum" 50 lies outside the range [0, 1]; write 0.5"#),
    Mistake(
      #"""
      {"version":1,"dataset":{"segments":["tier"]},"metrics":{"f":{"margin":0,\#
      "missing":"drop"}},"critical":[{"where":"teir=a","metric":"f","minimum":1}]}
      """#,
      #"t.json:1:113: "teir" is not one of the dataset's "segments"; did you mean "tier"?"#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"missing":"drop"}},"critical":[{"metric":"f",\#
      "minimum":1},{"metric":"f","minimum":2}]}
      """#,
      #"t.json:1:99: a second critical rule for f, already at 1:72; join the two"#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"missing":"drop"}},"critical":[{"where":"tier",\#
      "metric":"f","minimum":1}]}
      """#,
      #"t.json:1:81: "where" must be "dimension=value", found "tier""#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"missing":"drop"}},"waivers":[{"check":"f",\#
      "reason":"r","owner":"o","expires":"31.12.2026"}]}
      """#,
      #"t.json:1:119: "expires" must be a day written yyyy-mm-dd, found "31.12.2026""#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"missing":"drop"}},"waivers":[{"check":"f",\#
      "reason":"r","owner":"o","until":"2026-12-31","expires":"2026-12-31"}]}
      """#,
      #"t.json:1:109: unknown key "until"; did you mean "expires"?"#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"missing":"drop"}},"waivers":[{"check":"",\#
      "reason":"r","owner":"o","expires":"2026-12-31"}]}
      """#,
      #"t.json:1:80: "check" is blank; fill it in"#),
    Mistake(
      #"""
      {"version":1,"metrics":{"faith":{"margin":0,"missing":"drop"}},\#
      "waivers":[{"check":"fiath[a=b]","reason":"r","owner":"o","expires":"2026-12-31"}]}
      """#,
      #"t.json:1:84: no check of "metrics" has the id "fiath[a=b]"; did you mean "faith"?"#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0,"missing":"drop"}},"waivers":[{"check":"f",\#
      "reason":"r","owner":"o","expires":"2026-12-31"},{"check":"f","reason":"r","owner":"o",\#
      "expires":"2026-12-31"}]}
      """#,
      #"t.json:1:142: a second waiver for "f", already at 1:80; keep one of them"#),
    Mistake(
      #"""
      {"version":1,"metrics":{"f":{"margin":0.1,"missing":"drop"},\#
      "f.anchor":{"margin":1,"missing":"drop"}}}
      """#,
      #"t.json:1:61: "f.anchor" would be taken for a check of "f"; give the column another name in "#
        + #""dataset.columns""#),
  ]
}
