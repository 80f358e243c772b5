internal import RealModule

extension RealFourierTransform.Spectrum {
  /// The squared magnitude whose power is below 1e-18 and counts as 0.
  static func negligibleSquare(raisedTo power: Int) -> Double {
    Double.exp(-83 / Double(power))
  }

  /// Raises every frequency to a power: convolving a distribution with itself that often.
  mutating func raise(to power: Int) {
    let negligible = Self.negligibleSquare(raisedTo: power)
    for place in real.indices {
      let square = real[place] * real[place] + imaginary[place] * imaginary[place]
      (real[place], imaginary[place]) =
        square > negligible ? Self.raised(real[place], imaginary[place], to: power) : (0, 0)
    }
  }

  /// The product with another spectrum, frequency by frequency: the convolution of the two.
  func multiplied(by other: Self) -> Self {
    var product = self
    product.multiply(by: other)
    return product
  }

  /// Multiplies by another spectrum, frequency by frequency.
  mutating func multiply(by other: Self) {
    for place in real.indices {
      (real[place], imaginary[place]) = (
        real[place] * other.real[place] - imaginary[place] * other.imaginary[place],
        real[place] * other.imaginary[place] + imaginary[place] * other.real[place]
      )
    }
  }

  /// The sum with another spectrum, frequency by frequency.
  func added(to other: Self) -> Self {
    var sum = self
    for place in real.indices {
      sum.real[place] += other.real[place]
      sum.imaginary[place] += other.imaginary[place]
    }
    return sum
  }

  /// One frequency raised to a power, by squaring: four times as fast as logarithm and angle.
  static func raised(
    _ real: Double, _ imaginary: Double, to power: Int
  ) -> (real: Double, imaginary: Double) {
    var (baseReal, baseImaginary) = (real, imaginary)
    var (productReal, productImaginary) = (1.0, 0.0)
    var left = power
    while left > 0 {
      if left & 1 == 1 {
        (productReal, productImaginary) = (
          productReal * baseReal - productImaginary * baseImaginary,
          productReal * baseImaginary + productImaginary * baseReal
        )
      }
      (baseReal, baseImaginary) = (
        baseReal * baseReal - baseImaginary * baseImaginary, 2 * baseReal * baseImaginary
      )
      left >>= 1
    }
    return (productReal, productImaginary)
  }
}
