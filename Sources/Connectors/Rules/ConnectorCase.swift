import AirbyteProtocol
import Findings
import Schema

/// The files of one connector, each read at most once, for the rules that look at them.
package final class ConnectorCase {
  let facts: ConnectorFacts
  /// What the connector is, without findings.
  package private(set) lazy var connector = Connector(facts, findings: [])
  package let surroundings: ValidationSurroundings
  private(set) lazy var layout = facts.layout
  private(set) lazy var language = facts.language
  /// The protocol that its specification and its catalogs are held against.
  private(set) lazy var era =
    surroundings.era ?? (connector.firstBaseImage == nil ? .current : .december2020)
  private(set) lazy var repository = connector.repository
  /// The files below the connector that are its own, sorted; see ``ConnectorFolder/ownFiles``.
  private(set) lazy var files = facts.folder.ownFiles
  /// The specification that counts; nil where only the running connector can say.
  private(set) lazy var specification = findSpecification()
  /// The docs page; nil where there is none, or nobody knows where it would be.
  private(set) lazy var docsPage = connector.docsPage.flatMap { DocsPage($0, of: self) }
  /// What its programs say, for a search after names.
  private(set) lazy var wordsOfPrograms = searchableWords()
  private var texts: [String: ConnectorFolder.Contents] = [:]
  private var documents: [String: Parsed] = [:]

  init(_ facts: ConnectorFacts, _ surroundings: ValidationSurroundings = ValidationSurroundings()) {
    self.facts = facts
    self.surroundings = surroundings
  }

  var metadata: ConnectorMetadata? { facts.metadata }
  var folder: ConnectorFolder { facts.folder }

  /// The text of a file below the connector; nil where there is none that may be read.
  func text(_ file: String) -> [UInt8]? {
    if let known = facts.text(file) { return known }
    if let known = texts[file] { return known.bytes }
    let contents = folder.read(file)
    texts[file] = contents
    return contents.bytes
  }

  /// Whether something stands there, or may stand there as far as anybody who asks is allowed to know.
  func has(_ file: String) -> Bool { folder.kind(of: file) != nil || folder.isHidden(file) }

  /// Files that a rule wanted to look into and could not; complete when every rule has been asked.
  var unreadableFindings: [Finding] {
    let told = facts.findings.filter { $0.rule == "connector.file.unreadable" }
    var findings: [Place: Finding] = [:]
    for case (let file, .unreadable(let reason)) in texts where file != connector.docsPage {
      let finding =
        folder.isHidden(file) ? hiddenFolder(of: file) : ConnectorFacts.unreadable(file, reason, in: folder)
      findings[finding.place] = finding
    }
    // The rule about the docs page tells of it, and reading the connector of what says what it is.
    return findings.values.filter { !told.contains($0) }
  }

  private func hiddenFolder(of file: String) -> Finding {
    let above = file.split(separator: "/").dropLast().joined(separator: "/")
    return ConnectorFacts.unreadable(above.isEmpty ? "." : above, "may not be entered", in: folder)
  }

  /// A file below the connector as a value: JSON where its name says so, else YAML.
  ///
  /// What is wrong with its text is among ``Parsed/findings``; nil where there is no such file.
  func document(_ file: String) -> Parsed? {
    if let known = documents[file] { return known }
    guard let text = text(file) else { return nil }
    let place = folder.place(file)
    let parsed = file.hasSuffix(".json") ? JSON.parse(text, file: place) : YAML.parse(text, file: place)
    documents[file] = parsed
    return parsed
  }
}

extension ConnectorCase {
  /// How much a rule matters that only Airbyte's own repository asks for.
  var severityOfHouseRule: Severity { layout == .airbyte ? .error : .warning }

  /// A place in a text below the connector.
  func place(_ file: String, _ bytes: Range<Int>) -> Place {
    var cursor = TextCursor()
    return .file(folder.place(file), cursor.span(of: bytes, in: text(file) ?? []))
  }

  /// A value's place in a document below the connector; where it is missing, that of what it would stand in.
  func place(_ file: String, _ value: JSON?, pointer: JSONPointer? = nil) -> Place {
    let span = value?.span ?? pointer.flatMap { spanAround($0, in: file) }
    return .file(folder.place(file), span, pointer: pointer?.description)
  }

  /// The key, or the item, that is nearest above a value that is not there.
  private func spanAround(_ pointer: JSONPointer, in file: String) -> TextSpan? {
    let isMetadata = file == ConnectorMetadata.file
    guard let document = isMetadata ? metadata?.document : document(file)?.value else { return nil }
    var found = document.span.map { TextSpan($0.start, $0.start) }
    var value = document
    for token in pointer.tokens {
      guard let next = value[JSONPointer([token])] else { break }
      found = value.keySpan(token) ?? next.span ?? found
      value = next
    }
    return found
  }

  /// The line that begins the last stage of the Dockerfile, which is the one that lacks something.
  var placeOfStage: Place {
    guard let stage = facts.dockerfile?.stage else { return .file(folder.place("Dockerfile")) }
    return facts.place("Dockerfile", stage)
  }
}

extension ConnectorCase {
  /// The folder's name where it promises a source or destination; nil where the folder is called otherwise.
  var promisedName: String? {
    ConnectorKind(folderName: facts.folderName) == nil ? nil : facts.folderName
  }

  /// The CDK that the files of a Python connector use, by the value of its tag.
  var cdk: String {
    let package = facts.folderName.split(separator: "-").joined(separator: "_")
    if has("manifest.yaml") || has("\(package)/manifest.yaml") { return "low-code" }
    let project = text("pyproject.toml") ?? text("setup.py") ?? []
    return project[...].range(of: "file-based") == nil ? "python" : "python-file-based"
  }
}
