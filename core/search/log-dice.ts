/**
 * How typical two words are of each other, whatever the size of the texts: 14 where they never stand apart, one less for each
 * halving (P. Rychlý, A Lexicographer-Friendly Association Score, RASLAN 2008: 14 + log₂ 2f(xy) / (f(x) + f(y))).
 */
export const logDice = (together: number, x: number, y: number): number =>
  14 + Math.log2((2 * together) / (x + y))
