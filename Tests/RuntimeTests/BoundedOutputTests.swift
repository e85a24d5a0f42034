import Runtime
import Testing

struct BoundedOutputTests {
  @Test(arguments: [1, 7, 1_000, 70_000])
  func `however it arrives, the beginning and the end are kept`(size: Int) {
    let text = (0..<30_000).map { "line \($0)\n" }.joined()
    let all = Array(text.utf8)
    var output = BoundedOutput(limit: 10_000)
    for start in stride(from: 0, to: all.count, by: size) {
      output.append(Array(all[start..<min(start + size, all.count)]))
    }
    #expect(output.total == all.count)
    #expect(output.bytes == Array(all.prefix(10_000)))
    #expect(output.lastLines(2) == ["line 29998", "line 29999"])
  }

  @Test func `lines at the limit are whole`() {
    var output = BoundedOutput(limit: 6)
    output.append(Array("one\ntwo\nthree\n\n".utf8))
    #expect(output.isCut)
    #expect(output.lastLines(3) == ["one", "two", "three"])
  }
}
