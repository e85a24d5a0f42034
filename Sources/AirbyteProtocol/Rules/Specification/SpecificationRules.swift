extension Rule {
  static let specificationRules: [Rule] = [
    .sp01, .sp02, .sp03, .sp04, .sp05, .sp06, .sp07, .sp08, .sp09, .sp10, .sp11, .sp12, .sp13, .sp14, .sp15,
    .sp16, .sp17, .sp18, .sp19, .sp20, .sp21, .sp22, .sp23, .sp24, .sp25, .sp26, .sp27, .sp28, .sp29,
    .sp30,
  ]
}
