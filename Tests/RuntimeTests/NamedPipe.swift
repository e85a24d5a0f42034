#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A pipe with a path, whose writer stays open, so that a reader waits for more.
final class NamedPipe: Sendable {
  let path: String
  private let descriptor: Int32

  struct Failure: Error { let code: Int32 }

  init(in folder: String) throws {
    path = "\(folder)/pipe"
    guard mkfifo(path, 0o600) == 0 else { throw Failure(code: errno) }
    // Open for both ways, so that opening waits for nobody.
    descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(code: errno) }
  }

  deinit { close(descriptor) }

  func write(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard systemWrite(descriptor, bytes, bytes.count) == bytes.count else { throw Failure(code: errno) }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: [UInt8], _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
