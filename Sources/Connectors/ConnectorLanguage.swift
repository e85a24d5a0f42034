/// What a connector is written in, by the value of its `language:` tag.
package enum ConnectorLanguage: String, CaseIterable, Sendable {
  /// A manifest and nothing to install.
  case manifestOnly = "manifest-only"
  /// A manifest inside a Python package.
  case lowCode = "low-code"
  case python
  /// Java and Kotlin.
  case java
  case other

  /// The language that the files of a folder speak for.
  init(of folder: ConnectorFolder) {
    let has = { folder.kind(of: $0) != nil }
    let isPython = has("pyproject.toml") || has("setup.py")
    // Tests of a manifest may have a project file beside it; a package has a folder of its own.
    if isPython, has("manifest.yaml"), !folder.hasPackage {
      self = .manifestOnly
    } else if isPython {
      self = .python
    } else if has("pom.xml") || has("build.gradle.kts") || (has("build.gradle") && !folder.wrapsDockerfile) {
      self = .java
    } else {
      self = has("manifest.yaml") ? .manifestOnly : .other
    }
  }

  /// Whether files that speak for `found` are what a tag of this language promises.
  func agrees(with found: ConnectorLanguage) -> Bool {
    self == found || (self == .lowCode && found == .python) || found == .other
  }
}

extension ConnectorFolder {
  /// Whether the build file compiles nothing, as in a repository of the first layout, whose build makes images.
  fileprivate var wrapsDockerfile: Bool {
    guard let text = read("build.gradle").bytes else { return false }
    let has = { (word: String) in text.firstRange(of: Array(word.utf8)) != nil }
    return has("airbyte-docker") && !["java", "application", "kotlin"].contains(where: has)
  }

  /// Whether there is a folder such as `source_pet_shop`, in which a Python connector keeps its code.
  var hasPackage: Bool {
    entries().contains { entry in
      entry.kind == .folder && (entry.name.hasPrefix("source_") || entry.name.hasPrefix("destination_"))
    }
  }
}
