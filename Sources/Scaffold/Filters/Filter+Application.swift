import Schema

extension Filter {
  func apply(
    to input: TemplateValue, _ arguments: [TemplateValue], at offset: Int
  ) throws(TemplateFault) -> TemplateValue {
    let call = FilterCall(filter: self, input: input, arguments: arguments, offset: offset)
    switch self {
    case .snake, .kebab, .pascal, .camel, .screamingSnake, .gradlePath, .dockerName:
      return try call.identifier()
    case .title, .upper, .lower, .line, .replace, .placeholders, .startsWith, .endsWith:
      return try call.text()
    case .contains: return .truth(try Scope.contains(input, arguments[0], at: offset))
    case .plus: return try call.sum()
    case .split: return .data(.array(try call.parts()))
    case .join, .length, .first, .last, .where, .having, .map, .flatten, .sort, .unique, .keys, .values,
      .defaultMember:
      return try call.list()
    case .defaultValue: return input.isNull ? arguments[0] : input
    case .jsonSchema, .streamSchema, .sampleRecords, .sampleConfig, .configuredCatalog:
      return try call.domain()
    case .as: return try call.inContext()
    }
  }
}

/// One use of a filter with its values.
struct FilterCall {
  var filter: Filter
  var input: TemplateValue
  var arguments: [TemplateValue]
  var offset: Int

  func fault(_ rule: String, _ message: String) -> TemplateFault {
    TemplateFault(rule, at: offset, message)
  }

  /// The input as a text; `what` is what the filter is for.
  func inputText() throws(TemplateFault) -> String {
    if let text = input.text { return text }
    throw wrongInput("a text")
  }

  func wrongInput(_ wanted: String) -> TemplateFault {
    input.isNull
      ? fault("value.missing", "'\(filter.rawValue)' is given a value that is missing")
      : fault("type", "'\(filter.rawValue)' takes \(wanted), not \(input.typeName)")
  }

  func argumentText(_ index: Int) throws(TemplateFault) -> String {
    if let text = arguments[index].text { return text }
    throw fault(
      "type", "'\(filter.rawValue)' takes a text in its parentheses, not \(arguments[index].typeName)")
  }
}
