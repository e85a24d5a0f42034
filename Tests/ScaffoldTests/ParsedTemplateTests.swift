import Schema
import Testing

@testable import Scaffold

struct ParsedTemplateTests {
  @Test(arguments: [
    ("a <%= name %> b", "a Pet b"),
    ("<%% not a tag %>", "<% not a tag %>"),
    ("x<%# gone %>y", "xy"),
    ("{{ config['x'] }} ${{ y }}", "{{ config['x'] }} ${{ y }}"),
    ("a\n  <% if true %>  \nb\n<% end %>\nc\n", "a\nb\nc\n"),
    ("a\r\n<% if true %>\r\nb\r\n<% end %>\r\nc\r\n", "a\r\nb\r\nc\r\n"),
    ("a\n<%# note %>\nb", "a\nb"),
    ("a <% if true %>b<% end %> c", "a b c"),
    ("<% if true %>\nx\n<% end %>", "x\n"),
    ("<% if false %>x<% elif name == \"Pet\" %>y<% else %>z<% end %>", "y"),
    ("<% if not (1 < 2) or 2 >= 3 %>x<% else %>y<% end %>", "y"),
    ("<% if name in ['Cat', 'Pet'] %>y<% end %>", "y"),
    ("<% for x in list %><%= loop.index %><%= x %><% if not loop.last %>,<% end %><% end %>", "1a,2b,3c"),
    ("<% for x in list %><% if loop.first %>[<% end %><%= x | upper %><% end %>", "[ABC"),
    ("<%= record.inner.deep %>", "7"),
    ("<%= \"a %> b\" %>", "a %> b"),
    ("<%= 'it\\'s' %>", "it's"),
    ("<%= 1.50 %> <%= -2 %>", "1.50 -2"),
  ])
  func `a template renders to the text it describes`(template: String, expected: String) {
    let values: [String: TemplateValue] = [
      "name": .text("Pet"), "list": data(["a", "b", "c"]), "record": data(["inner": ["deep": 7]]),
    ]
    #expect(rendered(template, values) == expected)
  }

  @Test(arguments: [
    ("a\n  <%= nmae %>", "t:2:7: there is no answer or variable 'nmae' Did you mean 'name'?"),
    ("<%= name | snakes %>", "t:1:12: there is no filter 'snakes' Did you mean 'snake'?"),
    ("<%= name", "t:1:1: the tag opened here is not closed Close it with %>."),
    ("x\n<% if true %>y", "t:2:1: the tag opened here has no end Close it with <% end %>."),
    ("<% end %>", "t:1:4: 'end' closes nothing"),
    ("<% iff x %>", "t:1:4: there is no tag 'iff'; a value is written <%= … %> Did you mean 'if'?"),
    ("<% else %>", "t:1:4: 'else' closes nothing"),
    ("<% for x in list %><% else %><% end %>", "t:1:23: 'else' belongs to no 'if'"),
    ("<% if 3 %><% end %>", "t:1:1: a condition cannot be a number Compare it with something."),
    ("<% for x in name %><% end %>", "t:1:13: a loop goes over a list, not over a text"),
    ("<%= record.inne %>", "t:1:12: the record has no member 'inne' Did you mean 'inner'?"),
    ("<%= name.x %>", "t:1:10: 'x' is asked of a text, which has no members"),
    ("<%= gone %>", "t:1:5: the value is missing: its question does not apply here Test it with 'if' first."),
    ("<%= gone.x %>", "t:1:10: 'x' is asked of a value that is missing Test the value with 'if' first."),
    ("<%= name | join %>", "t:1:12: 'join' takes 1 argument, not 0"),
    ("<%= name == 3 %>", "t:1:10: a text and a number cannot be compared"),
    ("<%= list %>", "t:1:5: a list has no text here Loop over it, or use 'join'."),
    (
      "<%= name | as('pyt') %>",
      "t:1:12: there is no context 'pyt' to write a value for Did you mean 'py'?"
    ),
    ("<% include \"x.inc\" %>", "t:1:12: there is no file 'x.inc' to include"),
    ("<%= a b %>", "t:1:7: the end of the tag is expected here, not 'b'"),
    ("<%= \"x %>", "t:1:1: the tag opened here is not closed Close it with %>."),
    ("<%= $ %>", "t:1:5: \"$\" has no meaning in an expression"),
    ("<%= loop.index %>", "t:1:5: 'loop' is known inside a loop only"),
    ("<%= 'Ω' | snake %>", "t:1:11: 'Ω' has no Latin letter or digit to make a name of"),
  ])
  func `a fault names its place and the nearest name`(template: String, expected: String) {
    let values: [String: TemplateValue] = [
      "name": .text("Pet"), "list": data(["a"]), "record": data(["inner": 1]), "gone": .absent,
    ]
    #expect(rendered(template, values) == expected)
  }

  @Test func `every fault of a file is found at once`() throws {
    let template = try ParsedTemplate(SourceText(Array("<%= a %>\n<%= b %>".utf8), file: "t"))
    let (_, findings) = template.render(Scope(), as: .value)
    #expect(
      findings.map(shown) == [
        "t:1:5: there is no answer or variable 'a'", "t:2:5: there is no answer or variable 'b'",
      ])
  }

  @Test func `a value is never parsed as template again`() {
    #expect(rendered("<%= x %>", ["x": .text("<%= y %>")]) == "<%= y %>")
  }

  @Test func `an include keeps the indentation of its line`() throws {
    let part = try ParsedTemplate(SourceText(Array("one\n\n  two <%= x %>".utf8), file: "p"))
    let parts = TemplateParts(includes: ["p.inc": part])
    #expect(
      rendered("a:\n    <% include \"p.inc\" %>\nb", ["x": .text("!")], as: .value, parts)
        == "a:\n    one\n\n      two !\nb")
    #expect(rendered("[<% include \"p.inc\" %>]", ["x": .text("!")], as: .value, parts) == "[one\n\n  two !]")
  }

  @Test func `an include that includes itself is refused`() throws {
    let part = try ParsedTemplate(SourceText(Array("<% include \"p.inc\" %>".utf8), file: "p"))
    let parts = TemplateParts(includes: ["p.inc": part])
    #expect(
      rendered("<% include \"p.inc\" %>", [:], as: .value, parts) == "p:1:12: 'p.inc' would include itself")
  }

  @Test func `a later layer replaces a block or adds to it`() throws {
    func part(_ text: String) throws -> ParsedTemplate {
      try ParsedTemplate(SourceText(Array(text.utf8), file: "p"))
    }
    let template = "a\n  <% block labels %>\n  old\n  <% end %>\nb\n"
    let replaced = try TemplateParts(blocks: ["labels": [BlockChange(part("new\n"), replaces: true)]])
    let added = try TemplateParts(blocks: ["labels": [BlockChange(part("more"), replaces: false)]])
    #expect(rendered(template) == "a\n  old\nb\n")
    #expect(rendered(template, [:], as: .value, replaced) == "a\n  new\nb\n")
    #expect(rendered(template, [:], as: .value, added) == "a\n  old\n  more\nb\n")
  }

  @Test func `loops over loops end in a finding, not in a full disk`() {
    let list = data(JSON(.array(Array(repeating: "x", count: 600))))
    let text = rendered("<% for a in l %><% for b in l %>.<% end %><% end %>", ["l": list])
    #expect(text == "t:1:1: the file it makes is longer than Hangar writes")
  }
}
