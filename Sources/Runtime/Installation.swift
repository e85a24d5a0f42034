#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What `make install` puts beside the program: `share/hangar` below the same prefix.
package enum Installation {
  /// The folder with `Templates` and `themes`; nil for a program that was not installed.
  package static func share() -> String? {
    guard let program = programPath() else { return nil }
    let share = program.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" } + "/share/hangar"
    return access(share, F_OK) == 0 ? share : nil
  }

  /// The folder of installed themes.
  package static var themes: String? { share().map { "\($0)/themes" } }

  /// The program's own file, symlinks followed.
  private static func programPath() -> String? {
    #if canImport(Glibc)
      return real("/proc/self/exe")
    #else
      var size = UInt32(PATH_MAX)
      var path = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
      return real(String(decoding: path.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self))
    #endif
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
