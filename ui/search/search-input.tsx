'use client'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Icon } from '../kit/icon.tsx'
import { useKeys } from '../kit/use-keys.ts'

/** The line to write on. `/` leads to it from anywhere on the page, Escape back out. */
export function SearchInput({
  label,
  placeholder,
  value = '',
  focus = false,
}: {
  label: string
  placeholder: string
  value?: string
  /** Whether it has the focus when the page has come. */
  focus?: boolean
}) {
  const field = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => field.current?.select() })
  useEffect(() => {
    if (focus && window.matchMedia('(hover: hover)').matches) field.current?.focus()
  }, [focus])
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) field.current?.blur()
  }
  return (
    <div className="search-line">
      <Icon name="search" />
      <input
        key={value}
        ref={field}
        type="search"
        name="q"
        defaultValue={value}
        onKeyDown={leave}
        aria-label={label}
        placeholder={placeholder}
        maxLength={300}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
      />
      <span aria-hidden="true">
        <kbd>/</kbd>
      </span>
    </div>
  )
}
