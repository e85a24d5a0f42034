import Testing

@testable import Connectors

struct DockerfileTests {
  @Test(arguments: [
    "LABEL io.airbyte.version=0.1.0", "label io.airbyte.version=\"0.1.0\"",
    "LABEL io.airbyte.version='0.1.0'",
    "LABEL io.airbyte.version 0.1.0", "LABEL a=b io.airbyte.version=0.1.0 c=d",
    "LABEL a=\"b c\" \\\n  # a comment\n\n  io.airbyte.version=0.1.0",
    "  LABEL \"io.airbyte.version\"=0.1.0\r",
    "LABEL io.airbyte.version=9\nLABEL io.airbyte.version=0.1.0",
    "RUN echo LABEL \\\n x\nLABEL io.airbyte.version=0.1.0",
  ])
  func `every way to write a label is read`(text: String) {
    let file = Dockerfile(reading: Array("FROM scratch\n\(text)\n".utf8))
    #expect(file.label("io.airbyte.version")?.value == "0.1.0")
  }

  @Test(arguments: [
    "# LABEL io.airbyte.version=0.1.0", "RUN echo \\\n  LABEL io.airbyte.version=0.1.0",
    "LABEL io.airbyte.version=0.1.0\nFROM scratch", "LABEL", "",
  ])
  func `what is no label of the last stage is not read`(text: String) {
    #expect(Dockerfile(reading: Array("FROM a\n\(text)\n".utf8)).label("io.airbyte.version") == nil)
  }

  @Test(arguments: [
    ("ARG V=0.1.0\nFROM a\nARG V\nLABEL io.airbyte.version=${V}", "0.1.0"),
    ("FROM a\nARG V=0.1.0\nLABEL io.airbyte.version=\"$V\"", "0.1.0"),
    ("FROM a\nARG V=dev\nLABEL io.airbyte.version=$V", "$V"),
    ("FROM a\nARG V\nLABEL io.airbyte.version=${V}", "${V}"),
  ])
  func `a label takes the default of its argument where that is a version`(text: String, value: String) {
    #expect(Dockerfile(reading: Array(text.utf8)).label("io.airbyte.version")?.value == value)
  }
}
