import Findings
import OrderedCollections

/// The keywords that apply other schemas, to the value's parts or to the value itself.
extension SchemaChecker {
  mutating func checkItems(_ value: JSON, _ first: [Int], _ rest: Int?) -> Bool {
    guard let items = value.array else { return true }
    var isFine = true
    for (index, item) in items.enumerated() where isFine || isExplaining {
      guard let target = index < first.count ? first[index] : rest else { break }
      isFine = check(item, target, at: .index(index)) && isFine
    }
    return isFine
  }

  mutating func checkContains(
    _ value: JSON, _ target: Int, _ constraint: Constraint, _ node: SchemaNode
  ) -> Bool {
    guard let items = value.array else { return true }
    for item in items where quietly(item, target) { return true }
    return fail(value, constraint, node, "must hold at least one item of the kind that 'contains' describes")
  }

  mutating func checkMembers(_ value: JSON, _ rules: MemberRules, _ node: SchemaNode) -> Bool {
    guard let members = value.object else { return true }
    var isFine = true
    for (key, member) in members where isFine || isExplaining {
      isFine = check(key, member, of: value, rules, node) && isFine
    }
    return isFine
  }

  private mutating func check(
    _ key: String, _ member: JSONMember, of object: JSON, _ rules: MemberRules, _ node: SchemaNode
  ) -> Bool {
    var (isFine, isKnown) = (true, false)
    if let target = rules.named[key] {
      isKnown = true
      isFine = check(member.value, target, at: .key(key))
    }
    for rule in rules.patterns where rule.pattern.search(key) != .differs {
      isKnown = true
      isFine = check(member.value, rule.node, at: .key(key)) && isFine
    }
    guard !isKnown, let rest = rules.rest else { return isFine }
    if case .nothing = schema.nodes[rest].constraints.first?.demand {
      return failUnknown(key, member, rules, node)
    }
    return check(member.value, rest, at: .key(key))
  }

  private mutating func failUnknown(
    _ key: String, _ member: JSONMember, _ rules: MemberRules, _ node: SchemaNode
  ) -> Bool {
    guard isExplaining else { return false }
    let constraint = Constraint(keyword: "additionalProperties", demand: .nothing)
    let near = nearestName(to: key, among: rules.named.keys.sorted())
    path.enter(.key(key))
    defer { path.leave() }
    return fail(
      member.value, constraint, node, "is not one of the members that are allowed here",
      remedy: near.map { "Write \(quoted($0)), or delete it." } ?? "Delete it.", span: member.keySpan)
  }

  mutating func checkNames(
    _ value: JSON, _ target: Int, _ constraint: Constraint, _ node: SchemaNode
  ) -> Bool {
    guard let members = value.object else { return true }
    var isFine = true
    for (key, member) in members where isFine || isExplaining {
      if quietly(JSON(key), target) { continue }
      path.enter(.key(key))
      isFine = fail(member.value, constraint, node, "has a name that is not allowed", span: member.keySpan)
      path.leave()
    }
    return isFine
  }

  mutating func check(
    _ value: JSON, _ dependencies: [Dependency], _ constraint: Constraint, _ node: SchemaNode
  ) -> Bool {
    guard let members = value.object else { return true }
    var isFine = true
    for dependency in dependencies where members[dependency.name] != nil && (isFine || isExplaining) {
      switch dependency.demand {
      case .node(let target): isFine = check(value, target) && isFine
      case .members(let names):
        for name in names where members[name] == nil {
          isFine = fail(
            value, constraint, node, "has \(quoted(dependency.name)) and so must have \(quoted(name))",
            remedy: "Add \(quoted(name)).")
        }
      }
    }
    return isFine
  }

  mutating func checkAny(
    _ value: JSON, _ targets: [Int], _ constraint: Constraint, _ node: SchemaNode
  ) -> Bool {
    for target in targets where quietly(value, target) { return true }
    return explainNone(value, targets, constraint, node)
  }

  mutating func checkOne(
    _ value: JSON, _ targets: [Int], _ constraint: Constraint, _ node: SchemaNode
  ) -> Bool {
    let matching = targets.indices.filter { quietly(value, targets[$0]) }
    if matching.count == 1 { return true }
    guard isExplaining, !matching.isEmpty else { return explainNone(value, targets, constraint, node) }
    let names = matching.map { name(of: targets[$0], $0) }
    return fail(
      value, constraint, node, "must fit exactly one alternative, it fits \(listed(names, "and"))")
  }

  /// Says why no alternative fits: by the one that the value is meant to be, where that shows.
  private mutating func explainNone(
    _ value: JSON, _ targets: [Int], _ constraint: Constraint, _ node: SchemaNode
  ) -> Bool {
    guard isExplaining else { return false }
    let attempts = targets.map { explainAlone(value, $0) }
    let candidates = targets.indices.filter { index in
      !attempts[index].contains { isTellingApart($0) }
    }
    if candidates.count == 1, let only = candidates.first, !attempts[only].isEmpty {
      findings += attempts[only].prefix(Parsed.limit - findings.count)
      return false
    }
    if candidates.isEmpty, explainMark(value, targets, constraint, node) { return false }
    let names = targets.indices.map { name(of: targets[$0], $0) }
    let closest = candidates.min { attempts[$0].count < attempts[$1].count }.flatMap { attempts[$0].first }
    let reason = closest.map { "; nearest to fitting: \($0.message)" } ?? ""
    return fail(
      value, constraint, node, "fits none of its \(targets.count) alternatives (\(listed(names)))\(reason)")
  }

  /// Says that a member such as `type`, which is a constant in each alternative, has the value of none.
  ///
  /// False where no member tells the alternatives apart.
  private mutating func explainMark(
    _ value: JSON, _ targets: [Int], _ constraint: Constraint, _ node: SchemaNode
  ) -> Bool {
    for (key, member) in value.object ?? [:] {
      let marks = targets.map { constants(of: $0, member: key) }
      guard !marks.contains([]), let written = member.value.string else { continue }
      let words = marks.joined().compactMap(\.string)
      guard !words.contains(written) else { continue }
      path.enter(.key(key))
      defer { path.leave() }
      let near = nearestName(to: written, among: words)
      return !fail(
        member.value, constraint, node, "is that of none of the alternatives (\(listed(words.map(quoted))))",
        remedy: near.map { "Write \($0)." })
    }
    return false
  }

  /// What a schema of an object allows for a member; empty where it leaves it open.
  private func constants(of target: Int, member key: String, after references: Int = 0) -> [JSON] {
    schema.nodes[target].constraints.flatMap { constraint -> [JSON] in
      switch constraint.demand {
      case .reference(let next):
        references < 8 ? constants(of: next, member: key, after: references + 1) : []
      case .members(let rules):
        rules.named[key].map { schema.nodes[$0].constraints.flatMap(\.demand.allowed) } ?? []
      default: []
      }
    }
  }

  /// The findings of one schema by itself.
  private mutating func explainAlone(_ value: JSON, _ target: Int) -> [Finding] {
    let before = findings
    findings = []
    defer { findings = before }
    _ = check(value, target)
    return findings
  }

  /// Whether a finding shows that an alternative is not the one meant: another type, or the constant of a
  /// member that tells the alternatives apart.
  private func isTellingApart(_ finding: Finding) -> Bool {
    let here = path.pointer.description
    guard let pointer = finding.place.pointer else { return false }
    let keyword = finding.rule.dropFirst("schema.".count)
    if pointer == here { return keyword == "type" }
    let isMember = !pointer.utf8.dropFirst(here.utf8.count + 1).contains(UInt8(ascii: "/"))
    return isMember && (keyword == "const" || keyword == "enum")
  }

  private func name(of target: Int, _ index: Int) -> String {
    var node = schema.nodes[target]
    if node.title == nil, case .reference(let next) = node.constraints.first?.demand {
      node = schema.nodes[next]
    }
    return node.title.map(quoted) ?? "number \(index + 1)"
  }

  private mutating func check(_ value: JSON, _ target: Int, at step: InstancePath.Step) -> Bool {
    path.enter(step)
    defer { path.leave() }
    return check(value, target)
  }
}

extension Demand {
  /// The values of `const` or `enum`.
  fileprivate var allowed: [JSON] {
    switch self {
    case .constant(let value): [value]
    case .choices(_, let values): values
    default: []
    }
  }
}
