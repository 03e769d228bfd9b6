'use client'
import { useKeys } from '../kit/use-keys.ts'
import { REPEATING, type ReaderCommands, readerKeys } from './keyboard.ts'

/** The reader's keys. While the list of terms is open it has the keys, but for those that close it. */
export function useReaderKeys(listIsOpen: boolean, commands: ReaderCommands): void {
  const keys = readerKeys(commands)
  const { Escape, w } = keys
  useKeys(listIsOpen ? { Escape: Escape!, w: w! } : keys, { repeat: REPEATING })
}
