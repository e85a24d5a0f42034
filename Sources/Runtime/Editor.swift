import Subprocess

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The person's editor: `$VISUAL`, `$EDITOR`, else `vi`.
struct Editor {
  /// The program with its arguments, such as `code --wait`.
  private let command: [String]

  init(environment: [String: String]) {
    let chosen =
      [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }.first { !$0.isEmpty } ?? "vi"
    command = chosen.split(separator: " ").map(String.init)
  }

  /// Opens a file and waits until the editor ends.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - anchor: A text in it to go to, for editors that take `+line`.
  ///   - line: The line to go to, from 1; before the anchor.
  /// - Returns: A sentence when it could not be opened.
  func open(_ path: String, anchor: String?, line: Int? = nil) -> String? {
    let line = line ?? anchor.flatMap { Editor.line(of: $0, in: path) }
    let arguments = command + (line.map { takesLine ? ["+\($0)"] : [] } ?? []) + [path]
    return Editor.run(arguments)
  }

  private var takesLine: Bool {
    let name = command.first?.split(separator: "/").last.map(String.init) ?? ""
    return ["vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "kak", "hx", "joe", "pico"]
      .contains(name)
  }

  private static func line(of anchor: String, in path: String) -> Int? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    var number = 0
    while fgets(&buffer, Int32(buffer.count), file) != nil {
      number += 1
      let end = buffer.firstIndex(of: 0) ?? buffer.endIndex
      if String(decoding: buffer[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self).contains(anchor) {
        return number
      }
    }
    return nil
  }

  /// Runs a program on this terminal and waits for it.
  private static func run(_ arguments: [String]) -> String? {
    var process: pid_t = 0
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    let code = posix_spawnp(&process, arguments[0], nil, nil, &pointers, environ)
    guard code == 0 else {
      return
        "'\(arguments[0])' could not be started: \(String(cString: strerror(code))). Set EDITOR to your editor."
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    return status == 0 ? nil : "'\(arguments[0])' ended with a problem (status \(status >> 8 & 0xFF))."
  }
}
