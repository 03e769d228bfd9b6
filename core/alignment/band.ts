/** A place between sentences: so many Chinese and so many English ones lie before it. */
export type Place = readonly [zh: number, en: number]

/** The places that a path may take: with `zh` sentences before, from `low[zh]` to `high[zh]` English ones. Both only grow. */
export type Band = { low: Int32Array; high: Int32Array }

/** Above so many places in the gap between two anchors, a path keeps near the straight line. */
const openGap = 40_000

/**
 * The band of `margin` sentences around the places of `path`, which runs from [0, 0] to the end of both texts. A small gap
 * in the path is all inside, so that a chapter which one side lacks is found wherever it begins.
 */
export function bandAround(path: readonly Place[], margin: number): Band {
  const [zhCount, enCount] = path.at(-1) ?? [0, 0]
  const low = new Int32Array(zhCount + 1).fill(enCount)
  const high = new Int32Array(zhCount + 1).fill(0)
  const open = (zhFrom: number, zhTo: number, enFrom: number, enTo: number) => {
    for (let zh = Math.max(0, zhFrom - margin); zh <= Math.min(zhCount, zhTo + margin); zh++) {
      low[zh] = Math.max(0, Math.min(low[zh]!, enFrom - margin))
      high[zh] = Math.min(enCount, Math.max(high[zh]!, enTo + margin))
    }
  }
  open(0, 0, 0, 0)
  for (let at = 1; at < path.length; at++) {
    const [zhFrom, enFrom] = path[at - 1]!
    const [zhTo, enTo] = path[at]!
    const [dZh, dEn] = [zhTo - zhFrom, enTo - enFrom]
    const pieces = dZh * dEn <= openGap ? 1 : Math.min(dZh, dEn)
    for (let piece = 0; piece < pieces; piece++) {
      const [from, to] = [piece / pieces, (piece + 1) / pieces]
      open(
        zhFrom + Math.floor(dZh * from),
        zhFrom + Math.ceil(dZh * to),
        enFrom + Math.floor(dEn * from),
        enFrom + Math.ceil(dEn * to),
      )
    }
  }
  return growing({ low, high })
}

function growing({ low, high }: Band): Band {
  for (let zh = low.length - 2; zh >= 0; zh--) low[zh] = Math.min(low[zh]!, low[zh + 1]!)
  for (let zh = 1; zh < high.length; zh++) high[zh] = Math.max(high[zh]!, high[zh - 1]!)
  return { low, high }
}

/** The same places, asked by the English side. */
export function turned({ low, high }: Band): Band {
  const enCount = high.at(-1) ?? 0
  const from = new Int32Array(enCount + 1)
  const to = new Int32Array(enCount + 1)
  for (let en = 0, first = 0, last = 0; en <= enCount; en++) {
    while (first < high.length - 1 && high[first]! < en) first++
    while (last < low.length - 1 && low[last + 1]! <= en) last++
    from[en] = first
    to[en] = last
  }
  return { low: from, high: to }
}
