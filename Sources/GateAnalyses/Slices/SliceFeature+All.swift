extension SliceFeature {
  /// Everything that examples divide by: the segment dimensions, then the properties of their texts.
  static func all(of examples: AnalyzedExamples) -> [SliceFeature] {
    let segments = examples.dimensions.compactMap { dimension in
      examples.division(by: dimension).map { division in
        SliceFeature(
          dimension, origin: .segment, values: division.values, codes: division.codes)
      }
    }
    return segments.filter(\.divides) + TextFeatures(of: examples).features
  }
}
