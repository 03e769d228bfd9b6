import type { ListedLexicon } from './lexicon.ts'

/*
 * The file: a trie in one hash table, read where it lies. A node is a slot; it holds the slot of its parent, the UTF-16
 * unit that leads here from there (0: the slot is free) and what the word that ends here costs. The slot of a node is the
 * first free one from the hash of parent and unit on, so that a step is found by comparing.
 * Layout, little-endian: u32 magic, u32 binary logarithm of the number of slots, then u32 parents, u16 units, u16 costs.
 */
const magic = 0x314c5a44 // DZL1
const headerLength = 8
const bytesPerSlot = 8

/** The root lies in no slot. */
const root = 0xffff_ffff
/** The cost of what is no word. */
const noWord = 0xffff
/** Costs are kept in steps of 1/1024 nat. */
const costScale = 1024

type Table = { mask: number; parents: Uint32Array; units: Uint16Array; costs: Uint16Array }

/** Words with their costs in nats, 0 to 63 → the file that `openLexicon` reads. Of a word twice the later cost counts. */
export function writeLexicon(words: ReadonlyMap<string, number>): Uint8Array {
  for (let bits = 10; ; bits++) {
    const bytes = new Uint8Array(headerLength + (bytesPerSlot << bits))
    new Uint32Array(bytes.buffer, 0, 2).set([magic, bits])
    if (fill(tableOf(bytes), words)) return bytes
  }
}

/** Enters all words; false when the table would become slow, being two thirds full. */
function fill(table: Table, words: ReadonlyMap<string, number>): boolean {
  const { parents, units, costs, mask } = table
  let room = Math.floor((mask * 2) / 3)
  costs.fill(noWord)
  for (const [word, cost] of words) {
    let node = root
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at)
      const slot = slotOf(table, node, unit)
      if (units[slot] === 0) {
        if (--room < 0) return false
        parents[slot] = node
        units[slot] = unit
      }
      node = slot
    }
    if (node !== root) costs[node] = Math.min(noWord - 1, Math.round(cost * costScale))
  }
  return true
}

/** Opens what `writeLexicon` made. `bytes` must not change afterwards. Throws a RangeError for other files. */
export function openLexicon(bytes: Uint8Array): ListedLexicon {
  const table = tableOf(bytes)
  const { units, costs } = table
  return {
    longestMatch: (text, at) => {
      let longest = 0
      let node = root
      for (let length = 1; at + length <= text.length; length++) {
        node = slotOf(table, node, text.charCodeAt(at + length - 1))
        if (units[node] === 0) break
        if (costs[node] !== noWord) longest = length
      }
      return longest
    },
    wordsAt: (text, at, visit) => {
      let node = root
      for (let length = 1; at + length <= text.length; length++) {
        node = slotOf(table, node, text.charCodeAt(at + length - 1))
        if (units[node] === 0) return
        const cost = costs[node]!
        if (cost !== noWord) visit(length, cost / costScale)
      }
    },
    upTo: cost => listWords(table, Math.min(noWord - 1, Math.round(cost * costScale))),
  }
}

function listWords(table: Table, mostSteps: number): string[] {
  const words: string[] = []
  for (const [slot, cost] of table.costs.entries()) if (cost <= mostSteps) words.push(wordAt(table, slot))
  return words
}

/** The way from the root to a node. */
function wordAt({ parents, units }: Table, slot: number): string {
  let word = ''
  for (let node = slot; node !== root; node = parents[node]!) word = String.fromCharCode(units[node]!) + word
  return word
}

/** The slot of a node's child, or the free one where it would lie. */
function slotOf({ mask, parents, units }: Table, parent: number, unit: number): number {
  let slot = Math.imul(Math.imul(parent, 0x9e37_79b1) ^ unit, 0x85eb_ca6b)
  slot = (slot ^ (slot >>> 15)) & mask
  while (units[slot] !== 0 && (units[slot] !== unit || parents[slot] !== parent)) slot = (slot + 1) & mask
  return slot
}

function tableOf(bytes: Uint8Array): Table {
  const [found, bits = 0] = new Uint32Array(bytes.slice(0, headerLength).buffer)
  if (found !== magic || bits > 28 || bytes.length !== headerLength + (bytesPerSlot << bits))
    throw new RangeError('This is no lexicon.')
  const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const slots = 1 << bits
  const at = own.byteOffset + headerLength
  return {
    mask: slots - 1,
    parents: new Uint32Array(own.buffer, at, slots),
    units: new Uint16Array(own.buffer, at + 4 * slots, slots),
    costs: new Uint16Array(own.buffer, at + 6 * slots, slots),
  }
}
