/// Which names of fields say that the value is a secret.
///
/// CamelCase and dashes are folded first, so `apiKey` and `api-key` are one name.
enum SecretNames {
  /// Whether a field's name says so; `siblings` are the names of all fields beside it, perhaps with its own.
  static func contains(_ name: String, siblings: some Collection<String>) -> Bool {
    let field = folded(name)
    if field.hasSuffix("access_key"), !field.hasSuffix("secret_access_key") {
      // The public half of a pair, such as AWS's, stands beside a secret half.
      return !siblings.contains { $0 != name && isSecretHalf(folded($0)) }
    }
    return exact.contains(field) || endings.contains { field.hasSuffix($0) }
  }

  private static func isSecretHalf(_ name: String) -> Bool {
    name == "secret" || ["_secret", "secret_key"].contains { name.hasSuffix($0) }
  }

  private static let exact: Set<String> = [
    "client_token", "access_token", "api_token", "token", "secret", "client_secret", "password", "key",
    "service_account_info", "service_account", "certificate", "jwt", "credentials", "refresh_token",
  ]

  private static let endings = [
    "_token", "_secret", "password", "api_key", "apikey", "secret_key", "private_key",
    "secret_access_key",
  ]

  private static func folded(_ name: String) -> String {
    var result = ""
    var afterSmall = false
    for character in name {
      if character.isUppercase, afterSmall { result.append("_") }
      result += character == "-" || character == " " ? "_" : character.lowercased()
      afterSmall = character.isLowercase || character.isNumber
    }
    return result
  }
}
