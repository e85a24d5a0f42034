import Findings
import OrderedCollections

/// The members of a mapping while it is read: its own, and those of its merge keys.
struct YAMLMembers {
  private var own = JSONObject()
  private var merged = JSONObject()
  private var mergeKeySpan: TextSpan?

  /// The merged members first, each replaced by an own one of the same key.
  var all: JSONObject {
    merged.isEmpty ? own : merged.merging(own) { _, own in own }
  }

  /// Adds a member; returns where its key stood before, if it did.
  mutating func add(_ member: JSONMember, _ key: String, isMerge: Bool) -> TextSpan? {
    guard isMerge else { return own.updateValue(member, forKey: key)?.keySpan }
    defer { mergeKeySpan = member.keySpan }
    return mergeKeySpan
  }

  /// Takes over the members of a mapping, or of each mapping of a list, where the first one counts.
  ///
  /// False for any other value.
  mutating func merge(_ value: JSON) -> Bool {
    let sources = value.array ?? [value]
    for source in sources {
      guard let members = source.object else { return false }
      merged.merge(members) { earlier, _ in earlier }
    }
    return true
  }
}
