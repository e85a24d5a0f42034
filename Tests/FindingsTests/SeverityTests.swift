import Findings
import Testing

struct SeverityTests {
  @Test func `severities sort with the worst first`() {
    #expect(Severity.allCases.shuffled().sorted() == [.error, .warning, .info, .notChecked])
  }
}
