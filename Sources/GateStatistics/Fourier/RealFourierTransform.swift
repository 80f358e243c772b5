/// The discrete Fourier transform of real sequences whose length is a power of two.
///
/// A real sequence of length M is transformed as a complex one of length M/2 (even places real, odd
/// places imaginary) by Cooley and Tukey's algorithm (doi 10.2307/2003354).
enum RealFourierTransform {
  /// Half of a Hermitian spectrum: the frequencies 0 … M/2.
  struct Spectrum {
    var real: [Double]
    var imaginary: [Double]
  }

  /// `X_j = Σ_m x_m exp(−2πi j m / M)` for `j = 0 … M/2`.
  ///
  /// - Parameter sequence: M values, M a power of two from 4 to 2²¹, for which there are roots.
  static func forward(_ sequence: [Double]) -> Spectrum {
    let half = sequence.count / 2
    var real = [Double](repeating: 0, count: half + 1)
    var imaginary = real
    for place in 0..<half {
      real[place] = sequence[2 * place]
      imaginary[place] = sequence[2 * place + 1]
    }
    transform(&real, &imaginary, count: half)
    real[half] = real[0]
    imaginary[half] = imaginary[0]
    let roots = RootsOfUnity.halfCircle(half)
    for low in 0...half / 2 {
      let high = half - low
      let (evenReal, evenImaginary) = (
        (real[low] + real[high]) / 2, (imaginary[low] - imaginary[high]) / 2
      )
      let (oddReal, oddImaginary) = (
        (imaginary[low] + imaginary[high]) / 2, (real[high] - real[low]) / 2
      )
      let (cosine, sine) = (roots.cosines[low], roots.sines[low])
      let turnedReal = cosine * oddReal - sine * oddImaginary
      let turnedImaginary = cosine * oddImaginary + sine * oddReal
      real[low] = evenReal + turnedReal
      imaginary[low] = evenImaginary + turnedImaginary
      real[high] = evenReal - turnedReal
      imaginary[high] = turnedImaginary - evenImaginary
    }
    return Spectrum(real: real, imaginary: imaginary)
  }

  /// The sequence whose transform is `spectrum`: the inverse of ``forward(_:)``.
  static func inverse(_ spectrum: Spectrum) -> [Double] {
    let half = spectrum.real.count - 1
    var real = [Double](repeating: 0, count: half)
    var imaginary = real
    let roots = RootsOfUnity.halfCircle(half)
    for place in 0..<half {
      let mirror = half - place
      let evenReal = spectrum.real[place] + spectrum.real[mirror]
      let evenImaginary = spectrum.imaginary[place] - spectrum.imaginary[mirror]
      let differenceReal = spectrum.real[place] - spectrum.real[mirror]
      let differenceImaginary = spectrum.imaginary[place] + spectrum.imaginary[mirror]
      let (cosine, sine) = (roots.cosines[place], -roots.sines[place])
      let oddReal = cosine * differenceReal - sine * differenceImaginary
      let oddImaginary = cosine * differenceImaginary + sine * differenceReal
      // Swapping real and imaginary parts turns the forward transform into the inverse one.
      imaginary[place] = (evenReal - oddImaginary) / 2
      real[place] = (evenImaginary + oddReal) / 2
    }
    transform(&real, &imaginary, count: half)
    let scale = 1 / Double(half)
    var sequence = [Double](repeating: 0, count: 2 * half)
    for place in 0..<half {
      sequence[2 * place] = imaginary[place] * scale
      sequence[2 * place + 1] = real[place] * scale
    }
    return sequence
  }

  /// The complex transform in place, `exp(−2πi j m / count)`: two stages a pass, four lanes at a
  /// time.
  private static func transform(_ real: inout [Double], _ imaginary: inout [Double], count: Int) {
    real.withUnsafeMutableBufferPointer { real in
      imaginary.withUnsafeMutableBufferPointer { imaginary in
        reverseBits(real, imaginary, count: count)
        var width = 1
        if count.trailingZeroBitCount % 2 == 1 {
          pairs(real, imaginary, count: count)
          width = 2
        }
        while width < count {
          width < 4
            ? narrowPass(real, imaginary, width: width, count: count)
            : widePass(real, imaginary, width: width, count: count)
          width *= 4
        }
      }
    }
  }

  /// The stage of width 1 alone.
  private static func pairs(
    _ real: UnsafeMutableBufferPointer<Double>, _ imaginary: UnsafeMutableBufferPointer<Double>,
    count: Int
  ) {
    for low in stride(from: 0, to: count, by: 2) {
      (real[low], real[low + 1]) = (real[low] + real[low + 1], real[low] - real[low + 1])
      (imaginary[low], imaginary[low + 1]) = (
        imaginary[low] + imaginary[low + 1], imaginary[low] - imaginary[low + 1]
      )
    }
  }

  /// The stages of width 1 and 2, or 2 and 4, one butterfly at a time.
  private static func narrowPass(
    _ real: UnsafeMutableBufferPointer<Double>, _ imaginary: UnsafeMutableBufferPointer<Double>,
    width: Int, count: Int
  ) {
    let (inner, outer) = (RootsOfUnity.halfCircle(width), RootsOfUnity.halfCircle(2 * width))
    for block in stride(from: 0, to: count, by: 4 * width) {
      for offset in 0..<width {
        let places = (
          block + offset, block + offset + width, block + offset + 2 * width,
          block + offset + 3 * width
        )
        let first = (inner.cosines[offset], inner.sines[offset])
        let second = (outer.cosines[offset], outer.sines[offset])
        let a = Lanes(SIMD4(repeating: real[places.0]), SIMD4(repeating: imaginary[places.0]))
        let b = Lanes(SIMD4(repeating: real[places.1]), SIMD4(repeating: imaginary[places.1]))
        let c = Lanes(SIMD4(repeating: real[places.2]), SIMD4(repeating: imaginary[places.2]))
        let d = Lanes(SIMD4(repeating: real[places.3]), SIMD4(repeating: imaginary[places.3]))
        let turned = Lanes.butterfly(
          a, b, c, d, first: Lanes(SIMD4(repeating: first.0), SIMD4(repeating: first.1)),
          second: Lanes(SIMD4(repeating: second.0), SIMD4(repeating: second.1)))
        (real[places.0], imaginary[places.0]) = (turned.0.real[0], turned.0.imaginary[0])
        (real[places.1], imaginary[places.1]) = (turned.1.real[0], turned.1.imaginary[0])
        (real[places.2], imaginary[places.2]) = (turned.2.real[0], turned.2.imaginary[0])
        (real[places.3], imaginary[places.3]) = (turned.3.real[0], turned.3.imaginary[0])
      }
    }
  }

  /// The stages of width `width` and `2 · width`, from width 4 on.
  private static func widePass(
    _ real: UnsafeMutableBufferPointer<Double>, _ imaginary: UnsafeMutableBufferPointer<Double>,
    width: Int, count: Int
  ) {
    let (inner, outer) = (RootsOfUnity.halfCircle(width), RootsOfUnity.halfCircle(2 * width))
    let numbers = (UnsafeMutableRawBufferPointer(real), UnsafeMutableRawBufferPointer(imaginary))
    inner.withLanes { first in
      outer.withLanes { second in
        for block in stride(from: 0, to: count, by: 4 * width) {
          for offset in stride(from: 0, to: width, by: 4) {
            let place = 8 * (block + offset)
            let distance = 8 * width
            let turned = Lanes.butterfly(
              Lanes(numbers, at: place), Lanes(numbers, at: place + distance),
              Lanes(numbers, at: place + 2 * distance), Lanes(numbers, at: place + 3 * distance),
              first: first(8 * offset), second: second(8 * offset))
            turned.0.store(numbers, at: place)
            turned.1.store(numbers, at: place + distance)
            turned.2.store(numbers, at: place + 2 * distance)
            turned.3.store(numbers, at: place + 3 * distance)
          }
        }
      }
    }
  }

  private static func reverseBits(
    _ real: UnsafeMutableBufferPointer<Double>, _ imaginary: UnsafeMutableBufferPointer<Double>,
    count: Int
  ) {
    var reversed = 0
    for place in 1..<max(count, 1) {
      var bit = count >> 1
      while reversed & bit != 0 {
        reversed ^= bit
        bit >>= 1
      }
      reversed |= bit
      if place < reversed {
        real.swapAt(place, reversed)
        imaginary.swapAt(place, reversed)
      }
    }
  }
}
