/** A step of the set-up failed. `message` is what to tell the user, `output` what the program wrote. */
export class StepFailed extends Error {
  /**
   * @param {string} step
   * @param {string} message
   * @param {string} output
   */
  constructor(step, message, output = '') {
    super(message)
    this.name = 'StepFailed'
    this.step = step
    this.output = output
  }
}
