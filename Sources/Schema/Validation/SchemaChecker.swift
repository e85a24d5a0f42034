import Findings
import OrderedCollections

/// Applies a compiled schema to one value.
///
/// The first pass only says yes or no; only a value that fails is gone through again for its findings.
struct SchemaChecker {
  let schema: CompiledSchema
  let file: String?
  var findings: [Finding] = []
  /// The way from the root to the value at hand.
  var path = InstancePath()
  /// Whether failures become findings.
  var isExplaining = false
  /// How many of the schemas around the value at hand forbid to show it.
  var secretDepth = 0
  private var steps = 0
  private var depth = 0
  private(set) var isGivenUp = false

  /// Schemas inside one another, references counted: a value's own depth is far below it.
  private static let deepest = 512

  init(schema: CompiledSchema, file: String?) {
    self.schema = schema
    self.file = file
  }

  mutating func accepts(_ value: JSON) -> Bool { check(value, schema.root) && !isGivenUp }

  mutating func explain(_ value: JSON) -> [Finding] {
    if accepts(value) { return [] }
    guard !isGivenUp else { return [notChecked(value)] }
    (steps, isExplaining) = (0, true)
    _ = check(value, schema.root)
    return isGivenUp ? findings + [notChecked(value)] : findings
  }

  private func notChecked(_ value: JSON) -> Finding {
    Finding(
      "schema.effort", .notChecked, at: Place(file: file, span: value.span, pointer: ""),
      "checking was given up: the schema asks for too many steps with this value")
  }

  /// Applies one schema to the value at the path.
  mutating func check(_ value: JSON, _ index: Int) -> Bool {
    steps += 1
    depth += 1
    defer { depth -= 1 }
    guard steps <= schema.mostSteps, depth <= Self.deepest else {
      isGivenUp = true
      return true
    }
    let node = schema.nodes[index]
    secretDepth += node.isSecret ? 1 : 0
    defer { secretDepth -= node.isSecret ? 1 : 0 }
    var isFine = true
    for constraint in node.constraints where !isGivenUp {
      if meets(value, constraint, node) { continue }
      isFine = false
      if !isExplaining || findings.count >= Parsed.limit { return false }
    }
    return isFine
  }

  /// Whether a value fits, with no findings, wherever the checker stands.
  mutating func quietly(_ value: JSON, _ index: Int) -> Bool {
    let before = isExplaining
    isExplaining = false
    defer { isExplaining = before }
    return check(value, index)
  }

  private mutating func meets(_ value: JSON, _ constraint: Constraint, _ node: SchemaNode) -> Bool {
    switch constraint.demand {
    case .nothing, .type, .choices, .constant, .minimum, .maximum, .multiple, .length, .pattern, .format,
      .itemCount, .memberCount, .uniqueItems, .required, .schema:
      return meetsAssertion(value, constraint, node)
    case .items(let first, let rest): return checkItems(value, first, rest)
    case .members(let rules): return checkMembers(value, rules, node)
    case .contains(let target): return checkContains(value, target, constraint, node)
    case .memberNames(let target): return checkNames(value, target, constraint, node)
    case .dependencies(let dependencies): return check(value, dependencies, constraint, node)
    case .reference(let target): return check(value, target)
    case .all(let targets): return checkAll(value, targets)
    case .any(let targets): return checkAny(value, targets, constraint, node)
    case .one(let targets): return checkOne(value, targets, constraint, node)
    case .not(let target):
      return !quietly(value, target) || fail(value, constraint, node, "must not be as it is")
    case .condition(let test, let then, let otherwise):
      guard let branch = quietly(value, test) ? then : otherwise else { return true }
      return check(value, branch)
    }
  }

  private mutating func checkAll(_ value: JSON, _ targets: [Int]) -> Bool {
    var isFine = true
    for target in targets where isFine || isExplaining { isFine = check(value, target) && isFine }
    return isFine
  }

  /// Adds a finding about the value at the path when explaining; always false.
  mutating func fail(
    _ value: JSON, _ constraint: Constraint, _ node: SchemaNode, _ predicate: String, remedy: String? = nil,
    span: TextSpan? = nil
  ) -> Bool {
    guard isExplaining, findings.count < Parsed.limit else { return false }
    let keyword = constraint.keyword.isEmpty ? "false" : constraint.keyword
    findings.append(
      Finding(
        "schema.\(keyword)", .error,
        at: Place(file: file, span: span ?? value.span, pointer: path.pointer.description),
        "\(path.words) \(predicate)", remedy: remedy,
        related: [schema.locations.place(node.location, keyword: constraint.keyword)]))
    return false
  }
}
