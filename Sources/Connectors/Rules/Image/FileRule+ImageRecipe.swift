import Findings
import Schema

extension FileRule {
  static let imageRecipe = FileRule(
    "image.recipe.missing", .warning, "something says how the connector's image is made",
    why: """
      A platform runs images. One is made by a Dockerfile, by a build file that makes images, or on the base image \
      that metadata.yaml names; a manifest runs in a shared image, and a package of an index has none.
      """,
    source: "Airbyte's build, which starts from connectorBuildOptions.baseImage; docker build",
    passes: """
      -- metadata.yaml --
      data:
        tags: [language:java]
      -- Dockerfile --
      FROM eclipse-temurin:21
      """,
    fails: """
      -- metadata.yaml --
      data:
        tags: [language:java]
      """
  ) { connector in
    guard connector.layout == .standalone, connector.language != .manifestOnly, !isPackage(connector),
      connector.metadata?.baseImage == nil, !isTold(of: connector), !hasRecipe(connector)
    else { return [] }
    let pointer = JSONPointer(["data", "connectorBuildOptions"])
    return [
      FileBreach(
        at: connector.metadata == nil
          ? .file(connector.folder.path) : connector.place(ConnectorMetadata.file, nil, pointer: pointer),
        "nothing says how the connector's image is made",
        remedy: "Write a Dockerfile, or name connectorBuildOptions.baseImage in metadata.yaml.")
    ]
  }

  /// What an index holds, unpacked or not, is no project that an image is made of.
  private static func isPackage(_ connector: ConnectorCase) -> Bool {
    connector.facts.wheel != nil || connector.has("PKG-INFO")
  }

  /// Of these the base image is missed by a rule of its own.
  private static func isTold(of connector: ConnectorCase) -> Bool {
    connector.metadata != nil && [.python, .lowCode].contains(connector.language)
  }

  private static let builders: [StaticString] = ["jib", "airbyte", "docker", "bootBuildImage", "buildImage"]

  private static func hasRecipe(_ connector: ConnectorCase) -> Bool {
    let isRecipe = { (file: String) in
      let name = file.split(separator: "/").last ?? ""
      return ["Dockerfile", "Containerfile", "project.toml"].contains { name.hasPrefix($0) }
        || name.lowercased().hasSuffix(".dockerfile")
    }
    if connector.files.contains(where: isRecipe) { return true }
    return ["build.gradle", "build.gradle.kts", "pom.xml"].compactMap { connector.text($0) }.contains {
      text in
      builders.contains { text[...].range(of: $0) != nil }
    }
  }
}
