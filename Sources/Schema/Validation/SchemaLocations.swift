import Findings

/// The parts of the schema documents that are schemas, each with its way from the root.
///
/// A part is known by its parent and its last token; pointers are written only for findings, so that long
/// keys above many children cost nothing.
struct SchemaLocations {
  private(set) var all: [SchemaLocation] = []
  private var children: [Step: Int] = [:]
  private var addresses: [SchemaURI: Int] = [:]

  private struct Step: Hashable {
    var parent: Int
    var token: String
  }

  mutating func add(document: JSON, at address: String, file: String?) -> Int {
    let root = append(SchemaLocation(value: document, base: address, file: file))
    addresses[SchemaURI(address)] = root
    enter(root)
    return root
  }

  /// The part of a part; nil where the parent has none of that name.
  mutating func child(of parent: Int, _ token: String) -> Int? {
    let step = Step(parent: parent, token: token)
    if let known = children[step] { return known }
    guard let value = all[parent].value[JSONPointer([token])] else { return nil }
    let base = all[parent].base
    let child = append(
      SchemaLocation(value: value, base: base, file: all[parent].file, parent: parent, token: token))
    children[step] = child
    enter(child)
    return child
  }

  func find(_ address: SchemaURI) -> Int? { addresses[address] }

  func pointer(_ location: Int) -> JSONPointer {
    var tokens: [String] = []
    var next: Int? = location
    while let index = next {
      if let token = all[index].token { tokens.append(token) }
      next = all[index].parent
    }
    return JSONPointer(tokens.reversed())
  }

  private mutating func append(_ location: SchemaLocation) -> Int {
    all.append(location)
    return all.count - 1
  }

  /// Takes note of the part's own address.
  private mutating func enter(_ location: Int) {
    let value = all[location].value
    guard value["$ref"]?.string == nil, let id = value["$id"]?.string else { return }
    let address = SchemaURI(id, base: all[location].base)
    if address.fragment.isEmpty { all[location].base = address.document }
    if addresses[address] == nil { addresses[address] = location }
  }
}

/// One schema within a document.
struct SchemaLocation {
  var value: JSON
  /// The address that its references are relative to.
  var base: String
  var file: String?
  var parent: Int?
  var token: String?

  init(value: JSON, base: String, file: String?, parent: Int? = nil, token: String? = nil) {
    self.value = value
    self.base = base
    self.file = file
    self.parent = parent
    self.token = token
  }
}
