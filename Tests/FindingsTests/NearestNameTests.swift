import Findings
import Testing

struct NearestNameTests {
  @Test(arguments: [
    ("hots", "host"), ("Host", "host"), ("prt", "port"), ("pasword", "password"), ("user_name", "username"),
    ("xyz", nil), ("", nil), ("p", nil), (String(repeating: "host", count: 50), nil),
  ])
  func `a name is near when a third of its letters are wrong at most`(typed: String, near: String?) {
    #expect(nearestName(to: typed, among: ["host", "port", "password", "username"]) == near)
  }
}
