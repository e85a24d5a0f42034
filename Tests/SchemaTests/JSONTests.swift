import Schema
import Testing

struct JSONTests {
  let document: JSON = [
    "name": "users", "port": 443, "rate": 1.5, "on": true, "none": .null,
    "a/b": ["~": [10, 20]],
  ]

  @Test func `accessors answer only for their own kind`() {
    #expect(document["name"]?.string == "users" && document["name"]?.int == nil)
    #expect(document["port"]?.int == 443 && document["port"]?.double == 443)
    #expect(document["rate"]?.double == 1.5 && document["rate"]?.int == nil)
    #expect(document["on"]?.bool == true && document["none"]?.isNull == true)
    #expect(document["missing"] == nil && document[0] == nil)
  }

  @Test func `a member can be set and taken away`() {
    var value = document
    value["port"] = 80
    value["new"] = ["x": 1]
    value["rate"] = nil as JSON?
    #expect(
      value.text()
        == #"{"name":"users","port":80,"on":true,"none":null,"a/b":{"~":[10,20]},"new":{"x":1}}"#)
  }

  @Test(arguments: [
    ("", true), ("/a~1b/~0/1", true), ("/a~1b/~0/01", false), ("/a~1b/~0/2", false), ("/name/0", false),
  ])
  func `a pointer leads to a value or nowhere`(text: String, found: Bool) throws {
    let pointer = try #require(JSONPointer(parsing: text))
    #expect(pointer.description == text)
    #expect((document[pointer] != nil) == found)
  }

  @Test(arguments: ["name", "/~2", "/~"])
  func `a text that is no pointer is refused`(text: String) {
    #expect(JSONPointer(parsing: text) == nil)
  }

  @Test func `pretty text has two spaces for each level`() {
    let value: JSON = ["a": [1, [:]], "b": [], "c": ["d": "é\n\u{1B}\u{7F}\u{9B}\"\\"]]
    #expect(
      value.text(.pretty) == """
        {
          "a": [
            1,
            {}
          ],
          "b": [],
          "c": {
            "d": "é\\n\\u001b\\u007f\\u009b\\"\\\\"
          }
        }
        """)
  }

  @Test(arguments: [JSON.Layout.compact, .pretty])
  func `what is written reads back the same`(layout: JSON.Layout) {
    let value: JSON = ["k\u{0}": ["\u{10FFFF}", "\u{85}", "c\u{C2}", -1, 1e300, 0.1, .null, true, [:], []]]
    #expect(JSON.parse(value.bytes(layout)).value == value)
  }

  @Test(arguments: [
    ("1", "1.0", true), ("100", "1e2", true), ("-0", "0.0", true), ("0e99", "0", true),
    ("9007199254740993", "9007199254740992", false), ("0.1", "1e-1", true),
    ("1e99999999999999999999", "1", false),
  ])
  func `numbers are the same when they mean the same`(left: String, right: String, same: Bool) {
    #expect(JSONNumber(text: left).isSameValue(as: JSONNumber(text: right)) == same)
    #expect(JSON(.number(JSONNumber(text: left))).isSame(as: JSON(.number(JSONNumber(text: right)))) == same)
  }

  @Test func `numbers of any size are compared exactly`() {
    let rising = [
      "-1e400", "-9007199254740993", "-9007199254740992", "-1.5", "-1e-400", "0", "1e-400", "0.1",
      "0.10000000000000000000001", "1", "9007199254740992", "9007199254740993", "1e400", "1.1e400",
    ].map { JSONNumber(text: $0) }
    for (low, high) in zip(rising, rising.dropFirst()) {
      #expect(low.isLess(than: high) && !high.isLess(than: low), "\(low.text) \(high.text)")
    }
  }

  @Test(arguments: [
    ("1.0", 1), ("1e2", 100), ("-12", -12), ("1.5", nil), ("1e19", nil), ("9223372036854775807", Int.max),
    ("0e500", 0),
  ])
  func `a whole number is an Int where it has room`(text: String, int: Int?) {
    #expect(JSONNumber(text: text).int == int)
  }
}
