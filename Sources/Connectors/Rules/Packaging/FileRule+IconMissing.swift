import Findings
import Schema

extension FileRule {
  static let iconMissing = FileRule(
    "icon.missing", .error, "the connector has an icon",
    why: "The catalog shows it beside the name; connectors without one show an empty square.",
    source: "connectors_qa, connectors must have an icon",
    passes: """
      -- metadata.yaml --
      data: {}
      -- icon.svg --
      <svg xmlns='http://www.w3.org/2000/svg'/>
      """,
    fails: """
      -- metadata.yaml --
      data: {}
      """
  ) { connector in
    guard connector.metadata != nil, connector.layout != .classic, !connector.has("icon.svg") else {
      return []
    }
    return [
      FileBreach(
        at: .file(connector.folder.place("icon.svg")), "there is no icon.svg", remedy: "Add a square SVG.",
        severity: connector.severityOfHouseRule)
    ]
  }
}
