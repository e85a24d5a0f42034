import Findings

extension FileRule {
  static let iconDefault = FileRule(
    "icon.default", .error, "the icon is not the grey one that stands for a missing icon",
    why: "In the catalog it looks as if the connector had none.",
    source: "connectors_qa, connectors must have an icon",
    passes: """
      -- icon.svg --
      <svg xmlns='http://www.w3.org/2000/svg'/>
      """,
    fails: """
      -- icon.svg --
      <svg xmlns="http://www.w3.org/2000/svg"><path fill="#e8e8ed" d="M95.775 53.416c20.364"/></svg>
      """
  ) { connector in
    // How the outline of the default begins; the colour alone may be anybody's.
    guard let icon = connector.text("icon.svg"), icon[...].range(of: "M95.775 53.416c20.364") != nil else {
      return []
    }
    return [
      FileBreach(
        at: .file(connector.folder.place("icon.svg")), "icon.svg is Airbyte's default icon",
        remedy: "Bring a square picture of the product.", severity: connector.severityOfHouseRule)
    ]
  }
}
