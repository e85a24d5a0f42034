/// The formats of strings that are checked; any other only describes.
enum Format: String, Sendable {
  case date, time, email, hostname, ipv4, ipv6, uri, uuid, regex
  case dateTime = "date-time"
  case uriReference = "uri-reference"
  case jsonPointer = "json-pointer"
  case relativeJSONPointer = "relative-json-pointer"

  func accepts(_ text: String) -> Bool {
    switch self {
    case .date: Timestamp.isDate(text)
    case .time: Timestamp.isTime(text)
    case .dateTime: Timestamp.isDateTime(text)
    case .email: InternetName.isEmail(text)
    case .hostname: InternetName.isHostname(text)
    case .ipv4: InternetName.isIPv4(text)
    case .ipv6: InternetName.isIPv6(text)
    case .uri: URIText.isURI(text)
    case .uriReference: URIText.isReference(text)
    case .uuid: isUUID(text)
    case .regex: isRegex(text)
    case .jsonPointer: JSONPointer(parsing: text) != nil
    case .relativeJSONPointer: isRelativePointer(text)
    }
  }

  /// What the format asks for, with an example.
  var words: String {
    switch self {
    case .date: "a date such as 2024-05-17"
    case .time: "a time with its zone such as 13:45:00Z"
    case .dateTime: "a date and time with its zone such as 2024-05-17T13:45:00Z"
    case .email: "an e-mail address"
    case .hostname: "a host name"
    case .ipv4: "an IPv4 address such as 192.0.2.1"
    case .ipv6: "an IPv6 address such as 2001:db8::1"
    case .uri: "a URI with its scheme such as https://example.com/"
    case .uriReference: "a URI or a relative reference"
    case .uuid: "a UUID such as 123e4567-e89b-12d3-a456-426614174000"
    case .regex: "a regular expression"
    case .jsonPointer: "a JSON pointer such as /data/0"
    case .relativeJSONPointer: "a relative JSON pointer such as 1/data"
    }
  }

  private func isUUID(_ text: String) -> Bool {
    let groups = text.utf8.split(separator: Ascii.minus, omittingEmptySubsequences: false)
    return groups.map(\.count) == [8, 4, 4, 4, 12] && groups.joined().allSatisfy(isHexadecimal)
  }

  private func isRegex(_ text: String) -> Bool {
    // PCRE2 has anchors that ECMA-262 lacks.
    guard !["\\Z", "\\A", "\\z", "\\G"].contains(where: text.contains) else { return false }
    do throws(PatternFault) {
      _ = try Pattern(text)
      return true
    } catch {
      return false
    }
  }

  private func isRelativePointer(_ text: String) -> Bool {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count == 1 || !digits.hasPrefix("0") else { return false }
    let rest = text.dropFirst(digits.count)
    return rest == "#" || JSONPointer(parsing: String(rest)) != nil
  }
}

func isHexadecimal(_ byte: UInt8) -> Bool {
  isDigit(byte) || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "f"))
}

func isDigit(_ byte: UInt8) -> Bool { byte >= Ascii.zero && byte <= Ascii.nine }

func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }
