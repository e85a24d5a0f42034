/// What `pyproject.toml` says of a Python connector, by PEP 621 or by Poetry's own table.
struct PyProject {
  let name: TOMLStrings.Value?
  let version: TOMLStrings.Value?
  /// By name; nil where it is a file.
  let license: TOMLStrings.Value?
  /// What Poetry's own table has.
  let poetryKeys: [String]
  /// The console scripts.
  let scripts: [String]

  init(reading text: [UInt8]) {
    let toml = TOMLStrings(reading: text)
    let either = { (key: String) in toml["project.\(key)"] ?? toml["tool.poetry.\(key)"] }
    name = either("name")
    version = either("version")
    license = either("license") ?? toml["project.license.text"]
    poetryKeys = toml.keys(below: "tool.poetry")
    scripts = toml.keys(below: "project.scripts") + toml.keys(below: "tool.poetry.scripts")
  }
}
