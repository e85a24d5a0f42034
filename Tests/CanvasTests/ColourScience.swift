import Canvas

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension RGB {
  /// The parts in linear light, 0 to 1.
  fileprivate var linear: [Double] {
    [red, green, blue].map { part in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  /// How much lighter or darker it is than another colour: 1 to 21, by WCAG 2.
  func contrast(with other: RGB) -> Double {
    func luminance(_ colour: RGB) -> Double { product([0.2126, 0.7152, 0.0722], colour.linear) }
    let both = [luminance(self), luminance(other)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }
}

extension Face {
  /// Nil when the terminal chooses one of the colours.
  var contrast: Double? {
    guard case .rgb(let front)? = foreground, case .rgb(let behind)? = background else { return nil }
    return front.contrast(with: behind)
  }
}

/// Eyes in which one kind of cone is missing, by the matrices of Machado, Oliveira and Fernandes (2009).
enum ColourVision: CaseIterable {
  case withoutRed, withoutGreen, withoutBlue

  private var matrix: [[Double]] {
    switch self {
    case .withoutRed:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .withoutGreen:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .withoutBlue:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    }
  }

  /// How far two colours are apart for these eyes, in CIE L*a*b*; 2 is just noticed.
  func distance(_ first: RGB, _ second: RGB) -> Double {
    let differences = zip(lab(seen(first)), lab(seen(second))).map { $0 - $1 }
    return sqrt(product(differences, differences))
  }

  private func seen(_ colour: RGB) -> [Double] {
    matrix.map { row in max(0, product(row, colour.linear)) }
  }

  private func lab(_ rgb: [Double]) -> [Double] {
    let toXYZ = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    let white = [0.9505, 1, 1.089]
    let parts = zip(toXYZ, white).map { row, white in
      let value: Double = product(row, rgb) / white
      return value > 0.008856 ? cbrt(value) : 7.787 * value + 16.0 / 116
    }
    return [116 * parts[1] - 16, 500 * (parts[0] - parts[1]), 200 * (parts[1] - parts[2])]
  }
}

/// The sum of the products of two lists.
private func product(_ left: [Double], _ right: [Double]) -> Double {
  zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
}
