import Testing

@testable import Connectors

struct XMLFaultTests {
  @Test(arguments: [
    "<svg/>", "<?xml version='1.0'?><!-- a --><svg><g a='1' b=\"2\"/></svg>\n",
    "<svg>&lt;&#60;&#x3c;<![CDATA[ < & ]]></svg>", "\u{FEFF}<svg/>",
    "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;</svg>", "<svg xmlns:xlink='x'><use xlink:href='#a'/></svg>",
    "<svg:svg xmlns:svg='http://www.w3.org/2000/svg'></svg:svg>", "<svg a='>'><é/></svg>",
  ])
  func `a well-formed text has no fault`(text: String) {
    #expect(XMLFault.first(in: Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    ("<svg><g></svg>", 8), ("<svg>", 0), ("</svg>", 0), ("<svg/><svg/>", 6), ("<svg/>a", 6),
    ("<svg><!-- </svg>", 5),
    ("<svg a=1/>", 5), ("<svg a/>", 5), ("<svg a='1' a='2'/>", 11), ("<svg a='/>", 5),
    ("<svg>a & b</svg>", 7),
    ("<svg>&nbsp;</svg>", 5), ("<svg a='<'/>", 8), ("<svg>a < b</svg>", 7), ("<svg", 0), ("<svg></svg", 5),
    ("<svg><use xlink:href='#a'/></svg>", 10), ("<!DOCTYPE svg", 0), ("", 0), ("<svg><![CDATA[", 5),
    ("<svg><?a", 5),
  ])
  func `a fault is told at its place`(text: String, offset: Int) throws {
    let fault = try #require(XMLFault.first(in: Array(text.utf8)))
    #expect(fault.bytes.lowerBound == offset)
  }
}
