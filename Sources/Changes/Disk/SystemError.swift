#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the operating system answered to a call that failed.
package struct SystemError: Error, Equatable, Sendable {
  /// The `errno`.
  package let code: Int32

  package init(code: Int32) {
    self.code = code
  }

  /// The error of the call that just failed on this thread.
  static var last: SystemError { SystemError(code: errno) }

  /// Runs a call again for as long as a signal interrupts it.
  ///
  /// - Throws: The error behind a negative result.
  static func check<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      let error = SystemError.last
      guard error.code == EINTR else { throw error }
    }
  }
}

extension SystemError: CustomStringConvertible {
  /// A phrase for the middle of a sentence.
  package var description: String {
    switch code {
    case ENOSPC, EDQUOT: "the disk is full"
    case EROFS: "the disk is read-only"
    case EACCES, EPERM: "permission denied"
    case EXDEV: "it is on another disk than the folder"
    case ENAMETOOLONG: "its name is too long for this disk"
    default: String(cString: strerror(code))
    }
  }

  /// What a person can do about it.
  package var remedy: String {
    switch code {
    case ENOSPC, EDQUOT: "Free some space and try again."
    case EROFS: "Choose a folder on a disk that can be written."
    case EACCES, EPERM: "Give yourself the right to write there and try again."
    case EXDEV: "Move it to the folder's own disk."
    case ENAMETOOLONG: "Choose a shorter name."
    default: "Look at the folder and try again."
    }
  }
}
