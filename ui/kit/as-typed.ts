/** Of a field to answer in: the browser neither completes nor corrects what is typed. */
export const AS_TYPED = {
  autoComplete: 'off',
  autoCapitalize: 'off',
  autoCorrect: 'off',
  spellCheck: false,
} as const
