/**
 * A reason not to start that the person at the keyboard can do something about. It is told as one sentence, and never
 * as a stack.
 */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}
