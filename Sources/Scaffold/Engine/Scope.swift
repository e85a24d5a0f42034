import Schema

/// The names an expression may use, with their values.
package struct Scope: Equatable, Sendable {
  private var values: [String: TemplateValue]
  private var locals: [(name: String, value: TemplateValue)] = []
  private var loops: [TemplateValue] = []

  package init(_ values: [String: TemplateValue] = [:]) { self.values = values }

  package static func == (left: Scope, right: Scope) -> Bool {
    left.values == right.values && left.loops == right.loops
      && left.locals.elementsEqual(right.locals) { $0 == $1 }
  }

  package subscript(name: String) -> TemplateValue? {
    get {
      if name == "loop", let state = loops.last { return state }
      return locals.last { $0.name == name }?.value ?? values[name]
    }
    set { values[name] = newValue }
  }

  /// Every name there is, for messages.
  var names: [String] { Set(values.keys).union(locals.map(\.name)).sorted() }

  mutating func enterLoop(_ name: String, _ value: TemplateValue, index: Int, count: Int) {
    locals.append((name, value))
    loops.append(.loop(index: index, count: count))
  }

  mutating func leaveLoop() {
    locals.removeLast()
    loops.removeLast()
  }
}
