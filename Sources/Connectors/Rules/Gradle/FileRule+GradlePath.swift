import Findings
import Schema

extension FileRule {
  static let gradlePath = FileRule(
    "gradle.path.differs", .warning, "Gradle paths in the texts lead to this connector",
    why: """
      Commands are copied from README and checklist. Templates wrote them without the suffix -singer \
      or with underscores, and Gradle then knows no such project.
      """,
    source: "Airbyte's generator, whose README and checklist named projects that did not exist",
    passes: """
      -- source-pet-shop/README.md --
      ./gradlew :airbyte-integrations:connectors:source-pet-shop:build
      """,
    fails: """
      -- source-pet-shop/README.md --
      ./gradlew :airbyte-integrations:connectors:source-pet_shop:build
      """
  ) { connector in
    ["README.md", "CHECKLIST.md", "NEW_SOURCE_CHECKLIST.md", "build.gradle", "build.gradle.kts"].flatMap {
      file in
      connector.text(file).map { wrongPaths(in: $0, file, connector) } ?? []
    }
  }

  private static func wrongPaths(in text: [UInt8], _ file: String, _ connector: ConnectorCase) -> [FileBreach]
  {
    text.ranges(of: ":airbyte-integrations:").compactMap { range in
      let path = text[range.lowerBound...].prefix { $0 == UInt8(ascii: ":") || isNameByte($0) }
      let parts = String(decoding: path, as: UTF8.self).split(separator: ":").map(String.init)
      guard parts.count > 2, !exists(parts, connector) else { return nil }
      let project = parts.prefix(3).joined(separator: ":")
      return FileBreach(
        at: connector.place(file, range.lowerBound..<range.lowerBound + path.count),
        "there is no Gradle project ':\(project)'",
        remedy: parts[1] == "connectors"
          ? "Write ':airbyte-integrations:connectors:\(connector.facts.folderName)'."
          : "Name a folder of the repository.")
    }
  }

  /// Without a repository around it, only the connector's own name can be judged.
  private static func exists(_ parts: [String], _ connector: ConnectorCase) -> Bool {
    guard let repository = connector.repository else {
      return parts[1] != "connectors" || connector.promisedName == nil
        || parts[2] == connector.facts.folderName
    }
    return repository.kind(of: parts.prefix(3).joined(separator: "/")) == .folder
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
