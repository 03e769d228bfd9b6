/**
 * A name that a person or a text gave: in Chinese or in English, whatever the page is in; in the house's voice, or as
 * `serif` in that of the material.
 */
export function Name({
  children,
  className,
  serif = false,
}: {
  children: string
  className?: string
  serif?: boolean
}) {
  const isChinese = /\p{Script=Han}/u.test(children)
  const voice = serif ? !isChinese && 'serif' : isChinese && 'ui-zh'
  return (
    <span
      className={[voice, className].filter(Boolean).join(' ') || undefined}
      lang={isChinese ? 'zh-Hans' : 'en'}
    >
      {children}
    </span>
  )
}
