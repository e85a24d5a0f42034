import Schema
import Testing

@testable import Runtime

struct GivenStateTests {
  private func given(_ lines: String...) -> String? {
    GivenState(messages: Array(lines.joined(separator: "\n").utf8)).map {
      String(decoding: $0.json.bytes(), as: UTF8.self)
    }
  }

  private func stream(_ name: String, _ at: Int) -> String {
    #"{"type":"STREAM","stream":{"stream_descriptor":{"name":"\#(name)"},"stream_state":{"at":\#(at)}}}"#
  }

  private func message(_ state: String) -> String { #"{"type":"STATE","state":\#(state)}"# }

  @Test func `the last state of each stream is taken out of all that a read printed`() {
    let printed = given(
      #"{"type":"LOG","log":{"level":"INFO","message":"begin"}}"#, message(stream("pets", 1)),
      #"{"type":"RECORD","record":{"stream":"pets","data":{},"emitted_at":1}}"#, message(stream("owners", 5)),
      message(stream("pets", 2)), "noise", "")
    #expect(printed == "[\(stream("pets", 2)),\(stream("owners", 5))]")
  }

  @Test func `a full refresh that came to its end begins anew`() {
    let kinds = #""stream_descriptor":{"name":"kinds"}"#
    let mark = #"{"__ab_full_refresh_sync_complete":true}"#
    let complete = #"{"type":"STREAM","stream":{\#(kinds),"stream_state":\#(mark)}}"#
    let broken = #"{"type":"STREAM","stream":{\#(kinds),"stream_state":{"page":3}}}"#
    #expect(given(message(stream("pets", 1)), message(broken), message(complete)) == "[\(stream("pets", 1))]")
    #expect(given(message(broken)) == "[\(broken)]")
  }

  @Test func `one global state stands for all streams`() {
    let global = #"{"type":"GLOBAL","global":{"stream_states":[]}}"#
    #expect(given(message(#"{"type":"GLOBAL","global":{}}"#), message(global)) == "[\(global)]")
  }

  @Test func `a state of the time before types is what stands in data`() {
    #expect(given(message(#"{"data":{"pets":{"at":1}}}"#)) == #"{"pets":{"at":1}}"#)
  }

  @Test func `what holds no STATE message is given as it is`() {
    #expect(given("[\(stream("pets", 1))]") == nil)
    #expect(given(#"{"pets":{"at":1}}"#) == nil)
  }
}
