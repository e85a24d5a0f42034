import Canvas
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct ThemeTests {
  @Test func `A theme file sets the elements it names and leaves the rest to its base`() {
    let dark = Theme.parse("name: Dark\ntext: #eeeeee on #101010\nerror: #ff8888 bold\n", file: "dark").theme
    let text =
      "# mine\nname: My own\nbase: dark\n\nerror: bright-red on default underline # loud\ntitle: on blue\n"
    let (theme, problems) = Theme.parse(text, file: "mine") { $0 == "dark" ? dark : nil }
    #expect(problems == [])
    #expect(theme.name == "My own")
    #expect(theme[.text] == dark[.text])
    #expect(
      theme[.error] == Face(foreground: .palette(9), background: .terminal, attributes: .underline))
    #expect(theme[.title] == Face(background: .palette(4)))
    #expect(theme[.muted] == Theme.monochrome[.muted])
  }

  @Test(
    arguments: [
      (
        "text: #12345",
        "t:1:7: '#12345' is no colour or attribute; a colour in numbers is '#' and six digits of 0-9 and a-f"
      ),
      ("\ntexxt: red", "t:2:1: 'texxt' is no element; did you mean 'text'?"),
      ("title: bolt", "t:1:8: 'bolt' is no colour or attribute; did you mean 'bold'?"),
      ("title bold", "t:1:1: 'title' is no element; a line reads 'element: colour on colour attributes'"),
      ("title: red blue", "t:1:12: 'blue' is one colour too many; a background comes after 'on'"),
      ("title: red on", "t:1:12: 'on' is followed by a colour"),
      ("title:", "t:1:1: 'title' has no value; leave the line out instead"),
      ("title: red\ntitle: blue", "t:2:1: 'title' was set above; keep one of the two"),
      ("base: dusk", "t:1:7: there is no theme 'dusk'"),
      ("text: red\nbase: dusk", "t:2:1: 'base:' takes the name of one theme and stands above the elements"),
    ])
  func `A mistake is told with its place and the rest of the file counts`(text: String, problem: String) {
    let (theme, problems) = Theme.parse(text + "\nmuted: italic", file: "t")
    #expect(problems.map(\.description) == [problem])
    #expect(theme[.muted] == Face(attributes: .italic))
  }

  @Test func `What is shipped is complete and free of mistakes`() throws {
    for file in try ShippedThemes.files() {
      let (theme, problems) = try ShippedThemes.read(file)
      #expect(problems == [], "\(file)")
      #expect(theme.name != file)
    }
  }

  @Test func `Text stands out from its background by 4,5 to 1 in every theme, selected or not`() throws {
    for file in try ShippedThemes.files() where file != "default" {
      let theme = try ShippedThemes.read(file).theme
      // Lines and bars are shapes, for which 3:1 is the rule.
      let shapes: Set<Style> = [.border, .scrollbar]
      for style in Style.allCases {
        for isSelected in [false, true] {
          let face = theme.face(for: style, isSelected: isSelected, depth: .direct)
          let contrast = try #require(face.contrast)
          let least = shapes.contains(style) ? 3 : file == "high-contrast" ? 7 : 4.5
          #expect(contrast >= least, "\(file): \(style.name)\(isSelected ? " selected" : "") has \(contrast)")
        }
      }
    }
  }

  @Test(arguments: [ColourDepth.eight, .sixteen, .indexed])
  func `Text never takes the colour of its background when there are few colours`(depth: ColourDepth) throws {
    for file in try ShippedThemes.files() where file != "default" {
      let theme = try ShippedThemes.read(file).theme
      for style in Style.allCases {
        for isSelected in [false, true] {
          let face = theme.face(for: style, isSelected: isSelected, depth: depth)
          #expect(face.foreground != face.background, "\(file): \(style.name)")
        }
      }
    }
  }

  @Test(
    arguments: [
      ("#000000", UInt8(0)), ("#a03030", 1), ("#ff9a9a", 9), ("#8fd694", 10), ("#14261a", 0), ("#ffffff", 15),
      ("#e6f6ea", 15), ("#9aa2b1", 7), ("#6b7385", 8), ("#0550ae", 4), ("#f0c674", 11), ("#7fd4d4", 14),
    ])
  func `Among sixteen colours the hue is kept`(hex: String, index: UInt8) throws {
    #expect(Colour.rgb(try #require(RGB(hex))).mapped(to: .sixteen) == .palette(index))
  }

  @Test(
    arguments: [
      ("#000000", UInt8(16)), ("#ffffff", 231), ("#ff0000", 196), ("#808080", 244), ("#5f87af", 67),
    ])
  func `Among 256 colours the nearest of the cube and the greys is taken`(hex: String, index: UInt8) throws {
    #expect(Colour.rgb(try #require(RGB(hex))).mapped(to: .indexed) == .palette(index))
  }

  @Test func `Without colours every theme shows its meanings by attributes`() throws {
    for file in try ShippedThemes.files() {
      let theme = try ShippedThemes.read(file).theme
      for style in Style.allCases {
        let face = theme.face(for: style, isSelected: false, depth: .none)
        #expect(face.foreground ?? .terminal == .terminal && face.background ?? .terminal == .terminal)
        let selected = theme.face(for: style, isSelected: true, depth: .none)
        #expect(selected.attributes.contains(.reverse))
      }
      #expect(theme.face(for: .error, isSelected: false, depth: .none).attributes.contains(.bold))
    }
  }

  @Test(
    arguments: [
      ("blue-orange", ColourVision.withoutGreen), ("blue-orange", .withoutRed),
      ("teal-crimson", .withoutBlue),
    ])
  func `Good and bad stay apart for the eyes a theme is made for`(
    file: String, vision: ColourVision
  ) throws {
    let theme = try ShippedThemes.read(file).theme
    for (good, bad) in [(Style.added, Style.removed), (.success, .error)] {
      let colours = [good, bad].map { theme.face(for: $0, isSelected: false, depth: .direct).foreground }
      guard case .rgb(let first)? = colours[0], case .rgb(let second)? = colours[1] else {
        Issue.record("\(file) leaves a colour to the terminal")
        return
      }
      let distance = vision.distance(first, second)
      #expect(distance > 25, "\(file): \(good.name) and \(bad.name) differ by \(distance)")
    }
  }
}

/// The theme files of the repository.
enum ShippedThemes {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("themes")

  static func files() throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    try #require(names.count >= 6)
    return names.map { String($0.dropLast(".theme".count)) }
  }

  static func read(_ file: String) throws -> (theme: Theme, problems: [ThemeProblem]) {
    let data = try Data(contentsOf: folder.appendingPathComponent(file + ".theme"))
    return Theme.parse(String(decoding: data, as: UTF8.self), file: file) { name in
      (try? read(name))?.theme
    }
  }
}
