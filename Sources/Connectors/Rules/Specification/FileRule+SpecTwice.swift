import Findings
import Schema

extension FileRule {
  static let specTwice = FileRule(
    "spec.twice", .error, "a package has one specification",
    why: """
      airbyte-cdk refuses every command when the package holds both spec.yaml and spec.json. The CDK of the first \
      layout reads the JSON and passes over the other.
      """,
    source: "airbyte-cdk, BaseConnector.spec",
    passes: """
      -- source_pet_shop/spec.yaml --
      connectionSpecification: {type: object}
      """,
    fails: """
      -- source_pet_shop/spec.yaml --
      connectionSpecification: {type: object}
      -- source_pet_shop/spec.json --
      {"connectionSpecification": {"type": "object"}}
      """
  ) { connector in
    let package = connector.connector.name.split(separator: "-").joined(separator: "_")
    let files = ["\(package)/spec.yaml", "\(package)/spec.json"]
    // An empty file counts as none.
    guard files.allSatisfy({ connector.text($0)?.isEmpty == false }) else { return [] }
    return [
      FileBreach(
        at: .file(connector.folder.place(files[1])),
        "the package has both spec.yaml and spec.json, and airbyte-cdk starts with neither",
        remedy: "Keep one of them and delete the other.",
        severity: connector.layout == .classic ? .warning : nil)
    ]
  }
}
