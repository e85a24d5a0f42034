import Findings
import Schema

extension FileRule {
  static let iconForm = FileRule(
    "icon.form", .error, "the icon is an SVG",
    why: """
      Any other format, or a page that said not found and was saved under the name, shows nothing. Nor does a text \
      that is not well-formed, or whose element svg is not in the namespace of SVG: a warning, for some programs draw \
      it all the same.
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
    guard let icon = connector.text("icon.svg") else { return [] }
    guard !SVGText.isOne(icon) else { return faults(of: icon, connector) }
    return [
      FileBreach(
        at: .file(connector.folder.place("icon.svg")), "icon.svg is no SVG",
        remedy: "Save the picture as SVG.",
        severity: connector.severityOfHouseRule)
    ]
  }

  private static func faults(of icon: [UInt8], _ connector: ConnectorCase) -> [FileBreach] {
    if let fault = XMLFault.first(in: icon) {
      return [
        FileBreach(
          at: connector.place("icon.svg", fault.bytes), "icon.svg is not well-formed: \(fault.reason)",
          remedy: "Save the picture anew with a drawing program.", severity: .warning)
      ]
    }
    let namespace: StaticString = "http://www.w3.org/2000/svg"
    guard icon[...].range(of: namespace) == nil else { return [] }
    return [
      FileBreach(
        at: .file(connector.folder.place("icon.svg")), "icon.svg does not name the namespace of SVG",
        remedy: "Write <svg xmlns=\"\(namespace)\".", severity: .warning)
    ]
  }
}
