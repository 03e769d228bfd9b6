// Shows that long work goes on. Runs on Node 20.

const TICK_MS = 200
const HEARTBEAT_MS = 20_000

/**
 * On a terminal one live line with the seconds gone by; elsewhere a line at the beginning, one every 20 s and
 * one at the end. Call what it returns when the work has ended.
 * @param {string} label
 * @param {{ isTTY?: boolean, write: (text: string) => unknown }} stream
 * @returns {(mark: '✓' | '✗') => void}
 */
export function showProgress(label, stream = process.stderr) {
  const begin = Date.now()
  const seconds = () => `${Math.round((Date.now() - begin) / 1000)} s`
  const line = (/** @type {string} */ mark) => `${mark} ${label} ${seconds()}`
  if (!stream.isTTY) stream.write(`· ${label}\n`)
  const timer = setInterval(
    () => stream.write(stream.isTTY ? `\r${line('·')}` : `${line('…')}\n`),
    stream.isTTY ? TICK_MS : HEARTBEAT_MS,
  )
  return mark => {
    clearInterval(timer)
    stream.write(`${stream.isTTY ? '\r' : ''}${line(mark)}\n`)
  }
}
