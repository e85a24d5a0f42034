import AirbyteProtocol
import Findings
import Testing

/// Dates in specifications; the suite's own pattern for them contradicts the format that it asks for.
struct DatePatternTests {
  @Test(arguments: [
    (#""pattern": "^[0-9]{2}-[0-9]{2}-[0-9]{4}$""#, "day first"),
    (#""pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$""#, "pattern of a date and no format"),
  ])
  func `a pattern of a date without the format is told, whichever part is first`(
    pattern: String, message: String
  ) throws {
    let spec = #"{"connectionSpecification": {"properties": {"start": {"type": "string", \#(pattern)}}}}"#
    let found = try SpecificationCase(parse(spec)).findings().filter { $0.rule == "SP-24" }
    #expect(found.count == 1)
    #expect(found.first?.message.contains(message) == true)
  }

  @Test func `values of an enum that are equal are told, however they are written`() throws {
    let spec = #"{"connectionSpecification": {"properties": {"size": {"enum": [1, 1.0]}}}}"#
    #expect(try SpecificationCase(parse(spec)).findings().contains { $0.rule == "SP-05" })
  }
}
