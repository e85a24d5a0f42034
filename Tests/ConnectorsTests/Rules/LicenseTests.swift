import Findings
import TestSupport
import Testing

@testable import Connectors

struct LicenseTests {
  @Test(arguments: [
    ("ELv2", "Elastic-2.0"), ("MIT", "MIT License"), ("apache-2.0", "Apache License 2.0"),
    ("GPL-3.0-only", "GPL-3.0"), ("Elastic License 2.0", "elv2"),
  ])
  func `names of one license are one`(_ one: String, _ other: String) {
    #expect(License.canonical(one) == License.canonical(other))
  }

  @Test(arguments: [
    (
      "                                 Apache License\n                           Version 2.0, January 2004",
      "apache-2.0"
    ),
    (
      "Copyright (c) 2026 A\r\n\r\nPermission is hereby granted, free of\r\ncharge, to any person obtaining a copy\r\n",
      "mit"
    ),
    ("Elastic License 2.0 (ELv2)\n", "elastic-2.0"),
    ("GNU AFFERO GENERAL PUBLIC LICENSE\n  Version 3, 19 November 2007", "agpl-3.0"),
    ("Redistribution and use in source and binary forms, with or without\nNeither the name", "bsd-3-clause"),
    ("All rights reserved.", nil), ("", nil),
  ])
  func `a text is told by what only that license says`(_ text: String, _ name: String?) {
    #expect(License.of(Array(text.utf8)) == name)
  }

  @Test(arguments: [
    "[project]\nlicense = \"MIT\"", "[project]\nlicense = { text = \"MIT\" }",
    "[project.license]\ntext = 'MIT'", "[tool.poetry]\nlicense = \"MIT\"",
    "project.license = {text=\"MIT\", file = \"x\"} # why",
  ])
  func `every way to name the license in a project is read`(_ text: String) throws {
    let found = try FileExample(
      "-- metadata.yaml --\ndata:\n  license: ELv2\n-- pyproject.toml --\n\(text)\n"
    ).findings("connector.license.differs")
    #expect(found.map(\.message) == ["pyproject.toml says license 'MIT', metadata.yaml says 'ELv2'"])
  }

  @Test func `a file of the license's text, or its address, names none`() throws {
    let text = "-- metadata.yaml --\ndata:\n  license: ELv2\n-- pyproject.toml --\n[project]\n"
    let file = try FileExample(text + "license = { file = \"LICENSE\" }\n")
    #expect(try file.findings("connector.license.differs") == [])
  }

  @Test(arguments: ["org.opencontainers.image.licenses", "license", "org.label-schema.license"])
  func `a label that names another license is a warning`(_ label: String) throws {
    let found = try FileExample(
      "-- metadata.yaml --\ndata:\n  license: MIT\n-- Dockerfile --\nFROM a\nLABEL \(label)=Apache-2.0\n"
    ).findings("connector.license.differs")
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.place.span?.start.line == 2)
  }

  @Test func `a text that is not known is said to be not compared`() throws {
    let found = try FileExample("-- metadata.yaml --\ndata:\n  license: MIT\n-- LICENSE --\nAsk us.\n")
      .findings("connector.license.text")
    #expect(found.map(\.severity) == [.notChecked])
  }

  @Test func `in Airbyte's repository one license has one name`() throws {
    let home = "airbyte-integrations/connectors/source-pet-shop"
    let found = try FileExample(
      """
      -- \(home)/metadata.yaml --
      data:
        license: ELv2
      -- \(home)/pyproject.toml --
      [tool.poetry]
      license = "Elastic-2.0"
      """)
    #expect(try found.findings("connector.license.differs").count == 1)
  }

  @Test(arguments: [("MIT", 0), ("elv2", 0), ("Airbyte Enterprise", 0), ("Apache-2.0", 1)])
  func `Airbyte's repository takes connectors under three licenses`(license: String, count: Int) throws {
    let example = try FileExample(
      "-- airbyte-integrations/connectors/source-a/metadata.yaml --\ndata:\n  license: \(license)\n")
    #expect(try example.findings("connector.license.unknown").count == count)
  }
}
