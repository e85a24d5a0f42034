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
    } else if has("build.gradle") || has("build.gradle.kts") || has("pom.xml") {
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
  /// Whether there is a folder such as `source_pet_shop`, in which a Python connector keeps its code.
  var hasPackage: Bool {
    entries().contains { entry in
      entry.kind == .folder && (entry.name.hasPrefix("source_") || entry.name.hasPrefix("destination_"))
    }
  }
}
