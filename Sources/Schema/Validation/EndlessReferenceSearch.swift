/// Finds schemas that apply themselves to the value that they are applied to.
struct EndlessReferenceSearch {
  private let nodes: [SchemaNode]
  private var state: [State]
  private var cycles: [Int] = []

  private enum State {
    case unseen, open, done
  }

  init(nodes: [SchemaNode]) {
    self.nodes = nodes
    state = Array(repeating: .unseen, count: nodes.count)
  }

  /// One node of each circle.
  mutating func found() -> [Int] {
    for start in nodes.indices where state[start] == .unseen { visit(start) }
    return cycles
  }

  /// Depth first, with a stack of its own: a chain of references may be as long as the schema.
  private mutating func visit(_ start: Int) {
    var stack = [(node: start, next: Self.sameValue(nodes[start])[...])]
    state[start] = .open
    while let (node, next) = stack.last {
      guard let target = next.first else {
        state[node] = .done
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next = next.dropFirst()
      switch state[target] {
      case .done: break
      case .open: if !cycles.contains(target) { cycles.append(target) }
      case .unseen:
        state[target] = .open
        stack.append((target, Self.sameValue(nodes[target])[...]))
      }
    }
  }

  /// The schemas that a schema applies to its own value.
  private static func sameValue(_ node: SchemaNode) -> [Int] {
    node.constraints.flatMap { constraint -> [Int] in
      switch constraint.demand {
      case .reference(let target), .not(let target): [target]
      case .all(let targets), .any(let targets), .one(let targets): targets
      case .condition(let test, let then, let otherwise): [test] + [then, otherwise].compactMap { $0 }
      case .dependencies(let dependencies):
        dependencies.compactMap { if case .node(let target) = $0.demand { target } else { nil } }
      default: []
      }
    }
  }
}
