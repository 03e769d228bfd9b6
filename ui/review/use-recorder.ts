'use client'
import { useEffect, useRef, useState } from 'react'

export type Recording = 'none' | 'recording' | 'playing' | 'no-microphone'

/** Records oneself and plays it back: the sound stays in the page, and is forgotten with the card. */
export function useRecorder(cardId: string | null): { recording: Recording; press: () => void } {
  const [recording, setRecording] = useState<Recording>('none')
  const recorder = useRef<MediaRecorder | null>(null)
  const sound = useRef<HTMLAudioElement | null>(null)

  useEffect(() => {
    if (cardId === null) return
    return () => {
      stop(recorder.current)
      recorder.current = null
      forget(sound.current)
      sound.current = null
      setRecording('none')
    }
  }, [cardId])

  async function record(): Promise<void> {
    forget(sound.current)
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      const made = new MediaRecorder(stream)
      const pieces: Blob[] = []
      made.ondataavailable = ({ data }) => pieces.push(data)
      made.onstop = () => {
        for (const track of stream.getTracks()) track.stop()
        if (recorder.current === made) play(new Blob(pieces, { type: made.mimeType }))
      }
      recorder.current = made
      made.start()
      setRecording('recording')
    } catch {
      setRecording('no-microphone') // there is none, it is not allowed, or the page came over plain http
    }
  }

  function play(blob: Blob): void {
    const audio = new Audio(URL.createObjectURL(blob))
    sound.current = audio
    audio.onended = () => setRecording('none')
    setRecording('playing')
    audio.play().catch(() => setRecording('none'))
  }

  const press = () => {
    if (recorder.current?.state === 'recording') stop(recorder.current)
    else void record()
  }
  return { recording, press }
}

function stop(recorder: MediaRecorder | null): void {
  if (recorder?.state === 'recording') recorder.stop()
}

function forget(sound: HTMLAudioElement | null): void {
  if (!sound) return
  sound.pause()
  URL.revokeObjectURL(sound.src)
}
