import Findings
import Schema

/// What `pyproject.toml` says of a Python connector, by PEP 621 or by Poetry's own table.
struct PyProject {
  struct Text {
    let text: String
    /// The string with its quotes.
    let bytes: Range<Int>
  }

  let name: Text?
  let version: Text?
  /// By name; nil where it is a file.
  let license: Text?
  /// What Poetry's own table has.
  let poetryKeys: [String]
  /// The console scripts.
  let scripts: [String]
  /// Where Poetry's table begins.
  let poetrySpan: TextSpan?
  /// Whether what development and tests need is an extra named `dev`.
  let hasDevelopmentExtra: Bool
  /// Whether Poetry is told to install dependencies alone.
  let isNoPackage: Bool
  /// What has to be in the folder.
  let modules: PythonModules

  init(_ document: JSON) {
    let project = document["project"]
    let poetry = document["tool"]?["poetry"]
    let either = { (key: String) in Text(project?[key]) ?? Text(poetry?[key]) }
    name = either("name")
    version = either("version")
    license = either("license") ?? Text(project?["license"]?["text"])
    poetryKeys = poetry?.members.map(\.key) ?? []
    scripts = [project, poetry].flatMap { $0?["scripts"]?.members.map(\.key) ?? [] }
    poetrySpan = document["tool"]?.keySpan("poetry")
    hasDevelopmentExtra = project?["optional-dependencies"]?["dev"] != nil
    isNoPackage = poetry?["package-mode"]?.bool == false
    modules = PythonModules(document, isPacked: !isNoPackage)
  }
}

extension PyProject.Text {
  /// Nil for anything but a string that was read from text.
  fileprivate init?(_ value: JSON?) {
    guard let text = value?.string, let span = value?.span else { return nil }
    self.init(text: text, bytes: span.bytes)
  }
}
