/// Splits names into words and joins them again, in plain ASCII.
///
/// Latin letters lose their accents; an apostrophe vanishes; everything else that is no letter or digit separates words.
enum Words {
  /// The words of a name; a change from lower to upper case starts a word (`PetShop`, `HTTPServer`, but not `OAuth`).
  static func split(_ text: String) -> [[UInt8]] {
    separated(text).flatMap(splitAtCapitals)
  }

  static func lowercased(_ word: [UInt8]) -> String {
    String(decoding: word.map(\.asLowercase), as: UTF8.self)
  }
  static func uppercased(_ word: [UInt8]) -> String {
    String(decoding: word.map(\.asUppercase), as: UTF8.self)
  }

  static func capitalized(_ word: [UInt8]) -> String {
    String(decoding: [word[0].asUppercase] + word.dropFirst().map(\.asLowercase), as: UTF8.self)
  }

  static func camel(_ words: [[UInt8]]) -> String {
    guard let first = words.first else { return "" }
    return lowercased(first) + words.dropFirst().map(capitalized).joined()
  }

  /// Words with capitals inside stay whole, as in a brand: `GitHub Ads` is `github-ads`.
  static func dockerName(_ text: String) -> String {
    separated(text).map(lowercased).joined(separator: "-")
  }

  /// Words with a capital first letter and spaces between; letters of any alphabet stay.
  static func titled(_ text: String) -> String {
    text.split { $0 == "_" || $0 == "-" || $0.isWhitespace }
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }

  /// Stretches of ASCII letters and digits.
  private static func separated(_ text: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      let bytes = folded(scalar)
      if !bytes.isEmpty {
        word += bytes
      } else if scalar != "'" && scalar != "\u{2019}" && !isCombiningMark(scalar), !word.isEmpty {
        words.append(word)
        word = []
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  /// The ASCII letters or digit a scalar stands for; none for a separator.
  private static func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      return byte.isLetter || byte.isDigit ? [byte] : []
    }
    guard (0xC0...0x17F).contains(scalar.value) else { return [] }
    let letters = withoutAccents[Int(scalar.value) - 0xC0]
    return letters == "-" ? [] : Array(letters.utf8)
  }

  /// From U+00C0 to U+017F.
  private static let withoutAccents =
    ("A A A A A A AE C E E E E I I I I D N O O O O O - O U U U U Y TH ss "
    + "a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th y "
    + "A a A a A a C c C c C c C c D d D d E e E e E e E e E e G g G g "
    + "G g G g H h H h I i I i I i I i I i IJ ij J j K k k L l L l L l L "
    + "l L l N n N n N n n N n O o O o O o OE oe R r R r R r S s S s S s "
    + "S s T t T t T t U u U u U u U u U u U u W w Y y Y Z z Z z Z z s").split(separator: " ")

  private static func splitAtCapitals(_ word: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var start = 0
    for index in word.indices.dropFirst() where startsWord(word, index, since: start) {
      parts.append(Array(word[start..<index]))
      start = index
    }
    return parts + [Array(word[start...])]
  }

  /// A capital starts a word behind a small letter or digit, and as the last of three or more before a small letter.
  private static func startsWord(_ word: [UInt8], _ index: Int, since start: Int) -> Bool {
    guard word[index].isUppercase else { return false }
    if !word[index - 1].isUppercase { return true }
    guard index + 1 < word.count, word[index + 1].isLowercase else { return false }
    return index - start >= 2
  }
}

extension UInt8 {
  var asLowercase: UInt8 { isUppercase ? self | 0x20 : self }
  var asUppercase: UInt8 { isLowercase ? self & ~0x20 : self }
}
