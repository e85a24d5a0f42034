package import OrderedCollections
package import Schema

/// What a person said, by the questions' ids, in the order in which it was said.
package struct Answers: Equatable, Sendable {
  private var values: OrderedDictionary<String, Answer>

  package init(_ values: OrderedDictionary<String, Answer> = [:]) { self.values = values }

  package subscript(id: String) -> Answer? {
    get { values[id] }
    set { values[id] = newValue }
  }

  package var ids: [String] { Array(values.keys) }
  package var isEmpty: Bool { values.isEmpty }

  /// Adds the answers of another source; what is there already stays, since the stronger source comes first.
  package mutating func fill(from others: Answers) {
    for (id, answer) in others.values where values[id] == nil { values[id] = answer }
  }

  /// The members of a record, such as an answers file or the lock's.
  package init(record: JSON, source: AnswerSource) {
    self.init(OrderedDictionary(record.members.map { ($0.key, Answer($0.value, source)) }) { $1 })
  }
}

/// A value with where it came from.
package struct Answer: Equatable, Sendable {
  package var value: JSON
  package var source: AnswerSource

  package init(_ value: JSON, _ source: AnswerSource) {
    self.value = value
    self.source = source
  }
}

/// Where an answer came from; a place where several give one, the first of these wins.
package enum AnswerSource: Equatable, Sendable {
  /// Given in the form.
  case typed
  /// `--set` on the command line.
  case flag
  /// A variable of the environment.
  case environment
  /// The answers file of this name.
  case file(String)
  case lock
  case templateDefault
}
