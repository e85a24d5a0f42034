/// Why a program was not run.
package enum ProcessRefusal: Error, Equatable, CustomStringConvertible {
  case notOnPath(String)
  case noFile(String)
  /// The file is there, and the program that its first line names is not.
  case noInterpreter(String)
  case folder(String)
  case input(String, reason: String)
  /// The system or the pipes failed.
  case failed(String, reason: String)

  package var description: String {
    switch self {
    case .notOnPath(let program): "'\(program)' is not on the PATH. Install it."
    case .noFile(let path): "There is no program '\(path)'. Install it."
    case .noInterpreter(let path):
      "'\(path)' cannot be started, for the program that its first line names is gone. Install it again."
    case .folder(let path): "'\(path)' cannot be entered. Name a folder that exists."
    case .input(let path, let reason): "'\(path)' cannot be read: \(reason). Name a file that exists."
    case .failed(let program, let reason): "'\(program)' could not be run: \(reason). Try again."
    }
  }
}
