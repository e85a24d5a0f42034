import OrderedCollections
import Schema

extension FilterCall {
  func list() throws(TemplateFault) -> TemplateValue {
    switch filter {
    case .length: return .integer(try length())
    case .keys: return .data(.array(try record().keys.map { JSON(.string($0)) }))
    case .values: return .data(.array(try record().values.map(\.value)))
    case .join: return .text(try joined())
    case .first, .last: return try end()
    case .where: return try kept()
    case .having: return try having()
    case .map:
      return .data(.array(try elements().map { element throws(TemplateFault) in try member(of: element) }))
    case .flatten: return .data(.array(try flattened()))
    case .sort: return .data(.array(try sorted()))
    case .defaultMember: return .data(.object(try completed()))
    default: return .data(.array(try distinct()))
    }
  }

  private func elements() throws(TemplateFault) -> [JSON] {
    guard let list = input.list else { throw wrongInput("a list") }
    return list
  }

  private func record() throws(TemplateFault) -> JSONObject {
    guard case .data(.object(let record)) = input else { throw wrongInput("a record") }
    return record
  }

  /// The record, with a text for a member that it lacks.
  private func completed() throws(TemplateFault) -> JSONObject {
    var record = try record()
    let (name, text) = (try argumentText(0), try argumentText(1))
    if record[name] == nil { record[name] = JSONMember(JSON(text)) }
    return record
  }

  private func length() throws(TemplateFault) -> Int {
    if let text = input.text { return text.unicodeScalars.count }
    if case .data(.object(let record)) = input { return record.count }
    return try elements().count
  }

  private func joined() throws(TemplateFault) -> String {
    var texts: [String] = []
    for element in try elements() {
      switch element.kind {
      case .string(let text): texts.append(text)
      case .number(let number): texts.append(number.text)
      default:
        throw fault(
          "type", "'join' takes a list of texts, and \(TemplateValue.data(element.kind).typeName) is in it")
      }
    }
    return texts.joined(separator: try argumentText(0))
  }

  private func end() throws(TemplateFault) -> TemplateValue {
    let list = try elements()
    guard let element = filter == .first ? list.first : list.last else {
      throw fault("value.missing", "'\(filter.rawValue)' is asked of an empty list")
    }
    return .data(element.kind)
  }

  /// The elements whose member has the value.
  private func kept() throws(TemplateFault) -> TemplateValue {
    let name = try argumentText(0)
    var kept: [JSON] = []
    for element in try elements() {
      let value = TemplateValue.data(try member(name, of: element).kind)
      if try Scope.equal(value, arguments[1], at: offset) { kept.append(element) }
    }
    return .data(.array(kept))
  }

  /// The elements whose member is true, or is there and not empty.
  private func having() throws(TemplateFault) -> TemplateValue {
    var kept: [JSON] = []
    for element in try elements() where TemplateValue.data(try member(of: element).kind).truth ?? true {
      kept.append(element)
    }
    return .data(.array(kept))
  }

  private func member(of element: JSON) throws(TemplateFault) -> JSON {
    try member(try argumentText(0), of: element)
  }

  private func member(_ name: String, of element: JSON) throws(TemplateFault) -> JSON {
    guard case .object(let record) = element.kind else {
      throw fault(
        "type",
        "'\(filter.rawValue)' takes a list of records, and \(TemplateValue.data(element.kind).typeName) is in it"
      )
    }
    if let member = record[name] { return member.value }
    throw TemplateFault(
      "name.unknown", at: offset, "a record of the list has no member '\(name)'",
      remedy: Nearest.remedy(for: name, among: record.keys))
  }

  /// In ascending order, by a member when one is named; equal elements keep their order.
  private func sorted() throws(TemplateFault) -> [JSON] {
    var keyed: [(key: TemplateValue, element: JSON)] = []
    for element in try elements() {
      keyed.append((.data(arguments.isEmpty ? element.kind : try member(of: element).kind), element))
    }
    // Neighbours that can be compared are of one kind, so that all can be, and nothing is swallowed below.
    for (left, right) in zip(keyed, keyed.dropFirst()) {
      _ = try Scope.order(left.key, right.key, at: offset)
    }
    return keyed.sorted { ((try? Scope.order($0.key, $1.key, at: offset)) ?? 0) < 0 }.map(\.element)
  }

  /// The elements of lists one after the other.
  private func flattened() throws(TemplateFault) -> [JSON] {
    var result: [JSON] = []
    for element in try elements() {
      guard case .array(let list) = element.kind else {
        throw fault(
          "type", "'flatten' takes a list of lists, and \(TemplateValue.data(element.kind).typeName) is in it"
        )
      }
      result += list
    }
    return result
  }

  private func distinct() throws(TemplateFault) -> [JSON] {
    var result: [JSON] = []
    var texts: Set<String> = []
    for element in try elements() {
      guard let text = TemplateValue.data(element.kind).text else {
        throw fault(
          "type", "'unique' takes a list of texts, and \(TemplateValue.data(element.kind).typeName) is in it")
      }
      if texts.insert(text).inserted { result.append(element) }
    }
    return result
  }
}
