const endings =
  /(?:iveness|fulness|ousness|lessness|ational|ization|isation|ations?|itions?|tions?|sions?|ments?|ness|ance|ence|ities|ity|ably|ibly|able|ible|ingly|edly|fully|lessly|ously|ically|ical|ally|ful|less|ous|ive|ial|al|ism|ists?|ize|ise|iz|ly|ary|ery|ory|ers?|ors?|est|ing|ed|en|ic|y)$/

/**
 * What a stem shares with the words derived from it: `mad` of `madness`, `econom` of `economic` and `economy`. Rough: made to
 * recognise, not to be shown.
 */
export function wordRoot(stem: string): string {
  let root = stem
  for (let times = 0; times < 2 && root.length > 5; times++) {
    const bare = root.replace(endings, '')
    if (bare.length < 3) break
    root = bare
  }
  return root
    .replace(/([bdgklmnprt])\1$/, '$1')
    .replace(/(?<=...)[eiy]$/, '')
    .slice(0, 7)
}
