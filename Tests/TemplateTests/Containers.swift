import Subprocess

/// Builds and runs images without a daemon, on a base made from Debian's packages.
enum Containers {
  private static let folder = "\(Templates.root)/.build/containers"

  /// Whether images can be built and run here; makes the base image the first time.
  static var work: Bool {
    get async { await base.value != nil }
  }

  /// The reference of the base image; nothing where there is no engine that works.
  private static let base = Task { () -> String? in
    let tools = "PATH=$PATH:/usr/sbin; command -v podman && command -v buildah && command -v debootstrap"
    let found = try? await Python.run("sh", ["-c", tools], in: "/")
    guard found?.succeeded == true else { return nil }
    let made = try? await Python.run("\(Templates.root)/scripts/container-base", [folder], in: "/")
    guard made?.succeeded == true else { return nil }
    let answer = try? await shell("podman run --rm \"$(cat '\(folder)/base')\" true && cat '\(folder)/base'")
    guard let answer, answer.succeeded else { return nil }
    return answer.output.split(separator: "\n").last.map(String.init)
  }

  /// Builds the image of a connector's folder as `tag`, on the base made here.
  static func build(_ tag: String, in connector: String) async throws -> Python.Result {
    let base = await base.value ?? ""
    return try await shell(
      """
      buildah bud --quiet --isolation chroot -v /etc/ssl/certs:/etc/ssl/certs:ro \
        --build-arg BASE_IMAGE=\(base) -t \(tag) .
      """, in: connector)
  }

  /// Runs a program of an image, by default the one it starts with, and returns what it wrote.
  static func run(
    _ tag: String, options: String = "", _ arguments: String
  ) async throws -> Python.Result {
    try await shell("podman run --rm -i \(options) \(tag) \(arguments) </dev/null")
  }

  /// Runs a line of shell with the settings that podman and buildah need here.
  static func shell(_ line: String, in folder: String = "/") async throws -> Python.Result {
    try await Python.run("sh", ["-c", ". '\(Self.folder)/environment'; \(line)"], in: folder)
  }
}
