import Schema

/// What names have to be so that they work in every file they go into.
package enum NameRules {
  /// Small letters, digits and `_`, a letter first.
  package static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, first.isLowercase, text.utf8.count <= 63 else { return false }
    return text.utf8.allSatisfy { $0.isLowercase || $0.isDigit || $0 == UInt8(ascii: "_") }
  }

  /// What is wrong with a connector's display name; nil when it works in every file.
  ///
  /// Folder, package, classes and image are made of its Latin letters and digits behind a prefix, so `class`,
  /// `3com` and names with quotes are fine.
  package static func faultOfConnectorName(_ name: String) -> String? {
    if name.isEmpty { return "a connector needs a name" }
    if let fault = faultOfLine(name) { return fault }
    if name.utf8.first?.isSpace == true || name.utf8.last?.isSpace == true {
      return "'\(name)' starts or ends with blank"
    }
    for (mark, word) in [("/", "slash"), ("\\", "backslash")] where name.contains(mark) {
      return "'\(name)' holds a \(word): a name is no path"
    }
    if name.unicodeScalars.count > 64 {
      return "a name has at most 64 characters, this one \(name.unicodeScalars.count)"
    }
    if Words.dockerName(name).isEmpty {
      return "'\(name)' has no Latin letter or digit to name the folder after"
    }
    return nil
  }

  /// What keeps a text from being one visible line.
  package static func faultOfLine(_ text: String) -> String? {
    guard let hidden = text.unicodeScalars.first(where: QuotedText.isHidden) else { return nil }
    if hidden == "\n" || hidden == "\r" { return "the text is one line only" }
    return "the text holds the invisible character U+\(hexadecimal(hidden))"
  }

  /// What keeps a text of many lines from being visible.
  package static func faultOfLines(_ text: String) -> String? {
    let hidden = text.unicodeScalars.first { QuotedText.isHidden($0) && $0 != "\n" && $0 != "\t" }
    return hidden.map { "the text holds the invisible character U+\(hexadecimal($0))" }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// What is wrong with an image's name: registry, namespace and repository, without tag or digest.
  package static func faultOfImageName(_ name: String) -> String? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 2, let registry = parts.first,
      registry.contains(".") || registry.contains(":") || registry == "localhost"
    else {
      return "'\(name)' does not name its registry: write it in full, such as ghcr.io/acme/source-pet-shop"
    }
    guard isRegistry(registry) else {
      return "'\(registry)' is no registry: use a host's name and perhaps a port"
    }
    for part in parts.dropFirst() where !isRepositoryPart(part) {
      return
        "'\(part)' cannot be part of an image's name: use small letters and digits with '.', '_' or '-' between"
    }
    return name.utf8.count > 255 ? "an image's name has at most 255 characters" : nil
  }

  private static func isRegistry(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first, isHost(String(host)), parts.count <= 2 else { return false }
    return parts.count == 1 || Int(parts[1]).map { (1...65_535).contains($0) } == true
  }

  private static func isRepositoryPart(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    let isAlphanumeric = { (byte: UInt8) in byte.isLowercase || byte.isDigit }
    return isAlphanumeric(first) && isAlphanumeric(last)
      && text.utf8.allSatisfy { isAlphanumeric($0) || "._-".utf8.contains($0) }
  }

  /// Labels of letters, digits and inner hyphens, separated by points.
  static func isHost(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= 253 else { return false }
    return text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
      label in
      guard let first = label.first, let last = label.last, label.count <= 63 else { return false }
      return (first.isLetter || first.isDigit) && (last.isLetter || last.isDigit)
        && label.allSatisfy {
          $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
    }
  }

  /// What is wrong with an address: `http` or `https`, a host, nothing that could end a string.
  package static func faultOfURL(_ url: String) -> String? {
    guard let scheme = ["https://", "http://"].first(where: { url.hasPrefix($0) }) else {
      return "'\(url)' does not start with https:// or http://"
    }
    guard url.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"\"'<>\\`^|".utf8.contains($0) }) else {
      return "'\(url)' holds a character that stands in no address: write it as %-code"
    }
    let rest = url.dropFirst(scheme.count)
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if authority.contains("@") {
      return "the address holds a user name: credentials belong into the settings"
    }
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first, isHost(String(host)), parts.count <= 2,
      parts.count == 1 || Int(parts[1]).map({ (1...65_535).contains($0) }) == true
    else { return "'\(url)' has no host behind '\(scheme)'" }
    return nil
  }

  /// What is wrong with the braces of an address or path; names in braces have to be among `names`.
  package static func faultOfPlaceholders(_ text: String, names: [String]) -> String? {
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else {
        return "'\(text)' has a brace that is not around the name of a setting"
      }
      let name = String(rest[rest.index(after: open)..<close])
      guard names.contains(name) else {
        let nearest = Nearest.name(to: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
        return "'{\(name)}' names no setting\(nearest)"
      }
      rest = rest[rest.index(after: close)...]
    }
    return nil
  }

  /// The text with each `{name}` replaced by a letter, to judge what is left of it.
  static func withoutPlaceholders(_ text: String) -> String {
    var result = ""
    var isInside = false
    for scalar in text.unicodeScalars {
      if scalar == "{" {
        isInside = true
      } else if scalar == "}" && isInside {
        isInside = false; result += "x"
      } else if !isInside {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
