extension FileRule {
  /// Every rule about files, by topic.
  package static let all: [FileRule] = identityRules + metadataRules + acceptanceTestRules + manifestRules

  private static let metadataRules = [
    metadataAbsent, metadataForm, memberRenamed, breakingChangesForm, tagForm, cdkTag, versionForm,
    licenseKnown,
    baseImageMissing, baseImageForm, pypiLanguage, pypiDeclared, majorVersion, rollout, messageGap,
    upgradeDeadline,
  ]

  private static let manifestRules = [
    manifestText, manifestReference, manifestStreams, manifestForm, manifestUnjudged,
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
