#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What generated Java connectors are built with here: a JDK, and the jars of Debian's packages.
enum Java {
  static let reason = "a JDK or the jars of Debian's packages are missing"
  private static let jars = [
    "jackson-databind", "hsqldb", "sqlite-jdbc", "postgresql", "junit-platform-console-standalone",
  ]

  static let canBuild =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/javac")
    && jars.allSatisfy { FileManager.default.fileExists(atPath: "/usr/share/java/\($0).jar") }

  /// Where Debian keeps what Maven needs, and whether it is all there.
  static let mavenRepository = "/usr/share/maven-repo"
  static let hasMaven =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/mvn")
    && ["antrun", "compiler", "dependency", "jar", "resources", "surefire"].allSatisfy {
      FileManager.default.fileExists(
        atPath: "\(mavenRepository)/org/apache/maven/plugins/maven-\($0)-plugin")
    }

  /// Builds a connector with Maven and what Debian has; no other version, and no network.
  static func buildWithMaven(_ folder: URL) async throws -> Python.Result {
    let script = "\(Templates.root)/Tests/TemplateTests/Maven/debian-versions.py"
    let adapted = try await Python.run(Python.system, [script, "pom.xml", mavenRepository], in: folder.path)
    guard adapted.succeeded else { return adapted }
    return try await run(
      "mvn", ["-o", "-q", "-Dmaven.repo.local=\(mavenRepository)", "package"], in: folder)
  }

  static let hasGradle = FileManager.default.isExecutableFile(atPath: "/usr/bin/gradle")

  /// Builds a connector with Gradle and what Debian has, and compiles its tests.
  static func buildWithGradle(_ folder: URL) async throws -> Python.Result {
    let script = "\(Templates.root)/Tests/TemplateTests/Gradle/debian.gradle"
    let home = "GRADLE_USER_HOME=\(folder.appendingPathComponent(".gradle-home").path)"
    let arguments = ["--offline", "--no-daemon", "-I", script, "build", "testClasses", "-x", "test"]
    return try await Python.run("env", [home, "gradle"] + arguments, in: folder.path)
  }

  /// Runs a program with a Java that starts fast rather than one that gets fast.
  static func run(_ program: String, _ arguments: [String], in folder: URL) async throws -> Python.Result {
    let options = "JAVA_TOOL_OPTIONS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
    return try await Python.run("env", [options, program] + arguments, in: folder.path)
  }

  /// Builds a connector, and runs its unit tests unless they are to be skipped.
  static func build(_ folder: URL, tests: Bool = true) async throws -> Python.Result {
    try await run("sh", ["build.sh"] + (tests ? [] : ["--skip-tests"]), in: folder)
  }

  /// Runs the connector that was built.
  static func connector(_ name: String, _ arguments: [String], in folder: URL) async throws -> String {
    try await run("build/install/\(name)/bin/\(name)", arguments, in: folder).output
  }
}
