import Scaffold
import Schema

/// Answers for the Java templates, chosen so that each pair of options is tried.
enum JavaMatrix {
  static let templates = ["source-jdbc", "destination-java"]
  private static let names = [
    "Pet Shop", "3com", "class", "Pat \"Q\" O'Brien's <API> & Ω #1",
    "A very long name of a connector that goes on to 60 letters k",
  ]
  private static let descriptions = [
    nil, "Has \"quotes\", a \\, a $sign, {braces} and -- --> <tags> & more.",
  ]

  static func answers(_ template: String) -> [Answers] {
    let kinds = template == "source-jdbc" ? databases : systems
    let sizes = [names.count, kinds.count, descriptions.count, 2]
    return Pairwise.combinations(of: sizes).map { options in
      var record: [(String, JSON)] = [("name", JSON(names[options[0]]))]
      record += kinds[options[1]]
      if let description = descriptions[options[2]] { record.append(("description", JSON(description))) }
      record.append(("license", options[3] == 0 ? "MIT" : "ELv2"))
      return Answers(record: JSON(members: record), source: .flag)
    }
  }

  private static let databases: [[(String, JSON)]] = [
    [("driver", "postgresql")], [("driver", "mysql"), ("fetch_size", 1)],
    [("driver", "mariadb")],
    [("driver", "other")],
    [
      ("driver", "other"), ("driver_group", "com.microsoft.sqlserver"), ("driver_artifact", "mssql-jdbc"),
      ("driver_version", "13.2.1.jre11"),
      ("url", "jdbc:sqlserver://{host}:{port};databaseName={database}"),
    ],
  ]

  private static let systems: [[(String, JSON)]] = [
    [("system", "database")], [("system", "api"), ("batch_size", 1)], [("system", "storage")],
    [("system", "other")],
  ]
}
