/**
 * How many times its stability must pass until a card's chance of recall has fallen to `recall` (0–1, without the ends), by the
 * forgetting curve of FSRS-6: R = (1 + f·t/S)^−w₂₀, where f makes R(S) = 0.9. Older weights have w₂₀ = 0.5.
 * https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm#fsrs-6
 */
export function stabilitiesUntil(recall: number, weights: readonly number[]): number {
  const decay = -(weights[20] ?? 0.5)
  const factor = 0.9 ** (1 / decay) - 1
  return (recall ** (1 / decay) - 1) / factor
}
