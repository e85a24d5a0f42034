import Schema

/// What `pyproject.toml` says of modules that have to be in the folder.
struct PythonModules {
  /// A console script: `module:function`.
  struct Script {
    let name: String
    let target: JSON
    let pointer: JSONPointer
  }

  /// A package, module or file that is to be packed.
  struct Packed {
    /// Below the folder, as files are named there.
    let path: String
    let value: JSON
    let pointer: JSONPointer
    /// Whether a build stops where it is missing.
    let isRequired: Bool
  }

  let scripts: [Script]
  let packed: [Packed]
  /// The folders in which modules stand.
  let roots: [String]

  /// - Parameters:
  ///   - document: All of `pyproject.toml`.
  ///   - isPacked: False where Poetry installs dependencies alone.
  init(_ document: JSON, isPacked: Bool) {
    let poetry = document["tool"]?["poetry"]
    let tables = [["project", "scripts"], ["tool", "poetry", "scripts"]]
    scripts = tables.flatMap { way in
      (document[JSONPointer(way)]?.members ?? []).compactMap { name, value in
        let target = value.string == nil ? value["reference"] ?? value["callable"] : value
        return target?.string == nil
          ? nil : Script(name: name, target: target ?? .null, pointer: JSONPointer(way + [name]))
      }
    }
    packed =
      (isPacked ? Self.ofPoetry(poetry) : []) + Self.ofHatch(document) + Self.ofSetuptools(document)
    let froms = (poetry?["packages"]?.array ?? []).compactMap { $0["from"]?.string }
    let folders = document["tool"]?["setuptools"]?["package-dir"]?.members.compactMap(\.value.string) ?? []
    let found = document["tool"]?["setuptools"]?["packages"]?["find"]?["where"]?.array?.compactMap(\.string)
    roots = ["", "src"] + froms + folders + (found ?? [])
  }

  private static func ofPoetry(_ poetry: JSON?) -> [Packed] {
    let packages = (poetry?["packages"]?.array ?? []).enumerated().compactMap { index, package -> Packed? in
      guard let name = package["include"], let text = name.string else { return nil }
      let path = package["from"]?.string.map { "\($0)/\(text)" } ?? text
      let pointer = JSONPointer(["tool", "poetry", "packages", String(index), "include"])
      return Packed(path: path, value: name, pointer: pointer, isRequired: true)
    }
    let files = (poetry?["include"]?.array ?? []).enumerated().compactMap { index, entry -> Packed? in
      let name = entry.string == nil ? entry["path"] : entry
      guard let name, let text = name.string else { return nil }
      let pointer = JSONPointer(["tool", "poetry", "include", String(index)])
      return Packed(path: text, value: name, pointer: pointer, isRequired: false)
    }
    return packages + files
  }

  private static func ofHatch(_ document: JSON) -> [Packed] {
    let way = ["tool", "hatch", "build", "targets", "wheel", "packages"]
    return (document[JSONPointer(way)]?.array ?? []).enumerated().compactMap { index, name in
      name.string.map {
        Packed(path: $0, value: name, pointer: JSONPointer(way).appending(index), isRequired: false)
      }
    }
  }

  /// A table of folders may put packages anywhere, so that only plain lists are looked at.
  private static func ofSetuptools(_ document: JSON) -> [Packed] {
    let table = document["tool"]?["setuptools"]
    guard table?["package-dir"] == nil else { return [] }
    return (table?["packages"]?.array ?? []).enumerated().compactMap { index, name in
      name.string.map {
        Packed(
          path: $0.split(separator: ".").joined(separator: "/"), value: name,
          pointer: JSONPointer(["tool", "setuptools", "packages", String(index)]), isRequired: true)
      }
    }
  }
}
