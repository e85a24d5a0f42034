/// Why nothing could be compared.
package enum CompareRefusal: Error, Equatable, CustomStringConvertible {
  case folder(FolderRefusal)
  case plan(PlanRefusal)

  package var description: String {
    switch self {
    case .folder(let refusal): refusal.description
    case .plan(let refusal): refusal.description
    }
  }
}
