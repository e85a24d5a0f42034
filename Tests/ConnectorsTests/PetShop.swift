import TestSupport

/// The files of a Python source whose parts agree.
enum PetShop {
  static let name = "source-pet-shop"

  static let metadata = """
    metadataSpecVersion: "1.0"
    data:
      name: Pet Shop
      definitionId: 5b1c6a2e-3f0d-4d5a-9c83-0b6c1f0a7e11
      connectorType: source
      connectorSubtype: api
      dockerRepository: ghcr.io/acme/source-pet-shop
      dockerImageTag: 0.1.0
      githubIssueLabel: source-pet-shop
      license: ELv2
      documentationUrl: https://docs.acme.dev/pet-shop
      releaseStage: alpha
      tags:
        - language:python
        - cdk:python
    """

  static let pyproject = """
    [project]
    name = "source-pet-shop"
    version = "0.1.0"
    license = "Elastic-2.0"

    [project.scripts]
    source-pet-shop = "source_pet_shop.run:run"
    """

  static let dockerfile = """
    ARG BASE_IMAGE=docker.io/airbyte/python-connector-base:4.0.2
    FROM ${BASE_IMAGE}
    WORKDIR /airbyte/integration_code
    ENTRYPOINT ["python3", "/airbyte/integration_code/main.py"]
    LABEL io.airbyte.name=ghcr.io/acme/source-pet-shop
    LABEL io.airbyte.version=0.1.0
    """

  static let files = [
    "metadata.yaml": metadata, "pyproject.toml": pyproject, "Dockerfile": dockerfile,
    "main.py": "from source_pet_shop.run import run\n",
  ]

  static func folder(_ changes: [String: String?] = [:]) throws -> TestFolder {
    var files = files
    for (file, text) in changes { files[file] = text }
    return try TestFolder(name, files)
  }
}
