import Canvas
import Testing

struct WidgetHandlingTests {
  @Test(
    arguments: [
      ("left left x", "abcx d"), ("ctrl+a x", "xabc d"), ("ctrl+w", "abc "), ("alt+b x", "abc xd"),
      ("ctrl+left ctrl+left x", "xabc d"), ("home ctrl+right x", "abcx d"), ("ctrl+u", ""),
      ("home ctrl+k", ""), ("backspace backspace", "abc"), ("home delete", "bc d"), ("home alt+d", " d"),
      ("home alt+backspace", "abc d"), ("left left space x", "abc x d"),
    ])
  func `A field edits as shells do`(keys: String, text: String) throws {
    var field = TextField("abc d")
    for key in keys.split(separator: " ") {
      let isTaken = field.handle(.key(try Chord.parse(String(key))))
      #expect(isTaken)
    }
    #expect(field.text == text)
  }

  @Test(arguments: ["enter", "tab", "escape", "up", "ctrl+p", "f1", "shift+tab"])
  func `A field leaves the keys that are not its own`(key: String) throws {
    var field = TextField("abc")
    let before = field
    let isTaken = field.handle(.key(try Chord.parse(key)))
    #expect(!isTaken)
    #expect(field == before)
  }

  @Test func `A field moves by what is seen as one character`() {
    var field = TextField("e\u{301}👨‍👩‍👧")
    _ = field.handle(.key(Chord(.left)))
    _ = field.handle(.key(Chord("x")))
    #expect(field.text == "e\u{301}x👨‍👩‍👧")
    _ = field.handle(.key(Chord(.backspace)))
    _ = field.handle(.key(Chord(.backspace)))
    #expect(field.text == "👨‍👩‍👧")
  }

  @Test func `A mark typed alone joins the letter before the cursor`() {
    var field = TextField("e")
    _ = field.handle(.key(Chord("\u{301}")))
    _ = field.handle(.key(Chord("x")))
    #expect(field.text == "e\u{301}x")
    _ = field.handle(.key(Chord(.home)))
    _ = field.handle(.key(Chord("👩")))
    _ = field.handle(.key(Chord("\u{200D}")))
    _ = field.handle(.key(Chord("🚀")))
    #expect(field.text == "👩‍🚀e\u{301}x")
  }

  @Test(arguments: [("token\n", "token"), ("a\nb", "a b"), ("a\tb\n\n", "a b"), ("\n", "")])
  func `A paste into a field is one line without the break at its end`(pasted: String, text: String) {
    var field = TextField()
    _ = field.handle(.paste(pasted))
    #expect(field.text == text)
  }

  @Test func `A field takes no more than its limit`() {
    var field = TextField()
    let isTaken = field.handle(.paste(String(repeating: "a", count: EditedText.limit + 1)))
    #expect(!isTaken)
    #expect(field.text.isEmpty)
  }

  @Test func `An area moves over lines and keeps the column`() {
    var area = TextArea("long line\nx\nlong line")
    for key in [Key.up, .up] { _ = area.handle(.key(Chord(key)), rows: 5) }
    _ = area.handle(.key(Chord("!")), rows: 5)
    // The short line between cuts the column, as there is nothing to the right of it.
    #expect(area.text == "l!ong line\nx\nlong line")
    _ = area.handle(.key(Chord(.enter)), rows: 5)
    _ = area.handle(.paste("a\nb"), rows: 5)
    #expect(area.text == "l!\na\nbong line\nx\nlong line")
  }

  @Test func `A list keeps its selection in view whatever moves`() {
    var random = SeededRandom(seed: 3)
    var list = ListView(count: 40)
    let keys: [Key] = [.up, .down, .pageUp, .pageDown, .home, .end]
    for _ in 0..<2_000 {
      let rows = random.next(in: 0...12)
      if random.next(in: 0...20) == 0 { list.resize(to: random.next(in: 0...60)) }
      _ = list.handle(.key(Chord(keys[random.next(in: 0...5)])), rows: rows)
      let visible = list.visible(rows: rows)
      #expect(list.count == 0 ? visible.isEmpty : visible.contains(list.selection))
      #expect(visible.count == min(list.count, max(1, rows)))
    }
  }

  @Test func `A list scrolls only when the selection leaves the view`() {
    var list = ListView(count: 10)
    for _ in 0..<5 { _ = list.handle(.key(Chord(.down)), rows: 4) }
    #expect(list.visible(rows: 4) == 2..<6)
    for _ in 0..<3 { _ = list.handle(.key(Chord(.up)), rows: 4) }
    #expect(list.visible(rows: 4) == 2..<6)
    #expect(list.row(at: Point(row: 11, column: 3), in: Rect(row: 10, column: 0, columns: 9, rows: 4)) == 3)
    #expect(list.row(at: Point(row: 9, column: 3), in: Rect(row: 10, column: 0, columns: 9, rows: 4)) == nil)
  }

  @Test func `A picker narrows from the first letter on`() {
    var picker = Picker(["Open", "Close", "Copy"])
    _ = picker.handle(.key(Chord("c")), rows: 5)
    #expect(picker.rows.map { picker.titles[$0.index] } == ["Copy", "Close"])
    _ = picker.handle(.key(Chord(.down)), rows: 5)
    #expect(picker.selection == 1)
    _ = picker.handle(.key(Chord("z")), rows: 5)
    #expect(picker.selection == nil)
    let isTaken = picker.handle(.key(Chord(.enter)), rows: 5)
    #expect(!isTaken)
  }

  @Test func `A tree hides what a closed folder holds and finds its way to a parent`() {
    var tree = TreeView(TreeItem.files(["b.txt", "a/x/1", "a/2", "a-b/3"]))
    #expect(tree.items.map(\.id) == ["a/", "a/2", "a/x/", "a/x/1", "a-b/", "a-b/3", "b.txt"])
    tree.select(id: "a/x/1")
    _ = tree.handle(.key(Chord(.left)), rows: 9)
    #expect(tree.selected?.id == "a/x/")
    _ = tree.handle(.key(Chord(.left)), rows: 9)
    _ = tree.handle(.key(Chord(.down)), rows: 9)
    #expect(tree.selected?.id == "a-b/")
    tree.select(id: "a/x/1")
    #expect(tree.selected?.id == "a/x/1")
    tree.replaceItems(TreeItem.files(["b.txt", "a/x/1"]))
    #expect(tree.selected?.id == "a/x/1")
  }

  @Test(arguments: [(80, [38, 7, 33]), (30, [13, 7, 8]), (20, [8, 7, 3]), (16, [8, 7]), (5, [5])])
  func `A table leaves out its last columns first`(total: Int, widths: [Int]) {
    let table = Table([
      .init("a", minimum: 8, stretch: 1), .init("b", minimum: 7), .init("c", minimum: 3, stretch: 1),
    ])
    #expect(table.widths(in: total) == widths)
  }

  private static let room = Size(columns: 60, rows: 20)

  @Test func `A dialog answers with the focused button and Esc changes nothing`() {
    var dialog = Dialog(title: "t", message: "m", buttons: ["Cancel", "Delete"])
    let events: [InputEvent] = [
      .key(Chord("d")), .key(Chord(.enter)), .key(Chord(.right)), .paste("y\n"), .key(Chord(.enter)),
      .key(Chord(.escape)),
    ]
    let answers = events.map { dialog.handle($0, in: Self.room) }
    #expect(answers == [nil, .button(0), nil, nil, .button(1), .cancelled])
  }

  @Test func `A question that yes or no answers takes y and n, and any other does not`() {
    var question = Dialog(title: "t", message: "m", buttons: ["Cancel", "Delete"], yes: 1)
    #expect(question.handle(.key(Chord("y")), in: Self.room) == .button(1))
    #expect(question.handle(.key(Chord("n")), in: Self.room) == .cancelled)
    #expect(question.handle(.paste("y"), in: Self.room) == nil)
    var choice = Dialog(title: "t", message: "m", buttons: ["Mine", "Theirs"])
    #expect(choice.handle(.key(Chord("y")), in: Self.room) == nil)
    #expect(choice.handle(.key(Chord("n")), in: Self.room) == nil)
  }

  @Test func `A choice of one follows the selection and a choice of many takes Space`() {
    var one = Choice(["a", "b", "c"], chosen: [1])
    _ = one.handle(.key(Chord(.down)), rows: 3)
    #expect(one.chosen == [2])
    var many = Choice(["a", "b", "c"], isMultiple: true)
    _ = many.handle(.key(Chord(.down)), rows: 3)
    #expect(many.chosen == [])
    _ = many.handle(.key(Chord(" ")), rows: 3)
    many.choose(2)
    many.choose(1)
    #expect(many.chosen == [2])
  }

  @Test func `A log follows its end until somebody scrolls up`() {
    var log = ScrollText(isLog: true)
    #expect(log.isFollowing)
    _ = log.handle(.key(Chord(.up)), lines: 50, rows: 10)
    #expect(!log.isFollowing && log.top == 39)
    _ = log.handle(.key(Chord(.end)), lines: 80, rows: 10)
    #expect(log.isFollowing && log.top == 70)
    var page = ScrollText()
    _ = page.handle(.key(Chord(.end)), lines: 80, rows: 10)
    #expect(!page.isFollowing)
  }

  @Test func `Random events never break a widget`() {
    var random = SeededRandom(seed: 5)
    let keys: [Key] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .backspace, .delete,
      .character("a"), .character("👩"), .character("\u{200D}"), .character("\u{301}"), .character(" "),
    ]
    var area = TextArea()
    var field = TextField()
    var tree = TreeView(TreeItem.files(["a/b/c", "a/d", "e/f/g/h"]))
    var text = ScrollText(isLog: true)
    for _ in 0..<1_500 {
      let modifiers = Modifiers(rawValue: [0, 0, 0, 2, 4][random.next(in: 0...4)])
      let event = InputEvent.key(Chord(keys[random.next(in: 0...keys.count - 1)], modifiers))
      let rows = random.next(in: 0...6)
      _ = (area.handle(event, rows: rows), field.handle(event), tree.handle(event, rows: rows))
      _ = text.handle(event, lines: random.next(in: 0...30), rows: rows)
      var frame = Frame(size: Size(columns: random.next(in: 0...9), rows: rows))
      area.paint(into: &frame, in: frame.bounds, isFocused: true)
      field.paint(into: &frame, in: frame.bounds, isFocused: true)
      tree.paint(into: &frame, in: frame.bounds, isFocused: true)
      text.paint(into: &frame, in: frame.bounds, lines: 20) { [Span("line \($0)")] }
      expectWholeRows(frame)
    }
  }
}
