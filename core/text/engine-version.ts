/** Of what makes tokens, pinyin and occurrences: a new one whenever the same text could give others. */
export const ENGINE_VERSION = '3'
