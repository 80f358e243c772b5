/// The discrete Fourier transform of real sequences whose length is a power of two.
///
/// A real sequence of length M is transformed as a complex one of length M/2 (even places real, odd
/// places imaginary) by Cooley and Tukey's algorithm (doi 10.2307/2003354).
enum RealFourierTransform {
  /// The longest sequence.
  static let maximumLength = 1 << 18

  /// Half of a Hermitian spectrum: the frequencies 0 … M/2.
  struct Spectrum {
    var real: [Double]
    var imaginary: [Double]
  }

  /// `X_j = Σ_m x_m exp(−2πi j m / M)` for `j = 0 … M/2`.
  ///
  /// - Parameter sequence: M values, M a power of two from 4 to ``maximumLength``.
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

  /// The complex transform in place, `exp(−2πi j m / count)`.
  private static func transform(_ real: inout [Double], _ imaginary: inout [Double], count: Int) {
    real.withUnsafeMutableBufferPointer { real in
      imaginary.withUnsafeMutableBufferPointer { imaginary in
        reverseBits(real, imaginary, count: count)
        var width = 1
        while width < count {
          let roots = RootsOfUnity.halfCircle(width)
          roots.cosines.withUnsafeBufferPointer { cosines in
            roots.sines.withUnsafeBufferPointer { sines in
              for block in stride(from: 0, to: count, by: 2 * width) {
                for offset in 0..<width {
                  let (low, high) = (block + offset, block + offset + width)
                  let (cosine, sine) = (cosines[offset], sines[offset])
                  let turnedReal = cosine * real[high] - sine * imaginary[high]
                  let turnedImaginary = cosine * imaginary[high] + sine * real[high]
                  real[high] = real[low] - turnedReal
                  imaginary[high] = imaginary[low] - turnedImaginary
                  real[low] += turnedReal
                  imaginary[low] += turnedImaginary
                }
              }
            }
          }
          width *= 2
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
