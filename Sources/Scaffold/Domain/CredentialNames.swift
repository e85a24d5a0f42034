/// Names that Airbyte's tools take for a credential's, so that the field has to be secret.
enum CredentialNames {
  static func needsSecret(_ field: SpecField) -> Bool {
    guard !field.secret, field.type == .string, field.choices.isEmpty else { return false }
    return isCredential(field.name)
  }

  static func isCredential(_ name: String) -> Bool {
    let name = Words.split(name).map(Words.lowercased).joined(separator: "_")
    return names.contains(name) || suffixes.contains { name.hasSuffix($0) }
  }

  private static let names: Set = [
    "client_token", "access_token", "api_token", "token", "secret", "client_secret", "password", "key",
    "service_account_info", "service_account", "certificate", "jwt", "credentials", "refresh_token",
  ]
  private static let suffixes = [
    "_token", "_secret", "password", "api_key", "apikey", "secret_key", "private_key", "access_key",
  ]
}
