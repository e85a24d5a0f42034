import Findings
import OrderedCollections
import Schema

extension FilterCall {
  func domain() throws(TemplateFault) -> TemplateValue {
    switch filter {
    case .jsonSchema:
      let title = arguments.isEmpty ? nil : try argumentText(0)
      return .data(ConnectionSpecification.schema(try fields(), title: title).kind)
    case .streamSchema: return .data(RecordSchema.schema(try stream()).kind)
    case .sampleRecords: return .data(SampleRecords.records(of: try stream(), count: try count()).kind)
    case .configuredCatalog: return .data(ConfiguredCatalog.catalog(try streams()).kind)
    default: return .data(SampleConfig.config(try fields(), secrets: try secrets()).kind)
    }
  }

  private func secrets() throws(TemplateFault) -> SampleConfig.Secrets {
    guard !arguments.isEmpty else { return .sample }
    let name = try argumentText(0)
    if let secrets = SampleConfig.Secrets(rawValue: name) { return secrets }
    throw fault("filter.arguments", "'sample_config' makes 'sample' or 'wrong' secrets, not '\(name)'")
  }

  private func streams() throws(TemplateFault) -> [StreamDefinition] {
    guard let data = input.data, case .array = data else { throw wrongInput("a list of streams") }
    let (streams, findings) = StreamDefinition.reading(JSON(data), answer: "streams")
    if let finding = findings.first { throw fault("type", "a stream is wrong: \(finding.message)") }
    return streams
  }

  private func fields() throws(TemplateFault) -> [SpecField] {
    guard let data = input.data, case .array = data else { throw wrongInput("a list of fields") }
    let (fields, findings) = SpecField.reading(JSON(data), answer: "fields")
    if let finding = findings.first { throw fault("type", "a field is wrong: \(finding.message)") }
    return fields
  }

  private func stream() throws(TemplateFault) -> StreamDefinition {
    guard let data = input.data, case .object = data else { throw wrongInput("a stream") }
    var findings: [Finding] = []
    let stream = StreamDefinition(
      reading: JSON(data), at: RecordOrigin(rule: "answers", field: "streams"), findings: &findings)
    if let finding = findings.first { throw fault("type", "the stream is wrong: \(finding.message)") }
    return stream
  }

  private func count() throws(TemplateFault) -> Int {
    guard let count = arguments[0].integer, (0...10_000).contains(count) else {
      throw fault("filter.arguments", "'sample_records' makes 0 to 10000 records")
    }
    return count
  }
}
