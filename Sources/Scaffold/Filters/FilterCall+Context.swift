extension FilterCall {
  func inContext() throws(TemplateFault) -> TemplateValue {
    let name = try argumentText(0)
    guard let context = EncodingContext(name) else {
      throw TemplateFault(
        "filter.arguments", at: offset, "there is no context '\(name)' to write a value for",
        remedy: Nearest.remedy(for: name, among: EncodingContext.names))
    }
    switch input {
    case .data, .identifier: return .inContext(input, context)
    case .absent, .inContext, .loop: throw wrongInput("a value")
    }
  }
}
