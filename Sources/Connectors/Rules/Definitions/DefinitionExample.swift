/// A small repository of the first layout, which the examples of the rules about definitions change in one place.
enum DefinitionExample {
  /// The connector `source-pet-shop` 0.2.0 and one definition, by default the one it ought to have.
  static func repository(
    id: String = "5b1c6a2e-3f0d-4d5a-9c83-0b6c1f0a7e11", image: String = "airbyte/source-pet-shop",
    tag: String = "0.2.0", license: String = "MIT", idKey: String = "sourceDefinitionId"
  ) -> String {
    """
    -- airbyte-integrations/connectors/source-pet-shop/Dockerfile --
    FROM alpine
    LABEL io.airbyte.name=airbyte/source-pet-shop
    LABEL io.airbyte.version=0.2.0
    LABEL org.opencontainers.image.licenses=MIT
    -- \(ConnectorDefinitions.folder)/config/STANDARD_SOURCE_DEFINITION/\(id).json --
    {"\(idKey)": "\(id)", "name": "Pet Shop",
     "dockerRepository": "\(image)", "dockerImageTag": "\(tag)", "license": "\(license)"}
    """
  }
}
