extension FileRule {
  /// Every rule about files, by topic.
  package static let all: [FileRule] =
    identityRules + metadataRules + acceptanceTestRules + manifestRules + imageRules + packagingRules
    + docsRules + secretRules + definitionRules + [placeholderLeft, gradlePath]

  private static let metadataRules = [
    metadataAbsent, metadataForm, memberRenamed, breakingChangesForm, tagForm, cdkTag, versionForm,
    licenseKnown,
    baseImageMissing, baseImageForm, pypiLanguage, pypiDeclared, majorVersion, rollout, messageGap,
    upgradeDeadline,
  ]

  private static let manifestRules = [
    manifestText, manifestReference, manifestStreams, manifestForm, manifestUnjudged,
  ]
  private static let imageRules = [labels, entrypointVariable, imageUser]
  private static let packagingRules = [packageFolder, poetry, iconMissing, iconForm]
  private static let docsRules = [docsPage, changelogRow, migrationGuide, syncModes, networkChecks]
  private static let secretRules = [secretsCommitted, secretsInText, plainHTTP]
  private static let definitionRules = [
    definitionMissing, definitionVersion, definitionName, definitionShared,
  ]
  private static let acceptanceTestRules = [
    acceptanceForm, acceptanceLegacy, acceptancePath, acceptanceImage,
  ]

  /// The rule with an id.
  package static subscript(_ id: String) -> FileRule? { byID[id] }

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  /// Where files that say what the connector is contradict each other: known as soon as it is read.
  static let identityRules: [FileRule] = [
    folderName, labelName, packageName, issueLabel, versionMissing, versionDiffers, languageMissing,
    languageTwice, languageDiffers, kindUnknown, kindDiffers, definitionID, licenseDiffers, manifestBaseImage,
    dockerfileUnwanted, metadataMissing,
  ]
}
