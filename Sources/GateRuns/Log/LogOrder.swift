/// The order of a log, which does not depend on the order in which it was kept.
public enum LogOrder {
  /// Sorts entries by time, then by what else the run is known by, then by the metric's name and the
  /// value.
  public static func sorted(_ entries: [LogEntry]) -> [LogEntry] {
    entries.sorted { first, second in
      if first.occasion != second.occasion {
        return precedes(first.occasion, second.occasion)
      }
      if first.name != second.name {
        return (first.name.metric, first.name.segment?.description ?? "")
          < (second.name.metric, second.name.segment?.description ?? "")
      }
      return first.value < second.value
    }
  }

  private static func precedes(
    _ first: LogEntry.Occasion, _ second: LogEntry.Occasion
  ) -> Bool {
    if first.time != second.time { return first.time < second.time }
    return (first.dataset ?? "", first.system ?? "", first.change ?? "")
      < (second.dataset ?? "", second.system ?? "", second.change ?? "")
  }
}
