import Findings
import Schema

extension FileRule {
  static let iconForm = FileRule(
    "icon.form", .error, "the icon is an SVG",
    why: """
      Any other format, or a page that said not found and was saved under the name, shows nothing.
      """,
    source: "connectors_qa, connectors must have an icon",
    passes: """
      -- icon.svg --
      <svg xmlns='http://www.w3.org/2000/svg'/>
      """,
    fails: """
      -- icon.svg --
      404: Not Found
      """
  ) { connector in
    guard let icon = connector.text("icon.svg"), !SVGText.isOne(icon) else { return [] }
    return [
      FileBreach(
        at: .file(connector.folder.place("icon.svg")), "icon.svg is no SVG",
        remedy: "Save the picture as SVG.",
        severity: connector.severityOfHouseRule)
    ]
  }
}
