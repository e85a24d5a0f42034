/// The way from a document's root to the value at hand.
struct InstancePath {
  private(set) var steps: [Step] = []

  enum Step {
    case key(String)
    case index(Int)
  }

  mutating func enter(_ step: Step) { steps.append(step) }
  mutating func leave() { steps.removeLast() }

  var pointer: JSONPointer {
    JSONPointer(
      steps.map {
        switch $0 {
        case .key(let key): key
        case .index(let index): String(index)
        }
      })
  }

  /// The value's name in a sentence, such as `'streams[0].name'`; of a long way its end.
  var words: String {
    guard !steps.isEmpty else { return "the value" }
    var text = ""
    for step in steps.suffix(6) {
      switch step {
      case .key(let key): text += (text.isEmpty ? "" : ".") + shortened(key)
      case .index(let index): text += "[\(index)]"
      }
    }
    return steps.count > 6 ? "'…\(text)'" : "'\(text)'"
  }
}
