/// A source of the highest level with a docs page by the template, which examples change in one place.
enum DocsExample {
  static func page(replacing old: String = "", with new: String = "") -> String {
    let page = """
      # Pet Shop

      <HideInUI>

      This page contains the setup guide and reference information for the [Pet Shop](https://pets.example) source connector.

      </HideInUI>

      ## Prerequisites

      - The API key of your account

      ## Setup guide

      ## Set up Pet Shop

      ### For Airbyte Cloud:

      1. [Log into your Airbyte Cloud](https://cloud.airbyte.com/workspaces) account.
      2. Click Sources and then click + New source.
      3. On the Set up the source page, select Pet Shop from the Source type dropdown.
      4. Enter a name for the Pet Shop connector.

      ### For Airbyte Open Source:

      1. Navigate to the Airbyte Open Source dashboard.

      ## Supported sync modes

      The Pet Shop source connector supports the following [sync modes](https://docs.airbyte.com/cloud/core-concepts/#connection-sync-modes):

      - Full Refresh

      ## Supported Streams

      ## Changelog

      <details>
        <summary>Expand to review</summary>

      | Version | Subject |
      | :-- | :-- |
      | 0.1.0 | First version |

      </details>
      """
    return """
      -- airbyte-integrations/connectors/source-pet-shop/metadata.yaml --
      data:
        name: Pet Shop
        connectorType: source
        dockerImageTag: 0.1.0
        tags: [language:python]
        ab_internal: {sl: 300}
      -- airbyte-integrations/connectors/source-pet-shop/source_pet_shop/spec.json --
      {"connectionSpecification": {"type": "object", "required": ["key"], "properties": {
        "key": {"type": "string", "title": "API Key", "airbyte_secret": true}}}}
      -- docs/integrations/sources/pet-shop.md --

      """ + (old.isEmpty ? page : page.replacing(old, with: new))
  }
}
