import Schema

extension ProtocolDocument {
  /// The document without the members that the protocol of the time did not have yet.
  func known(in era: ProtocolEra) -> ProtocolDocument {
    guard era == .december2020 else { return self }
    var copy = self
    copy.value = shape.first(of: value)
    return copy
  }

  private var shape: MessageShape {
    switch kind {
    case .specification: .specification
    case .catalog: .catalog
    case .configuredCatalog: .configuredCatalog
    }
  }
}

extension MessageShape {
  /// A value of this shape as the first protocol had it; what no protocol has stays.
  fileprivate func first(of value: JSON) -> JSON {
    guard value.object != nil else { return value }
    let kept = value.members.compactMap { key, member -> (String, JSON)? in
      guard let field = fields.first(where: { $0.name == key }) else { return (key, member) }
      return field.since == nil ? (key, field.shape.first(of: member)) : nil
    }
    return JSON(JSON(members: kept).kind, span: value.span)
  }
}

extension ValueShape {
  fileprivate func first(of value: JSON) -> JSON {
    switch self {
    case .shaped(let shape): shape.first(of: value)
    case .list(let item): value.array.map { JSON(.array($0.map(item.first)), span: value.span) } ?? value
    default: value
    }
  }
}
