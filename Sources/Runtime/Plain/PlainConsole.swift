import Findings

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A line of text at a time, read and written: what is left of a terminal without a full screen.
package struct PlainConsole {
  /// The next line without its end; nil at the end of the input.
  private let read: () -> String?
  private let write: (String) -> Void

  package init(read: @escaping () -> String?, write: @escaping (String) -> Void) {
    self.read = read
    self.write = write
  }

  /// Standard input, and standard output where that is the terminal, else standard error.
  package static var standard: PlainConsole {
    let descriptor = isatty(STDOUT_FILENO) == 1 ? STDOUT_FILENO : STDERR_FILENO
    return PlainConsole(read: { readLine() }) { text in
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        // A terminal that is gone ends the input too, which ends the questions.
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Writes a line without anything that a terminal would obey.
  func say(_ line: String = "") { write(VisibleText.escaped(line) + "\n") }

  func say(_ lines: [String]) { for line in lines { say(line) } }

  /// Asks for a line.
  ///
  /// - Throws: ``EndOfInput``.
  func ask(_ prompt: String) throws(EndOfInput) -> String {
    write(VisibleText.escaped(prompt) + " ")
    guard let line = read() else {
      write("\n")
      throw EndOfInput()
    }
    return line
  }
}

extension PlainConsole {
  /// Asks a question whose answer is no unless somebody types y or yes.
  package func agrees(_ question: String) -> Bool {
    guard let answer = try? ask("\(question) [y/N]") else { return false }
    return ["y", "yes"].contains(answer.filter { !$0.isWhitespace }.lowercased())
  }
}

/// Nobody answers any more.
struct EndOfInput: Error {}

/// Named apart from the console's own.
private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
