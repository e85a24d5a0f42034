import TestSupport
import Testing

/// Names that break what other generators make.
struct NameTests {
  static let fine = [
    "Pat \"Q\" O'Brien's <API> & Ω #1", "foo-bar", "My Source", "3com", "class", "<%= name %>",
    "{{ config }}",
  ]
  static let refused = [
    "🎉", String(repeating: "a", count: 65), "../x", "a/b", "", "two\nlines", "a\u{202E}b", " x",
  ]

  @Test(arguments: NewTests.templates, fine)
  func `a name makes files that all parse`(template: String, name: String) async throws {
    let folder = try TestFolder()
    let made = try await Shell.hangar("new", template, name, "--yes", in: folder.path)
    try #require(made.code == 0, "\(made.errors)")
    let parsed = try await Shell.run("python3", ["-c", Self.parser, folder.path], in: "/")
    #expect(parsed.code == 0, "\(parsed.output)\(parsed.errors)")
    #expect((Int(parsed.output.split(separator: " ").first ?? "") ?? 0) > 5)
  }

  @Test(arguments: NewTests.templates, refused)
  func `a name that cannot work is refused with one sentence`(template: String, name: String) async throws {
    let folder = try TestFolder()
    let made = try await Shell.hangar("new", template, "--yes", "--set", "name=\(name)", in: folder.path)
    #expect([1, 64].contains(made.code))
    let errors = made.errors.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(errors.count == 1, "\(made.errors)")
    #expect(errors.first?.hasPrefix("name: ") == true)
    #expect(try folder.tree().isEmpty)
  }

  /// Parses every file whose name tells its language; prints how many there were.
  private static let parser = """
    import ast, json, pathlib, sys
    count = 0
    for path in sorted(pathlib.Path(sys.argv[1]).rglob('*')):
        if not path.is_file() or '.hangar/base' in str(path):
            continue
        try:
            if path.suffix == '.py':
                ast.parse(path.read_text('utf-8'))
            elif path.suffix == '.json':
                json.loads(path.read_text('utf-8'))
            elif path.suffix == '.toml':
                import tomllib
                tomllib.loads(path.read_text('utf-8'))
            elif path.suffix in ('.yaml', '.yml'):
                import yaml
                yaml.safe_load(path.read_text('utf-8'))
            else:
                continue
            count += 1
        except Exception as error:
            sys.exit(f'{path}: {error}')
    print(count, 'files')
    """
}
