extension Sample {
  /// The most frequent value, the smallest of them where there are several.
  var mode: Double {
    var mode = values[0]
    var (longest, run) = (0, 0)
    var last = Double.nan
    for value in values.sorted() {
      run = value == last ? run + 1 : 1
      last = value
      if run > longest { (mode, longest) = (value, run) }
    }
    return mode
  }
}
