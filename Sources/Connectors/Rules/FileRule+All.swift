extension FileRule {
  /// Every rule about files, by topic.
  package static let all: [FileRule] =
    identityRules + metadataRules + acceptanceTestRules + manifestRules + imageRules + packagingRules
    + docsRules + secretRules + definitionRules + unasked + [
      placeholderLeft, specTwice, gradlePath, streamSchemaReference,
    ]

  private static let metadataRules = [
    metadataAbsent, metadataForm, memberRenamed, breakingChangesForm, tagForm, cdkTag, versionForm,
    licenseKnown, licenseText, baseImageMissing, baseImageForm, pypiLanguage, pypiDeclared, majorVersion,
    rollout, messageGap,
    upgradeDeadline,
  ]

  private static let manifestRules = [
    manifestText, manifestRoot, manifestReference, manifestStreams, manifestFields, manifestForm,
    manifestUnjudged,
  ]
  private static let imageRules = [
    imageRecipe, imageStage, labels, labelUnresolved, entrypointVariable, entrypointDiffers, imageUser,
  ]
  private static let packagingRules = [
    packageFolder, packageUnnamed, moduleMissing, poetry, iconMissing, iconForm, iconDefault,
  ]
  private static let docsRules = [
    docsPage, changelogRow, changelogOrder, changelogForm, headings, sectionWording, prerequisites,
    migrationGuide, syncModes,
  ]
  private static let secretRules = [secretsCommitted, secretsCopied, secretsInText, plainHTTP]
  private static let definitionRules = [
    definitionForm, definitionMissing, definitionVersion, definitionName, definitionShared,
    definitionIDDiffers,
    licenseOfDefinition,
  ]
  private static let acceptanceTestRules = [
    acceptanceForm, acceptanceLegacy, acceptanceKey, acceptancePath, acceptanceImage, acceptanceSuite,
    acceptanceContradiction, acceptanceStrictness,
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
