import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'

type Pressed = { children: ReactNode; hint?: ReactNode } & (
  | ({ href: string } & Omit<ComponentProps<typeof Link>, 'href'>)
  | ({ href?: undefined } & ComponentProps<'button'>)
)

/** The one act a page wants, filled with the seal. `hint` names its key. */
export function Act(props: Pressed) {
  return <Press {...props} className={join('act', props.className)} />
}

/** Every other act: a word. */
export function Word(props: Pressed) {
  return <Press {...props} className={join('word', props.className)} />
}

function Press({ children, hint, ...rest }: Pressed) {
  const label = (
    <>
      {children}
      {hint && <kbd>{hint}</kbd>}
    </>
  )
  if (rest.href !== undefined) return <Link {...rest}>{label}</Link>
  return (
    <button type="button" {...rest}>
      {label}
    </button>
  )
}

function join(own: string, given: string | undefined): string {
  return given ? `${own} ${given}` : own
}
