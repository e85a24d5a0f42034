extension NewOptions {
  /// Reads the words of a plain `hangar new …` by themselves, for the parser takes a fifth of the time that the
  /// whole command does: it finds out what it has to look for anew at each start.
  ///
  /// - Returns: Nil for all that needs a second look, such as help, faults and `--key=value`: the parser has the word.
  init?(words: [String]) {
    guard words.first == "new" else { return nil }
    self.init()
    var rest = words.dropFirst()
    var given: Set<String> = []
    while let word = rest.popFirst() {
      if !Self.isOption(word) {
        guard take(name: word) else { return nil }
      } else if !take(flag: word) {
        guard let value = rest.popFirst(), !Self.isOption(value), take(word, value, &given) else {
          return nil
        }
      }
    }
    guard (try? validate()) != nil else { return nil }
  }

  private static func isOption(_ word: String) -> Bool { word.utf8.first == UInt8(ascii: "-") }

  private mutating func take(name word: String) -> Bool {
    if template == nil { template = word } else if name == nil { name = word } else { return false }
    return true
  }

  private mutating func take(flag word: String) -> Bool {
    switch word {
    case "--yes": yes = true
    case "--dry-run": dryRun = true
    case "--diff": diff = true
    case "--plain": plain = true
    default: return false
    }
    return true
  }

  private mutating func take(_ option: String, _ value: String, _ given: inout Set<String>) -> Bool {
    switch option {
    case "--set": settings.append(value)
    case "--templates": places.templateFolders.append(value)
    case _ where !given.insert(option).inserted: return false
    case "--theme": places.themeName = value
    case "--answers": answersFile = value
    case "--from-about": fromAbout = value
    case "--into": into = value
    case "--layout": layout = value
    case "--format": return Format(rawValue: value).map { format = $0 } != nil
    default: return false
    }
    return true
  }
}
