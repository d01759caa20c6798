/** Something a developer can put right. Its message is shown as it is, without a stack. */
export class PlatformProblem extends Error {
  override readonly name = 'PlatformProblem';
}
