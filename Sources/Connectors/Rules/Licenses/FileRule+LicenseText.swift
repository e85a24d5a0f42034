import Findings

extension FileRule {
  static let licenseText = FileRule(
    "connector.license.text", .warning, "the file LICENSE has the text of the license that is named",
    why: """
      The text is what holds before a court; a name that differs misleads those who read only the \
      registry. A text that is none of the known licenses is not compared, and that is said.
      """,
    source: "Hangar's own; the names are those of SPDX",
    passes: """
      -- metadata.yaml --
      data:
        license: ELv2
      -- LICENSE --
      Elastic License 2.0
      """,
    fails: """
      -- metadata.yaml --
      data:
        license: ELv2
      -- LICENSE --
      MIT License

      Permission is hereby granted, free of charge, to any person obtaining a copy of this software.
      """
  ) { connector in
    guard let named = connector.licenses.first, let (file, name) = connector.licenseFile else { return [] }
    let place = Place.file(connector.folder.place(file))
    guard let name else {
      return [
        FileBreach(
          at: place,
          "\(file) is no text that Hangar knows, so it was not compared with license '\(named.text)'",
          remedy: "Compare the two yourself.", severity: .notChecked)
      ]
    }
    guard License.canonical(named.text) != name else { return [] }
    return [
      FileBreach(
        at: place, "\(file) is the text of \(name), \(named.file) says license '\(named.text)'",
        remedy: "Name that license, or bring the text of the other.")
    ]
  }
}
