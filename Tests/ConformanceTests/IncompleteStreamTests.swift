import AirbyteProtocol
import Conformance
import Findings
import Testing

/// A stream that failed, with or without a word of why.
struct IncompleteStreamTests {
  private func status(_ status: String, of stream: String = "a") -> String {
    let part = #"{"stream_descriptor": {"name": "\#(stream)"}, "status": "\#(status)"}"#
    return
      #"{"type": "TRACE", "trace": {"type": "STREAM_STATUS", "emitted_at": 1.5, "stream_status": \#(part)}}"#
  }

  private func error(of stream: String?) -> String {
    let part = stream.map { #", "stream_descriptor": {"name": "\#($0)"}"# } ?? ""
    return
      #"{"type": "TRACE", "trace": {"type": "ERROR", "emitted_at": 1.5, "error": {"message": "x"\#(part)}}}"#
  }

  private func found(_ lines: String...) -> [Finding] {
    var inspector = MessageInspector(InspectionContext(command: .read))
    _ = inspector.feed(Array((lines.joined(separator: "\n") + "\n").utf8))
    return inspector.finish().findings.filter { $0.rule == "SS-07" }
  }

  @Test func `it is told at the status where no trace of an error is of it`() {
    for errors in [[], [error(of: "b")]] {
      let lines = [status("STARTED"), status("INCOMPLETE")] + errors
      let found = found(lines.joined(separator: "\n"))
      #expect(found.map(\.place.message) == [2])
      #expect(found.first?.message == "'a' is INCOMPLETE and no trace of an error says why")
    }
  }

  @Test func `an error of the stream or of the whole sync, before or after, says why`() {
    for name in ["a", nil] {
      #expect(found(status("STARTED"), error(of: name), status("INCOMPLETE")).isEmpty)
      #expect(found(status("STARTED"), status("INCOMPLETE"), error(of: name)).isEmpty)
    }
    #expect(found(status("STARTED"), status("RUNNING"), status("COMPLETE")).isEmpty)
  }
}
