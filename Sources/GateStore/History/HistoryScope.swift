/// Over which examples the histories of metrics are wanted.
package enum HistoryScope: Sendable, Equatable {
  /// Over all examples.
  case overall
  /// Within one segment, `tier=critical`.
  case segment(String)
  /// Overall and within every segment.
  case everything
}
