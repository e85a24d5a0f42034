import Canvas
import TestSupport
import Testing

struct WidgetPaintingTests {
  @Test(arguments: Sample.all)
  func `A widget looks as recorded`(sample: Sample) throws {
    var frame = Frame(size: sample.size)
    sample.paint(&frame)
    try expectGolden(frame.snapshot, "widgets/\(sample.name).txt")
  }

  @Test(arguments: Sample.all)
  func `A widget paints whole rows at every size`(sample: Sample) {
    // Every small size, where things break, and steps beyond.
    for columns in Array(0...16) + [23, 31, 40, 59, 60] {
      for rows in Array(0...8) + [13, 20] {
        var frame = Frame(size: Size(columns: columns, rows: rows))
        sample.paint(&frame)
        expectWholeRows(frame)
        if let cursor = frame.cursor {
          #expect(cursor.column < columns && cursor.row < rows && cursor.column >= 0 && cursor.row >= 0)
        }
      }
    }
  }

  @Test func `The footer drops whole items, never the help`() {
    let footer = Footer([.init("enter", "open"), .init("/", "filter"), .init("n", "new connector")])
    for columns in 8...60 {
      var frame = Frame(size: Size(columns: columns, rows: 1))
      footer.paint(into: &frame, in: frame.bounds)
      let text = frame.plainText
      #expect(text.hasSuffix("? help"))
      #expect(!text.contains("…"))
    }
  }

  @Test func `A masked field shows nothing of what was typed`() {
    var field = TextField("s3cret", isMasked: true)
    _ = field.handle(.key(Chord("w", .control)))
    #expect(field.text == "")
    _ = field.handle(.paste("t0p s3cret\n"))
    var frame = Frame(size: Size(columns: 20, rows: 1))
    field.paint(into: &frame, in: frame.bounds, isFocused: true)
    #expect(frame.plainText == "••••••••••")
    #expect(field.text == "t0p s3cret")
  }
}

/// A widget in a state worth a picture.
struct Sample: Sendable, CustomTestStringConvertible {
  let name: String
  let size: Size
  let paint: @Sendable (inout Frame) -> Void

  var testDescription: String { name }

  init(_ name: String, columns: Int, rows: Int, _ paint: @escaping @Sendable (inout Frame) -> Void) {
    self.name = name
    size = Size(columns: columns, rows: rows)
    self.paint = paint
  }

  static let all: [Sample] = [
    Sample("field", columns: 16, rows: 1) { frame in
      var field = TextField("https://api.example.com/v1/你好")
      _ = field.handle(.key(Chord(.left)))
      field.paint(into: &frame, in: frame.bounds, isFocused: true)
    },
    Sample("field-empty", columns: 16, rows: 1) { frame in
      TextField().paint(into: &frame, in: frame.bounds, isFocused: true, placeholder: "base URL")
    },
    Sample("area", columns: 14, rows: 3) { frame in
      var area = TextArea("one\ntwo\nthree\nfour")
      _ = area.handle(.key(Chord(.up)), rows: 3)
      area.paint(into: &frame, in: frame.bounds, isFocused: true)
    },
    Sample("list", columns: 18, rows: 4) { frame in
      var list = ListView(count: 12)
      for _ in 0..<5 { _ = list.handle(.key(Chord(.down)), rows: 4) }
      list.paint(into: &frame, in: frame.bounds, isFocused: true) { row, frame in
        frame.write([Span("\(row) ", .muted), Span("source-名前-\(row)")], at: Point(row: 0, column: 0))
      }
    },
    Sample("picker", columns: 30, rows: 5) { frame in
      var picker = Picker(["source-http", "source-manifest", "source-python", "destination-python"])
      for letter in "py" { _ = picker.handle(.key(Chord(letter)), rows: 4) }
      picker.paint(into: &frame, in: frame.bounds, isFocused: true) { Span("no. \($0)", .muted) }
    },
    Sample("tree", columns: 26, rows: 7) { frame in
      var tree = TreeView(
        TreeItem.files([
          "README.md", "src/main.py", "src/streams/users.py", "src/streams/teams.py", "tests/t.py",
        ]))
      tree.select(id: "tests/")
      _ = tree.handle(.key(Chord(.left)), rows: 7)
      tree.paint(into: &frame, in: frame.bounds, isFocused: true)
    },
    Sample("table", columns: 34, rows: 3) { frame in
      let table = Table([
        .init("connector", minimum: 8, stretch: 2), .init("version", minimum: 7),
        .init("done", minimum: 5, alignment: .right),
      ])
      table.paintHeader(into: &frame)
      for (row, values) in [["source-very-long-name-indeed", "0.1.0", "3/12"], ["源", "10.20.30", "12/12"]]
        .enumerated()
      {
        frame.within(Rect(row: row + 1, column: 0, columns: frame.size.columns, rows: 1)) { frame in
          table.paintRow(values.map { [Span($0)] }, into: &frame)
        }
      }
    },
    Sample("choice", columns: 20, rows: 3) { frame in
      Choice(["full refresh", "incremental", "both"], chosen: [1])
        .paint(into: &frame, in: frame.bounds, isFocused: true)
    },
    Sample("choices", columns: 20, rows: 3) { frame in
      Choice(["append", "overwrite"], chosen: [0], isMultiple: true)
        .paint(into: &frame, in: frame.bounds, isFocused: false)
    },
    Sample("toggle", columns: 20, rows: 1) { frame in
      Toggle(true).paint(into: &frame, in: frame.bounds, label: "required", isFocused: true)
    },
    Sample("dialog", columns: 50, rows: 10) { frame in
      frame.write("behind", at: Point(row: 0, column: 0))
      Dialog(
        title: "Delete 3 files?",
        message: "They are not in git, so nothing brings them back once they are gone.",
        buttons: ["Cancel", "Delete"]
      ).paint(into: &frame, in: frame.bounds)
    },
    Sample("footer", columns: 34, rows: 1) { frame in
      Footer([.init("enter", "open"), .init("/", "filter"), .init("ctrl+p", "palette")])
        .paint(into: &frame, in: frame.bounds)
    },
    Sample("text", columns: 16, rows: 4) { frame in
      var text = ScrollText()
      _ = text.handle(.key(Chord(.pageDown)), lines: 30, rows: 4)
      _ = text.handle(.key(Chord(.right)), lines: 30, rows: 4)
      text.paint(into: &frame, in: frame.bounds, lines: 30) { [Span("line \($0) 你好 and more")] }
    },
    Sample("log", columns: 12, rows: 4) { frame in
      ScrollText(wraps: true, isLog: true)
        .paint(into: &frame, in: frame.bounds, lines: 9) {
          [Span("INFO ", .info), Span("record \($0) is in")]
        }
    },
  ]
}
