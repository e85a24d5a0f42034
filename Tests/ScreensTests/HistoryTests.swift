import Screens
import Testing

struct HistoryTests {
  @Test func `five hundred changes can be taken back and made again`() {
    var history = History(0)
    for value in 1...600 { history.record(value) }
    var count = 0
    while history.canUndo {
      history.undo()
      count += 1
    }
    #expect(count == 500)
    #expect(history.present == 100)
    while history.canRedo { history.redo() }
    #expect(history.present == 600)
  }

  @Test func `changes of one thing in a row are one step, until it is sealed`() {
    var history = History("")
    for text in ["P", "Pe", "Pet"] { history.record(text, subject: "name") }
    history.seal()
    history.record("Pets", subject: "name")
    history.undo()
    #expect(history.present == "Pet")
    history.undo()
    #expect(history.present == "")
    #expect(!history.canUndo)
  }

  @Test func `a new change ends what could be made again, and no change is none`() {
    var history = History(1)
    history.record(2)
    history.undo()
    history.record(1)
    #expect(history.canRedo && !history.canUndo)
    history.record(3)
    #expect(!history.canRedo)
  }
}
