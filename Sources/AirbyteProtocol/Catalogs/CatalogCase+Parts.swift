package import Findings
package import Schema

// A catalog that is too large to be held whole is judged stream by stream, and then as the list of their names.

extension CatalogCase {
  /// One stream of a catalog.
  package init(stream: DiscoveredStream, era: ProtocolEra) {
    self.init(stream.node, streams: [stream], era: era)
  }

  /// A catalog of which each stream was judged; of the streams no more than names is needed.
  package init(_ catalog: Node, named streams: [DiscoveredStream], era: ProtocolEra) {
    self.init(catalog, streams: streams, era: era)
  }

  /// What the shape of a stream and every rule about catalogs say of one stream.
  package func findingsOfStream() -> [Finding] {
    ShapeChecker.check(catalog, against: .stream, era: era) + findings()
  }

  /// What is to be said of the streams together.
  package func findingsOfList() -> [Finding] { findings(of: [.ct01, .ct02]) }

  /// What is to be said of streams that a configured catalog repeats: the fields that the shape of a stream leaves
  /// to rules, and their schemas.
  ///
  /// Records are held against the schema here. That it makes good columns is the source's own catalog to show, of
  /// which this may be an older or a shorter copy.
  func findingsOfCopies() -> [Finding] {
    findings(of: [.ct03, .ct04, .ct11, .ct17]) + findings(of: [.ct08, .ct09, .ct10, .ct12]).map(\.asWarning)
  }

  /// What is to be said of a schema that stands in a file of its own, before a program made a catalog of it.
  ///
  /// The pointers begin at the schema.
  package static func findingsOfSchema(_ schema: JSON, ofStream name: String, file: String) -> [Finding] {
    let stream = JSON(
      JSON(members: [("name", JSON(.string(name))), ("json_schema", schema)]).kind, span: schema.span)
    let catalog = CatalogCase(
      stream: DiscoveredStream(Node(stream, file: file)), era: .current)
    return catalog.findings(of: [.ct09, .ct10, .ct11, .ct12]).map(\.asWarning).map { finding in
      var finding = finding
      finding.place.pointer = finding.place.pointer.map { String($0.dropFirst("/json_schema".count)) }
      return finding
    }
  }

  private func findings(of rules: [Rule]) -> [Finding] {
    rules.flatMap { rule in
      guard case .catalog(let check) = rule.check else { return [Finding]() }
      return check(self).map(rule.finding)
    }
  }
}

extension DiscoveredStream {
  /// The same with nothing but what it is known by.
  package var withNameAlone: DiscoveredStream {
    let members = ["name", "namespace"].compactMap { key in node[key].map { (key, $0.value) } }
    return DiscoveredStream(Node(JSON(members: members), at: node.pointer, file: node.file))
  }
}
