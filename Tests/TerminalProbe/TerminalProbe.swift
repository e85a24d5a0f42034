import Canvas
import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program with a terminal and nothing else, which the tests run inside tmux.
///
/// It shows what it was sent, and each letter takes another way out of the full screen.
@main
struct TerminalProbe {
  private var lines: [String] = []
  private var modes: TerminalModes = [.mouse, .bracketedPaste]

  static func main() {
    do {
      let terminal = try TerminalSession.open(theme: .monochrome)
      var probe = TerminalProbe()
      probe.run(terminal)
    } catch {
      print("refused: \(error)")
      exit(2)
    }
  }

  private mutating func run(_ terminal: TerminalSession) {
    while true {
      terminal.present(screen(terminal))
      for event in terminal.events() { take(event, terminal) }
    }
  }

  private func screen(_ terminal: TerminalSession) -> Screen {
    var frame = Frame(size: terminal.size)
    let inside = frame.box(frame.bounds, title: "probe", isFocused: true)
    frame.within(inside) { frame in
      let colours = terminal.capabilities.colours
      frame.write(
        "pid \(getpid()) size \(terminal.size.columns)x\(terminal.size.rows) colours \(colours) ends",
        at: Point(row: 0, column: 0)
      )
      // The last one is known to Swift before any C library; curses must not lose count over it.
      frame.write("你好 e\u{301} 👨‍👩‍👧 🇩🇪 ☰ \u{1FAE9} \u{1B}[31m|", at: Point(row: 1, column: 0), style: .error)
      for (row, line) in lines.suffix(max(0, frame.size.rows - 2)).enumerated() {
        frame.write(line, at: Point(row: row + 2, column: 0))
      }
      frame.showCursor(at: Point(row: 0, column: 0))
    }
    return Screen(frame, modes: modes)
  }

  private mutating func take(_ event: TerminalEvent, _ terminal: TerminalSession) {
    switch event {
    case .input(.key(let chord)):
      lines.append("key \(chord)")
      press(chord, terminal)
    case .input(let input): lines.append("\(input)".replacing("Canvas.", with: ""))
    case .ended(let signal):
      terminal.close()
      TerminalSession.end(by: signal)
    case .woken, .resumed: lines.append("\(event)")
    }
  }

  private mutating func press(_ chord: Chord, _ terminal: TerminalSession) {
    switch chord.description {
    case "q":
      terminal.close()
      exit(0)
    case "x": exit(7)
    case "t": _ = lines[lines.count]
    case "s": _ = UnsafePointer<Int>(bitPattern: 8)?.pointee
    case "a": abort()
    case "o": _ = overflow(1)
    case "m": modes.formSymmetricDifference(.mouse)
    case "c": lines.append("copied \(terminal.copy("from the probe"))")
    case "w":
      let waker = terminal.waker
      _ = Task.detached { waker() }
    case "e": lines.append("editor ended with \(terminal.suspend { edit() })")
    case "ctrl+z": terminal.stop()
    default: break
    }
  }

  /// Stands in for an editor: says that it has the terminal and waits for a line or Ctrl-C.
  private func edit() -> Int32 {
    var child = pid_t()
    let arguments = ["sh", "-c", "echo editing; read line; exit 7"]
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    guard posix_spawnp(&child, "sh", nil, nil, &pointers, environ) == 0 else { return -1 }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    pointers.forEach { free($0) }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  private func overflow(_ depth: Int) -> Int { depth == 0 ? 0 : overflow(depth + 1) + overflow(depth + 2) }
}
