/** Whether an answer is English, with at most some Chinese in it: not the original given back. */
export function looksEnglish(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return han <= latin / 4
}
