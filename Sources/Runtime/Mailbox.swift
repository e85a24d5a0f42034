import Screens
import Synchronization
import Terminal

/// Where work elsewhere leaves its messages for the loop.
final class Mailbox: Sendable {
  private let messages = Mutex<[Message]>([])
  private let waker: TerminalWaker

  init(waker: TerminalWaker) { self.waker = waker }

  /// Leaves a message and wakes the loop; on any thread.
  func put(_ message: Message) {
    messages.withLock { $0.append(message) }
    waker()
  }

  func takeAll() -> [Message] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
