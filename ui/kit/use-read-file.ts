'use client'
import { useRef, useState } from 'react'

/** Why a file was not read or kept; `line`: in which of it. */
export type FileFailure = { ok: false; code: string; line?: number | null }

/**
 * A file that is chosen and read by a route, and kept at a press: `Read` is what the route says of it, `Kept` what came of keeping
 * it. The file stays in the page until then.
 */
export function useReadFile<Read extends { ok: true }, Kept extends { ok: true }>(path: string) {
  const chooser = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [read, setRead] = useState<Read | null>(null)
  const [failure, setFailure] = useState<FileFailure | null>(null)
  const [isBusy, setBusy] = useState(false)

  const take = async (files: FileList | null) => {
    const chosen = files?.[0]
    if (!chosen || isBusy) return
    setBusy(true)
    setFile(chosen)
    setRead(null)
    setFailure(null)
    const answer = await send<Read>(path, chosen, {})
    setBusy(false)
    if (answer.ok) setRead(answer)
    else setFailure(answer)
    if (chooser.current) chooser.current.value = '' // the same file, put right, can be chosen again
  }
  /** What came of it; null where it was not kept. Stays busy then: another page follows, or `close`. */
  const keep = async (name: string): Promise<Kept | null> => {
    if (!file || isBusy) return null
    setBusy(true)
    setFailure(null)
    const answer = await send<Kept>(path, file, { name, keep: '1' })
    if (answer.ok) return answer
    setBusy(false)
    setFailure(answer)
    return null
  }
  const close = () => {
    setFile(null)
    setRead(null)
    setFailure(null)
    setBusy(false)
    chooser.current?.focus()
  }
  return { chooser, file, read, failure, isBusy, take, keep, close }
}

async function send<Done extends { ok: true }>(
  path: string,
  file: File,
  fields: { name?: string; keep?: '1' },
): Promise<Done | FileFailure> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  body.set('file', file)
  try {
    const response = await fetch(path, { method: 'POST', body })
    return (await response.json()) as Done | FileFailure
  } catch {
    return { ok: false, code: 'not-saved' }
  }
}
