extension RealFourierTransform {
  /// Four complex numbers.
  struct Lanes {
    var real: SIMD4<Double>
    var imaginary: SIMD4<Double>

    @inline(__always)
    init(_ real: SIMD4<Double>, _ imaginary: SIMD4<Double>) {
      self.real = real
      self.imaginary = imaginary
    }

    @inline(__always)
    init(
      _ numbers: (UnsafeMutableRawBufferPointer, UnsafeMutableRawBufferPointer), at byte: Int
    ) {
      real = numbers.0.loadUnaligned(fromByteOffset: byte, as: SIMD4<Double>.self)
      imaginary = numbers.1.loadUnaligned(fromByteOffset: byte, as: SIMD4<Double>.self)
    }

    @inline(__always)
    func store(
      _ numbers: (UnsafeMutableRawBufferPointer, UnsafeMutableRawBufferPointer), at byte: Int
    ) {
      numbers.0.storeBytes(of: real, toByteOffset: byte, as: SIMD4<Double>.self)
      numbers.1.storeBytes(of: imaginary, toByteOffset: byte, as: SIMD4<Double>.self)
    }

    @inline(__always)
    static func * (a: Lanes, b: Lanes) -> Lanes {
      Lanes(
        a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
    }

    @inline(__always)
    static func + (a: Lanes, b: Lanes) -> Lanes {
      Lanes(a.real + b.real, a.imaginary + b.imaginary)
    }

    @inline(__always)
    static func - (a: Lanes, b: Lanes) -> Lanes {
      Lanes(a.real - b.real, a.imaginary - b.imaginary)
    }

    /// Two stages of the transform: the roots are those of the inner one, and of the outer one's
    /// first half; a quarter turn further they are the second half's.
    @inline(__always)
    static func butterfly(
      _ a: Lanes, _ b: Lanes, _ c: Lanes, _ d: Lanes, first: Lanes, second: Lanes
    ) -> (Lanes, Lanes, Lanes, Lanes) {
      let (turnedB, turnedD) = (first * b, first * d)
      let (low, high) = (a + turnedB, a - turnedB)
      let (outerLow, outerHigh) = (second * (c + turnedD), second * (c - turnedD))
      let quarter = Lanes(outerHigh.imaginary, SIMD4<Double>() - outerHigh.real)
      return (low + outerLow, high + quarter, low - outerLow, high - quarter)
    }
  }
}
