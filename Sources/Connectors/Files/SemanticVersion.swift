/// A version by Semantic Versioning 2.0.0: `1.2.3`, `1.2.3-rc.1`, `1.2.3+build`.
package struct SemanticVersion: Equatable, Sendable {
  package let major: Int
  package let minor: Int
  package let patch: Int
  /// What follows `-`; empty for a release.
  package let prerelease: [String]

  /// Nil for any other text, such as `1.2`, `v1.2.3` or `01.2.3`.
  package init?(_ text: String) {
    let core = text.prefix { $0 != "+" }
    let parts = core.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false).map(Self.number)
    guard numbers.count == 3, let major = numbers[0], let minor = numbers[1], let patch = numbers[2] else {
      return nil
    }
    let build = text.dropFirst(core.count).dropFirst()
    guard core.count == text.count || Self.isDotted(build) else { return nil }
    guard parts.count == 1 || Self.isDotted(parts[1]) else { return nil }
    (self.major, self.minor, self.patch) = (major, minor, patch)
    prerelease = parts.count == 1 ? [] : parts[1].split(separator: ".").map(String.init)
  }

  /// Digits with no 0 in front.
  private static func number(_ text: Substring) -> Int? {
    guard let first = text.utf8.first, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return first == 48 && text.utf8.count > 1 ? nil : Int(text)
  }

  private static func isDotted(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.unicodeScalars.allSatisfy {
          $0.isASCII && ($0.properties.isAlphabetic || $0 == "-" || (48...57).contains($0.value))
        }
    }
  }

  /// Whether the version promises a break: `N.0.0`.
  package var isMajor: Bool { minor == 0 && patch == 0 }
  package var isReleaseCandidate: Bool { prerelease.contains { $0.hasPrefix("rc") } }
}

extension SemanticVersion: Comparable {
  package static func < (left: SemanticVersion, right: SemanticVersion) -> Bool {
    let (mine, theirs) = ([left.major, left.minor, left.patch], [right.major, right.minor, right.patch])
    guard mine == theirs else { return mine.lexicographicallyPrecedes(theirs) }
    guard !left.prerelease.isEmpty, !right.prerelease.isEmpty else {
      return !left.prerelease.isEmpty && right.prerelease.isEmpty
    }
    return left.prerelease.lexicographicallyPrecedes(right.prerelease, by: precedes)
  }

  /// Numbers by value and before words.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    switch (Int(left), Int(right)) {
    case (let left?, let right?): left < right
    case (_?, nil): true
    case (nil, _?): false
    case (nil, nil): left < right
    }
  }
}
