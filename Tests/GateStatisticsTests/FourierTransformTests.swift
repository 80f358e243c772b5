import Foundation
import Testing

@testable import GateStatistics

@Suite("The Fourier transform of real sequences")
struct FourierTransformTests {
  @Test("equals the sum it stands for", arguments: [4, 8, 32, 128])
  func naive(length: Int) {
    var numbers = SeededNumbers(seed: UInt64(length))
    let sequence = numbers.many(length) { $0.normal() }
    let spectrum = RealFourierTransform.forward(sequence)
    for frequency in 0...length / 2 {
      var (real, imaginary) = (0.0, 0.0)
      for (place, value) in sequence.enumerated() {
        let turn = -2 * Double.pi * Double(frequency * place) / Double(length)
        real += value * cos(turn)
        imaginary += value * sin(turn)
      }
      #expect(abs(spectrum.real[frequency] - real) < 1e-12)
      #expect(abs(spectrum.imaginary[frequency] - imaginary) < 1e-12)
    }
  }

  @Test("there and back", arguments: [4, 16, 1_024, 1 << 14])
  func roundTrip(length: Int) {
    var numbers = SeededNumbers(seed: 5)
    let sequence = numbers.many(length) { $0.normal() }
    let back = RealFourierTransform.inverse(RealFourierTransform.forward(sequence))
    #expect(zip(sequence, back).allSatisfy { abs($0 - $1) < 1e-13 })
  }

  @Test("raising a spectrum is convolving")
  func powers() {
    var spectrum = RealFourierTransform.forward([0.5, 0.25, 0, 0, 0, 0, 0, 0.25])
    spectrum.raise(to: 3)
    let expected = [0.3125, 0.234375, 0.09375, 0.015625, 0, 0.015625, 0.09375, 0.234375]
    let sums = RealFourierTransform.inverse(spectrum)
    #expect(zip(sums, expected).allSatisfy { abs($0 - $1) < 1e-15 })
  }
}
