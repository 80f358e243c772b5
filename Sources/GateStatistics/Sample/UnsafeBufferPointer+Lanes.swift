extension UnsafeBufferPointer<Double> {
  /// Runs over the values four at a time; the places after the last value hold `filler`.
  @inline(__always)
  func forEachFour(filler: Double, _ body: (SIMD4<Double>) -> Void) {
    let whole = count & ~3
    let bytes = UnsafeRawBufferPointer(self)
    for place in stride(from: 0, to: whole, by: 4) {
      body(bytes.loadUnaligned(fromByteOffset: 8 * place, as: SIMD4<Double>.self))
    }
    guard whole < count else { return }
    var last = SIMD4(repeating: filler)
    for place in whole..<count { last[place - whole] = self[place] }
    body(last)
  }
}

extension SIMD4<Double> {
  /// The numbers rounded to whole ones, for magnitudes below 2⁵¹: there the place of the last digit
  /// does it. (Rounding by the library is a call a lane on machines older than SSE 4.1.)
  @inline(__always)
  var roundedBelow2To51: SIMD4<Double> { (self + 0x1.8p52) - 0x1.8p52 }
}
