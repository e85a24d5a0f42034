import Schema

/// The references of a manifest: strings that begin with `#/`, wherever they stand.
///
/// A path is tried as one key first and then key by key, since keys may hold a `/`. What a reference beside
/// other keys leads to is laid under them.
struct ManifestReferences {
  let document: JSON
  /// Set when references lead in a circle or to more values than a manifest can sensibly have.
  private(set) var fault: Fault?
  private var open: Set<String> = []
  /// What a reference led to, and how deep that is: what many refer to is followed once and shared.
  private var known: [String: (value: JSON, height: Int)] = [:]
  private var depth = 0
  private var deepestReached = 0

  enum Fault: Equatable {
    case circle(String)
    case tooLarge
  }

  /// How many values a manifest may have with its references followed; the largest published ones have some 250,000.
  private static let most = 1_000_000
  /// How many values may stand in one another once the references between them are followed; manifests have some
  /// dozens, and more than a few thousand would not fit on a stack.
  private static let deepest = 512

  init(_ document: JSON) { self.document = document }

  /// The document with all its references followed; those that lead nowhere stay as they are.
  ///
  /// Its definitions are left as they are: a component counts where it is referred to.
  mutating func followedDocument() -> JSON {
    let result = document.withMembers { key, member in key == "definitions" ? member : followed(member) }
    var left = Self.most
    if fault == nil, !Self.fits(result, within: &left) { fault = .tooLarge }
    return result
  }

  /// Whether so many values are enough for it, those that are shared counted wherever they stand.
  private static func fits(_ value: JSON, within left: inout Int) -> Bool {
    left -= 1
    guard left > 0 else { return false }
    switch value.kind {
    case .object(let members): return members.allSatisfy { fits($0.value.value, within: &left) }
    case .array(let items): return items.allSatisfy { fits($0, within: &left) }
    default: return true
    }
  }

  private mutating func followed(_ value: JSON) -> JSON {
    depth += 1
    defer { depth -= 1 }
    reach(depth)
    guard fault == nil else { return value }
    switch value.kind {
    case .object: return followedObject(value)
    case .array(let items): return JSON(.array(items.map { followed($0) }), span: value.span)
    case .string(let text) where text.hasPrefix("#/"): return target(text) ?? value
    default: return value
    }
  }

  private mutating func followedObject(_ value: JSON) -> JSON {
    var base: JSON?
    let result = value.withMembers { key, member in
      guard key != "$ref" else {
        base = followed(member)
        return nil
      }
      return key == "config_overrides" ? member : followed(member)
    }
    guard let base else { return result }
    guard base.object != nil else { return base }
    var merged = base
    merged.span = value.span
    for (key, member) in result.members { merged[key] = member }
    return merged
  }

  private mutating func reach(_ depth: Int) {
    deepestReached = max(deepestReached, depth)
    if depth >= Self.deepest { fault = fault ?? .tooLarge }
  }

  private mutating func target(_ reference: String) -> JSON? {
    if let found = known[reference] {
      reach(depth + found.height)
      return found.value
    }
    guard let target = lookUp(reference) else { return nil }
    guard open.insert(reference).inserted else {
      fault = .circle(reference)
      return nil
    }
    let before = deepestReached
    deepestReached = depth
    let result = followed(target)
    known[reference] = (result, deepestReached - depth)
    deepestReached = max(deepestReached, before)
    open.remove(reference)
    return result
  }

  /// A member of a component, from itself or from what it refers to, with its own references followed no further.
  func member(_ key: String, of component: JSON) -> JSON? {
    var component = component
    // A chain is never that long, and a circle ends.
    for _ in 0..<64 {
      if let text = component.string, text.hasPrefix("#/"), let target = lookUp(text) {
        component = target
      } else if let found = component[key] {
        return found.string.flatMap { $0.hasPrefix("#/") ? lookUp($0) : nil } ?? found
      } else if let base = component["$ref"] {
        component = base
      } else {
        return nil
      }
    }
    return nil
  }

  /// A reference that leads back to itself; each is gone along once, however often it is used.
  ///
  /// Without recursion: a chain of references may be as long as its author likes.
  func circle() -> String? {
    var path = [(reference: "", next: texts(in: document)[...])]
    var (open, done): (Set<String>, Set<String>) = ([], [])
    while let last = path.indices.last {
      guard let reference = path[last].next.popFirst() else {
        let left = path.removeLast().reference
        open.remove(left)
        done.insert(left)
        continue
      }
      if open.contains(reference) { return reference }
      guard !done.contains(reference), let target = lookUp(reference) else { continue }
      open.insert(reference)
      path.append((reference, texts(in: target)[...]))
    }
    return nil
  }

  private func texts(in value: JSON) -> [String] { value.references(at: JSONPointer()).map(\.text) }

  /// What a reference leads to, before any other is followed.
  func lookUp(_ reference: String) -> JSON? {
    var value = document
    var rest = reference.dropFirst(2)
    while !rest.isEmpty {
      if let found = value[String(rest)] { return found }
      let head = rest.prefix { $0 != "/" }
      guard let next = value[String(head)] ?? Int(head).flatMap({ value[$0] }) else { return nil }
      value = next
      rest = rest.dropFirst(head.count).dropFirst()
    }
    return value
  }
}
