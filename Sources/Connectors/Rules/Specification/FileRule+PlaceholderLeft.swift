import Findings
import Schema

extension FileRule {
  static let placeholderLeft = FileRule(
    "placeholder.left", .warning, "nothing that a template left open stands in the files that people read",
    why: """
      A generated field called fix-me, or a TODO in the metadata, was released more than once. In \
      programs TODO is a note and does not count, nor does anything in the code of a page. Braces such as \
      {{name}} in a page are those of a template that was not filled in.
      """,
    source: "Airbyte's generator, whose templates left fix-me and TODO behind",
    passes: """
      -- source_pet_shop/spec.yaml --
      connectionSpecification:
        properties:
          host: {type: string}
      """,
    fails: """
      -- source_pet_shop/spec.yaml --
      connectionSpecification:
        properties:
          fix-me: {type: string}
      """
  ) { connector in
    let specs = connector.connector.specFiles.filter { !$0.hasSuffix("manifest.yaml") }
    let readByPeople = specs + [ConnectorMetadata.file, AcceptanceConfiguration.file]
    let marks = (readByPeople + [connector.manifestFile].compactMap { $0 }).flatMap { file -> [FileBreach] in
      guard let text = connector.text(file) else { return [] }
      return Placeholder.ranges(in: text, words: readByPeople.contains(file)).prefix(10).map { range in
        FileBreach(
          at: connector.place(file, range),
          "'\(String(decoding: text[range], as: UTF8.self))' still stands there",
          remedy: "Write what belongs there.")
      }
    }
    return marks + inPages(of: connector)
      + connector.files.filter { $0.hasSuffix("/TODO.md") }.map { file in
        FileBreach(
          at: .file(connector.folder.place(file)), "the template's note \(file) is still there",
          remedy: "Do what it says and delete it.")
      }
  }

  private static func inPages(of connector: ConnectorCase) -> [FileBreach] {
    let readme = connector.text("README.md").map { text in
      (text, { (range: Range<Int>) in connector.place("README.md", range) })
    }
    let page = connector.docsPage.map { page in (page.text, { (range: Range<Int>) in page.place(range) }) }
    return [readme, page].compactMap { $0 }.flatMap { text, place in
      PageText(text).placeholders.prefix(10).map { range in
        FileBreach(
          at: place(range), "'\(String(decoding: text[range].prefix(60), as: UTF8.self))' still stands there",
          remedy: "Write what belongs there.")
      }
    }
  }
}
