import Findings

extension JSONReader {
  mutating func readWord() throws(Unreadable) -> JSON.Kind {
    let start = index
    while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
    switch bytes[start..<index] {
    case _ where start == index: throw notAValue()
    case [0x74, 0x72, 0x75, 0x65]: return .bool(true)
    case [0x66, 0x61, 0x6C, 0x73, 0x65]: return .bool(false)
    case [0x6E, 0x75, 0x6C, 0x6C]: return .null
    default: throw unknownWord(start..<index)
    }
  }

  /// Reads a number and keeps it as it is written.
  mutating func readNumber() throws(Unreadable) -> JSONNumber {
    let start = index
    if byte == Ascii.minus { index += 1 }
    let whole = index
    try readDigits(start: start)
    guard bytes[whole] != Ascii.zero || index == whole + 1 else {
      throw number(from: start, "has a 0 in front, which JSON does not allow")
    }
    if byte == UInt8(ascii: ".") {
      index += 1
      try readDigits(start: start)
    }
    if byte | 0x20 == UInt8(ascii: "e") {
      index += 1
      if byte == UInt8(ascii: "+") || byte == Ascii.minus { index += 1 }
      try readDigits(start: start)
    }
    guard !isWordByte(byte), byte != UInt8(ascii: ".") else {
      throw number(from: start, "is not a number in JSON's form, such as -1.5e3")
    }
    return JSONNumber(text: String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func readDigits(start: Int) throws(Unreadable) {
    let first = index
    while index < bytes.count, bytes[index] >= Ascii.zero, bytes[index] <= Ascii.nine { index += 1 }
    guard index > first else { throw number(from: start, "lacks a digit") }
  }

  private mutating func number(from start: Int, _ problem: String) -> Unreadable {
    while isWordByte(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == Ascii.minus {
      index += 1
    }
    return Unreadable(
      rule: "json.syntax.number", bytes: start..<index,
      message: "'\(excerpt(start..<index))' \(problem)", remedy: remedy(for: bytes[start..<index]))
  }

  /// What many writers print for a number without bounds, in any of its spellings.
  private func remedy(for number: ArraySlice<UInt8>) -> String? {
    let word = String(decoding: number, as: UTF8.self).lowercased()
    return ["-infinity", "-inf", "-nan"].contains(word) ? "Write null." : nil
  }

  func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case Ascii.zero...Ascii.nine, UInt8(ascii: "_"): true
    default: false
    }
  }
}
