/// What `pyproject.toml` says of a Python connector, by PEP 621 or by Poetry's own table.
struct PyProject {
  let name: TOMLStrings.Value?
  let version: TOMLStrings.Value?
  /// Nil too where it is a table instead of a text.
  let license: TOMLStrings.Value?
  /// The console scripts.
  let scripts: [String]

  init(reading text: [UInt8]) {
    let toml = TOMLStrings(reading: text)
    let either = { (key: String) in toml["project.\(key)"] ?? toml["tool.poetry.\(key)"] }
    name = either("name")
    version = either("version")
    license = either("license")
    scripts = toml.keys(below: "project.scripts") + toml.keys(below: "tool.poetry.scripts")
  }
}
