/// A member of `metadata.yaml` that has another name today.
struct RenamedMember {
  let old: String
  let new: String

  static let all = [
    RenamedMember(old: "registries", new: "registryOverrides"),
    RenamedMember(old: "remotePackageIndex", new: "remoteRegistries"),
  ]
}
