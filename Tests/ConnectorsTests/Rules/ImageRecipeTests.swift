import Findings
import Testing

struct ImageRecipeTests {
  private func count(_ files: String) throws -> Int {
    try FileExample(files).findings("image.recipe.missing").count
  }

  @Test(arguments: [
    "-- setup.py --\n",
    "-- metadata.yaml --\ndata: {tags: [language:java]}\n-- build.gradle --\nplugins { id 'java' }\n",
  ])
  func `a connector of one's own needs something that makes its image`(files: String) throws {
    #expect(try count(files) == 1)
    for recipe in ["Dockerfile", "docker/Dockerfile.prod", "Containerfile", "project.toml"] {
      #expect(try count(files + "-- \(recipe) --\nFROM alpine\n") == 0)
    }
  }

  @Test(arguments: [
    "-- metadata.yaml --\ndata: {tags: [language:python]}\n",
    "-- manifest.yaml --\ntype: DeclarativeSource\n",
    "-- metadata.yaml --\ndata: {tags: [language:java], connectorBuildOptions: {baseImage: a/b:1}}\n",
    "-- setup.py --\n-- PKG-INFO --\n", "-- build.gradle --\nplugins { id 'com.google.cloud.tools.jib' }\n",
    "-- airbyte-integrations/connectors/source-a/metadata.yaml --\ndata: {tags: [language:java]}\n",
  ])
  func `what Airbyte builds, and what says it elsewhere, is fine`(files: String) throws {
    #expect(try count(files) == 0)
  }
}
