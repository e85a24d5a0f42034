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
    if isPython {
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
