// Runs other programs, keeps what they say, and ends them when we are ended. Runs on Node 20.
import { spawn } from 'node:child_process'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Runs a program to its end. `output` is what it wrote on stdout and stderr, in order; `code` is 127 when it
 * could not be started and 128 when a signal ended it.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env: Record<string, string | undefined>, onOutput?: (text: string) => void }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(program, args, { cwd, env, onOutput }) {
  return new Promise(resolve => {
    const child = spawn(program, args, {
      cwd,
      env: /** @type {NodeJS.ProcessEnv} */ (env),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32', // a process group of its own, to be ended as a whole
      shell: process.platform === 'win32' && program === 'npm',
    })
    let output = ''
    const hear = (/** @type {Buffer} */ chunk) => {
      output += chunk
      onOutput?.(String(chunk))
    }
    const end = (/** @type {number} */ code) => {
      running.delete(child)
      resolve({ code, output })
    }
    running.add(child)
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', error => {
      output += `${error.message}\n`
      end(127)
    })
    child.on('close', code => end(code ?? 128))
  })
}

/** Ends every program that is still running, with what it started. */
export function stopCommands() {
  for (const child of running) {
    if (process.platform === 'win32') child.kill()
    else if (child.pid) endGroup(child.pid)
  }
}

function endGroup(/** @type {number} */ pid) {
  try {
    process.kill(-pid, 'SIGTERM')
  } catch {
    // it has ended in the meantime
  }
}

/** Calls `stop` once, when Ctrl-C, SIGTERM or a closed terminal asks us to end. */
export function onEnd(/** @type {(signal: NodeJS.Signals) => void} */ stop) {
  let ending = false
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (ending) return
      ending = true
      stop(signal)
    })
  }
}

/**
 * Calls `stop` once the process that started us is gone. npm starts us through a shell, sends SIGTERM to that
 * shell alone, and the shell dies of it without a word to us.
 */
export function endWithParent(/** @type {() => void} */ stop) {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    stop()
  }, 100)
  timer.unref()
}
