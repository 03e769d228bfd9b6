/**
 * Whether an input method has this key press: the Enter that takes a word into the text must not send the answer.
 * Safari ends the composition first, and only the old key code 229 (UI Events, legacy) tells.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.key === 'Process' || event.keyCode === 229
}
