import Schema
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct YAMLWriteTests {
  @Test func `block style keeps the order of keys and quotes only what needs it`() {
    let value: JSON = [
      "version": "1.10", "tag": "1.2.3", "port": 443, "country": "no", "date": "2020-01-01", "time": "12:30",
      "hex": "0x1", "none": "~", "text": "plain, with it's marks", "path": "{{ config['a'] }}",
      "query": "a \"b\"", "empty": ["", [], [:]], "on": .null,
      "nested": [["a": 1, "b": [true]], [1, 2], "x"], "long": "one\n  two\n\nthree\n", "strip": "a\nb",
    ]
    #expect(
      YAML.text(value) == """
        version: "1.10"
        tag: 1.2.3
        port: 443
        country: "no"
        date: "2020-01-01"
        time: "12:30"
        hex: "0x1"
        none: "~"
        text: plain, with it's marks
        path: "{{ config['a'] }}"
        query: a "b"
        empty:
          - ""
          - []
          - {}
        "on": null
        nested:
          - a: 1
            b:
              - true
          - - 1
            - 2
          - x
        long: |
          one
            two

          three
        strip: |-
          a
          b
        """)
  }

  @Test func `a block can stand at a column`() {
    let value: JSON = ["a": ["b": "x\n\ny"], "c": [1]]
    #expect("  " + YAML.text(value, indentation: 2) == "  a:\n    b: |-\n      x\n\n      y\n  c:\n    - 1")
  }

  @Test func `one line stands between brackets`() {
    #expect(
      YAML.inline(["a, b", "c", 1e5, ["k": "no", "l": "x\ny"]])
        == #"["a, b", c, 100000.0, {k: "no", l: "x\ny"}]"#)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `what is written reads back the same`(seed: UInt64) {
    var random = Seeded(seed)
    let value = random.json(depth: 4)
    for text in [YAML.text(value) + "\n", YAML.inline(value)] {
      let parsed = YAML.parse(text)
      #expect(parsed.value.map { $0.isSame(as: value) } ?? false, "\(value)\n\(text)\n\(parsed.findings)")
    }
    let placed = YAML.parse("key:\n   " + YAML.text(value, indentation: 3) + "\nend: 1\n")
    #expect(placed.value?["key"].map { $0.isSame(as: value) } ?? false, "\(value)\n\(placed.findings)")
  }

  @Test(.enabled(if: Python.hasYAML, "python3 has no yaml module here"))
  func `a reader of YAML 1.1 reads the same`() throws {
    var random = Seeded(11)
    let values = (0..<1500).map { _ in random.json(depth: 3) }
    let texts = JSON(values.flatMap { [JSON(YAML.text($0) + "\n"), JSON(YAML.inline($0))] })
    let answer = try Python.run(
      "import json,sys,yaml; print(json.dumps([yaml.safe_load(t) for t in json.load(open(sys.argv[1]))]))",
      input: texts.bytes())
    let read = try #require(JSON.parse(answer).value?.array)
    #expect(read.count == 2 * values.count)
    for (index, value) in read.enumerated() {
      let expected = values[index / 2]
      #expect(value.isSame(as: expected), "\(expected) became \(value) in\n\(texts[index]?.string ?? "")")
    }
  }
}
