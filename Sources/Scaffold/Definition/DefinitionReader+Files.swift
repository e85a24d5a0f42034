import Changes
import Findings
import OrderedCollections
import Schema

/// What a layer's entry does to the files of the layers before it.
enum FileEntry {
  case add(TemplateFile)
  case extend(key: String, [BlockReference], DefinitionPlace)
  case remove(key: String, DefinitionPlace)
  case move(key: String, to: ParsedTemplate, FileSite, DefinitionPlace)

  /// The output path that it is about, as it was written.
  var key: String {
    switch self {
    case .add(let file): file.key
    case .extend(let key, _, _), .remove(let key, _), .move(let key, _, _, _): key
    }
  }
}

extension DefinitionReader {
  mutating func file(_ record: JSON, at origin: RecordOrigin) -> FileEntry? {
    var reader = RecordReader(record, "a file", at: origin)
    let key = reader.requiredText("path")
    let removes = reader.flag("remove") ?? false
    let blocks = blocks(&reader)
    let target = template("to", &reader)
    let site = target == nil ? nil : reader.choice("at", of: FileSite.self) ?? .connector
    let file = removes || blocks != nil || target != nil ? nil : newFile(key, record, &reader)
    reader.finish()
    findings += reader.findings
    if removes { return .remove(key: key, place(record)) }
    if let target, let site { return .move(key: key, to: target, site, place(record)) }
    if let blocks { return .extend(key: key, blocks, place(record)) }
    return file.map(FileEntry.add)
  }

  private mutating func newFile(
    _ key: String, _ record: JSON, _ reader: inout RecordReader
  ) -> TemplateFile? {
    let name = reader.text("from") ?? key
    if name.mayHoldTag { reader.missing("from") }
    let owner = reader.choice("owner", of: OwnerClass.self) ?? .shared
    let file = template(key, at: reader.span(of: "path")).map { path in
      TemplateFile(
        key: key, path: path, contents: ContentsReference(layer: layer, name: name),
        condition: expression("when", &reader), loop: loop(&reader), owner: owner, mode: mode(&reader),
        isVerbatim: reader.flag("verbatim") ?? false, syntax: syntax(&reader),
        why: reader.text("why") ?? "", blocks: [], place: place(record),
        site: reader.choice("at", of: FileSite.self) ?? .connector,
        insertion: reader.choice("insert", of: PlannedInsertion.Form.self))
    }
    return file
  }

  private mutating func loop(_ reader: inout RecordReader) -> TemplateFile.Loop? {
    let span = reader.span(of: "for")
    guard let text = reader.text("for") else { return nil }
    let words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
    guard words.count == 3, words[1] == "in", NameRules.isIdentifier(String(words[0])) else {
      reader.add("for", at: "for", "'\(text)' is not of the form 'stream in streams'")
      return nil
    }
    return expression(String(words[2]), at: span).map {
      TemplateFile.Loop(variable: String(words[0]), list: $0)
    }
  }

  private func mode(_ reader: inout RecordReader) -> FileMode {
    switch reader.choice("mode", of: ModeName.self) {
    case .executable: .executable
    case .secret: .secret
    case .regular, nil: .regular
    }
  }

  private enum ModeName: String, CaseIterable { case regular, executable, secret }

  private func syntax(_ reader: inout RecordReader) -> Syntax? {
    guard let name = reader.text("syntax") else { return nil }
    if let syntax = Syntax(name: name) { return syntax }
    reader.add(
      "choice", at: "syntax", "'\(name)' is no value of 'syntax'",
      remedy: Nearest.remedy(for: name, among: Syntax.nameable.map(\.rawValue)))
    return nil
  }

  /// Changes to blocks: a file's name replaces the block, `{append: name}` adds to it.
  private func blocks(_ reader: inout RecordReader) -> [BlockReference]? {
    guard let value = reader.value("blocks") else { return nil }
    let origin = reader.origin.appending("blocks")
    var list = RecordReader(value, "a list of blocks", at: origin)
    var blocks: [BlockReference] = []
    for (block, change) in value.members {
      if let name = change.string {
        blocks.append(reference(block, name, replaces: true, value))
      } else if let name = change["append"]?.string, change.members.count == 1 {
        blocks.append(reference(block, name, replaces: false, value))
      } else {
        list.add("type", at: block, "'\(block)' takes the name of a file, or {append: name}")
      }
    }
    reader.add(list.findings)
    return blocks
  }

  private func reference(_ block: String, _ name: String, replaces: Bool, _ record: JSON) -> BlockReference {
    BlockReference(
      block: block, contents: ContentsReference(layer: layer, name: name), replaces: replaces,
      place: place(record))
  }
}
