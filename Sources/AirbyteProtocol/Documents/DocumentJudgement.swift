package import Findings
import Schema

// What a document in a file is held against: its shape, and the rules of its kind that the protocol of its time had.
// Of a message the shape is judged with its envelope.

extension SpecificationCase {
  package func findingsOfDocument(_ era: ProtocolEra) -> [Finding] {
    ShapeChecker.check(specification, against: .specification, era: era) + findings().filter(era.knows)
  }
}

extension SpecificationCase {
  /// Where it differs from the one that is checked in.
  package func differences() -> [Finding] {
    guard case .specification(let check) = Rule.sp04.check else { return [] }
    return check(self).map(Rule.sp04.finding)
  }
}

extension ConfiguredCatalogCase {
  /// Where it differs from what the source discovers.
  package func differences() -> [Finding] {
    guard case .configuredCatalog(let check) = Rule.cc10.check else { return [] }
    return check(self).map(Rule.cc10.finding)
  }
}

extension CatalogCase {
  package func findingsOfDocument() -> [Finding] {
    ShapeChecker.check(catalog, against: .catalog, era: era) + findings().filter(era.knows)
  }
}

extension ConfiguredCatalogCase {
  package func findingsOfDocument(_ era: ProtocolEra) -> [Finding] {
    let discovered = streams.map(\.stream).filter { $0.node.value.object != nil }
    let ofStreams = CatalogCase(catalog, streams: discovered, era: era).findingsOfCopies()
    return ShapeChecker.check(catalog, against: .configuredCatalog, era: era)
      + (findings() + ofStreams).filter(era.knows)
  }
}
