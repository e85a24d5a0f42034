import Findings
import Schema

/// What `pyproject.toml` says of a Python connector, by PEP 621 or by Poetry's own table.
struct PyProject {
  struct Text {
    let text: String
    /// The string with its quotes.
    let bytes: Range<Int>
  }

  struct Script {
    let name: String
    /// What it calls, such as `source_pets.run:run`; nil where a table says it.
    let target: Text?
  }

  let name: Text?
  let version: Text?
  /// By name; nil where it is a file.
  let license: Text?
  /// What Poetry's own table has.
  let poetryKeys: [String]
  /// The console scripts.
  let scripts: [Script]
  /// What Poetry's own table puts into the package, with the folder it is in.
  let packages: [(include: Text, from: String)]
  /// Whether what development and tests need is an extra named `dev`.
  let hasDevelopmentExtra: Bool
  /// Whether Poetry is told to install dependencies alone.
  let isNoPackage: Bool

  init(_ document: JSON) {
    let project = document["project"]
    let poetry = document["tool"]?["poetry"]
    let either = { (key: String) in Text(project?[key]) ?? Text(poetry?[key]) }
    name = either("name")
    version = either("version")
    license = either("license") ?? Text(project?["license"]?["text"])
    poetryKeys = poetry?.members.map(\.key) ?? []
    scripts = [project, poetry].flatMap { $0?["scripts"]?.members ?? [] }
      .map { Script(name: $0.key, target: Text($0.value)) }
    packages = (poetry?["packages"]?.array ?? []).compactMap { package in
      Text(package["include"]).map { ($0, package["from"]?.string ?? "") }
    }
    hasDevelopmentExtra = project?["optional-dependencies"]?["dev"] != nil
    isNoPackage = poetry?["package-mode"]?.bool == false
  }
}

extension PyProject.Text {
  /// Nil for anything but a string that was read from text.
  fileprivate init?(_ value: JSON?) {
    guard let text = value?.string, let span = value?.span else { return nil }
    self.init(text: text, bytes: span.bytes)
  }
}
