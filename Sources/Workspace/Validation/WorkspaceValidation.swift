package import Connectors
package import Findings
import Synchronization

/// The judgement of many connectors, made side by side and told in a stable order.
package struct WorkspaceValidation: Sendable {
  /// The connectors that were judged, ordered as the paths were given and then by path.
  package let connectors: [Connector]
  /// By connector in the same order; what is about several of them comes last.
  package let findings: [Finding]

  /// Judges the connectors of folders, each of which may be a connector itself.
  ///
  /// - Parameters:
  ///   - folders: As the person named them; a connector that two of them hold is judged once.
  ///   - surroundings: What is known besides.
  ///   - progress: Told after each connector how many are done, on any thread.
  /// - Throws: ``SearchRefusal``.
  package init(
    of folders: [String], _ surroundings: ValidationSurroundings,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws(SearchRefusal) {
    var searched: [Finding] = []
    var paths: [String] = []
    for folder in folders {
      let index = try ConnectorIndex.scan(folder)
      searched += index.findings
      paths += index.connectors.map(\.path).filter { !paths.contains($0) }
    }
    let outcomes = await Self.judge(paths, surroundings, progress)
    connectors = outcomes.compactMap(\.connector)
    findings = searched + outcomes.flatMap(\.findings) + connectors.sharedIdentities
  }

  private struct Outcome: Sendable {
    var connector: Connector?
    var findings: [Finding]

    init(_ path: String, _ surroundings: ValidationSurroundings) {
      do {
        let validation = try ConnectorValidation(at: path, surroundings)
        connector = validation.connector
        findings = validation.findings
      } catch {
        findings = [Finding("workspace.connector.gone", .notChecked, at: .file(path), error.description)]
      }
    }
  }

  /// Each worker takes the next connector that nobody took.
  private static func judge(
    _ paths: [String], _ surroundings: ValidationSurroundings,
    _ progress: @escaping @Sendable (Int, Int) -> Void
  ) async -> [Outcome] {
    let count = Count()
    let workers = min(paths.count, 16)
    let judged = await withTaskGroup(of: [(Int, Outcome)].self) { group in
      for _ in 0..<workers {
        group.addTask {
          var mine: [(Int, Outcome)] = []
          while case let index = count.taken.add(1, ordering: .relaxed).oldValue, index < paths.count {
            mine.append((index, Outcome(paths[index], surroundings)))
            progress(count.done.add(1, ordering: .relaxed).newValue, paths.count)
          }
          return mine
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    return judged.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// How far the workers are.
  private final class Count: Sendable {
    let taken = Atomic(0)
    let done = Atomic(0)
  }
}
