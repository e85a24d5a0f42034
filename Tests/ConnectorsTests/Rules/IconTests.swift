import Findings
import Testing

struct IconTests {
  @Test(arguments: [
    ("<svg xmlns='http://www.w3.org/2000/svg'>\n<g></svg>", 2), ("<svg><g/></svg>", nil),
  ])
  func `an icon that a browser does not draw is a warning, at the place of the fault`(
    icon: String, line: Int?
  ) throws {
    let found = try FileExample("-- icon.svg --\n\(icon)\n").findings("icon.form")
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.place.span?.start.line == line)
  }
}
