typealias Bytes = UnsafePointer<UInt8>

/// The bytes that JSON gives a meaning.
enum Ascii {
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let minus = UInt8(ascii: "-")
  static let zero = UInt8(ascii: "0")
  static let nine = UInt8(ascii: "9")
  static let lineFeed: UInt8 = 0x0A
}

/// JSON's words as they are loaded, four bytes at a time.
enum Words {
  static let `true`: UInt32 = 0x6575_7274
  static let alse: UInt32 = 0x6573_6C61
  static let null: UInt32 = 0x6C6C_756E
}

enum StringFlags {
  static let escaped: UInt8 = 1
  /// Not all of it is ASCII.
  static let wide: UInt8 = 2
}

@inline(__always)
func load8(_ p: Bytes) -> UInt64 { UInt64(littleEndian: UnsafeRawPointer(p).loadUnaligned(as: UInt64.self)) }

@inline(__always)
func load4(_ p: Bytes) -> UInt32 { UInt32(littleEndian: UnsafeRawPointer(p).loadUnaligned(as: UInt32.self)) }

@inline(__always)
func skipSpace(_ start: Bytes) -> Bytes {
  // Most often there is none.
  guard start.pointee <= 0x20 else { return start }
  var p = start
  // A line feed ends the line, so it is no white space here.
  while p.pointee == 0x20 || p.pointee == 0x09 || p.pointee == 0x0D { p += 1 }
  return p
}

/// Goes from behind the opening quote to the closing one; nil where the string is not well formed.
@inline(__always)
func skipString(_ start: Bytes, _ flags: inout UInt8) -> Bytes? {
  var p = start
  while true {
    p = endOfPlain(p)
    if p.pointee == Ascii.quote { return p }
    guard let next = skipSpecial(p, &flags) else { return nil }
    p = next
  }
}

/// Goes to the first byte that is a quote or more than a plain character.
@inline(__always)
func endOfPlain(_ start: Bytes) -> Bytes {
  var p = start
  while true {
    let special = specialBytes(load8(p))
    if special != 0 { return p + special.trailingZeroBitCount &>> 3 }
    p += 8
  }
}

/// Marks, from the lowest byte on, a quote, a backslash, a control character or a byte that is not ASCII.
///
/// Only the lowest mark is to be trusted: a borrow can mark bytes above it.
@inline(__always)
private func specialBytes(_ word: UInt64) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let quotes = word ^ (ones &* 0x22)
  let slashes = word ^ (ones &* 0x5C)
  // A byte that is not ASCII is marked by itself, whatever the differences say of it.
  let hits = (quotes &- ones) | (slashes &- ones) | (word &- ones &* 0x20) | word
  return hits & (ones &* 0x80)
}

/// Steps over an escape or a character of several bytes, and those that follow at once.
@inline(never)
private func skipSpecial(_ start: Bytes, _ flags: inout UInt8) -> Bytes? {
  var p = start
  while true {
    if p.pointee == Ascii.backslash {
      flags |= StringFlags.escaped
      guard let next = skipEscape(p) else { return nil }
      p = next
    } else if p.pointee >= 0x80 {
      flags |= StringFlags.wide
      guard let next = skipWide(p) else { return nil }
      p = next
    } else {
      return p == start ? nil : p
    }
  }
}

/// Whether more brackets are open at once than `limit`, in a text that need not be well formed.
func isTooDeep(_ start: Bytes, _ end: Bytes, _ limit: Int) -> Bool {
  var (p, depth) = (start, 0)
  while p < end {
    switch p.pointee {
    case Ascii.quote:
      var flags: UInt8 = 0
      guard let close = skipString(p + 1, &flags) else { return false }
      p = close
    case Ascii.openBrace, Ascii.openBracket: depth += 1
    case Ascii.closeBrace, Ascii.closeBracket: depth -= 1
    default: break
    }
    if depth > limit { return true }
    p += 1
  }
  return false
}

/// Where the characters end that begin within so many bytes of a string that is well formed and longer.
func endOfPart(_ start: Bytes, _ count: Int) -> Bytes {
  var p = start
  while p < start + count {
    p = (p.pointee == Ascii.backslash ? skipEscape(p) : p.pointee >= 0x80 ? skipWide(p) : nil) ?? p + 1
  }
  return p
}

/// Whether bytes are UTF-8 throughout; behind them stands a byte that is none of a longer character's.
func isUTF8(_ start: Bytes, _ end: Bytes) -> Bool {
  var p = start
  while p < end {
    if p.pointee < 0x80 {
      p += 1
    } else {
      guard let next = skipWide(p), next <= end else { return false }
      p = next
    }
  }
  return true
}

private func skipEscape(_ p: Bytes) -> Bytes? {
  switch p[1] {
  case Ascii.quote, Ascii.backslash, UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
    UInt8(ascii: "n"),
    UInt8(ascii: "r"), UInt8(ascii: "t"):
    return p + 2
  case UInt8(ascii: "u"):
    guard let unit = codeUnit(p + 2) else { return nil }
    guard unit & 0xF800 == 0xD800 else { return p + 6 }
    // Half of a pair stands for no character.
    guard unit < 0xDC00, p[6] == Ascii.backslash, p[7] == UInt8(ascii: "u"), let low = codeUnit(p + 8),
      low & 0xFC00 == 0xDC00
    else { return nil }
    return p + 12
  default: return nil
  }
}

private func codeUnit(_ p: Bytes) -> UInt32? {
  var unit: UInt32 = 0
  for index in 0..<4 {
    let byte = p[index]
    switch byte {
    case Ascii.zero...Ascii.nine: unit = unit << 4 | UInt32(byte - Ascii.zero)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
    default: return nil
    }
  }
  return unit
}

/// Steps over one well-formed character of UTF-8 (Unicode, table 3-7).
private func skipWide(_ p: Bytes) -> Bytes? {
  let first = p.pointee
  let second = p[1]
  switch first {
  case 0xC2...0xDF: return isTrail(second) ? p + 2 : nil
  case 0xE0...0xEF:
    let least: UInt8 = first == 0xE0 ? 0xA0 : 0x80
    let most: UInt8 = first == 0xED ? 0x9F : 0xBF
    guard second >= least, second <= most, isTrail(p[2]) else { return nil }
    return p + 3
  case 0xF0...0xF4:
    let least: UInt8 = first == 0xF0 ? 0x90 : 0x80
    let most: UInt8 = first == 0xF4 ? 0x8F : 0xBF
    guard second >= least, second <= most, isTrail(p[2]), isTrail(p[3]) else { return nil }
    return p + 4
  default: return nil
  }
}

@inline(__always)
private func isTrail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

/// Goes behind a number; nil where it is not one of JSON's.
@inline(__always)
func skipNumber(_ start: Bytes, _ isInteger: inout Bool) -> Bytes? {
  let digits = start.pointee == Ascii.minus ? start + 1 : start
  var p = skipDigits(digits)
  // No number begins with a zero that another digit follows.
  guard p > digits, digits.pointee != Ascii.zero || p == digits + 1 else { return nil }
  if p.pointee == UInt8(ascii: ".") {
    isInteger = false
    let fraction = p + 1
    p = skipDigits(fraction)
    guard p > fraction else { return nil }
  }
  if p.pointee | 0x20 == UInt8(ascii: "e") {
    isInteger = false
    p += 1
    if p.pointee == UInt8(ascii: "+") || p.pointee == Ascii.minus { p += 1 }
    let exponent = p
    p = skipDigits(exponent)
    guard p > exponent else { return nil }
  }
  return p
}

/// Goes behind the digits, of which there may be none.
@inline(__always)
private func skipDigits(_ start: Bytes) -> Bytes {
  var p = start
  while true {
    let others = bytesBeyondNine(load8(p) ^ 0x3030_3030_3030_3030)
    if others != 0 { return p + others.trailingZeroBitCount &>> 3 }
    p += 8
  }
}

/// Marks, from the lowest byte on, a byte above nine; only the lowest mark is to be trusted.
@inline(__always)
private func bytesBeyondNine(_ word: UInt64) -> UInt64 {
  (word | (word &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- Ascii.zero <= 9 }

/// The number that so many digits are, at most eight, with as many bytes to be read.
@inline(__always)
func value(ofDigits p: Bytes, _ count: Int) -> UInt64? {
  // Zeros take the place of the digits that are missing in front.
  let digits = (load8(p) ^ 0x3030_3030_3030_3030) &<< UInt64(64 - count * 8)
  guard count > 0, bytesBeyondNine(digits) == 0 else { return nil }
  let pairs = (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
  let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
  return (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF
}

/// Whether so many bytes are the same; behind both at least eight more may be read.
@inline(__always)
func isSame(_ left: Bytes, _ right: Bytes, _ length: Int) -> Bool {
  var index = 0
  while index + 8 <= length {
    guard load8(left + index) == load8(right + index) else { return false }
    index += 8
  }
  let rest = (1 &<< UInt64((length - index) &* 8)) &- 1
  return (load8(left + index) ^ load8(right + index)) & rest == 0
}
