/** A name that a person or a text gave: in Chinese or in English, whatever the page is in, and in the house's voice. */
export function Name({ children, className }: { children: string; className?: string }) {
  const isChinese = /\p{Script=Han}/u.test(children)
  return (
    <span className={isChinese ? `ui-zh ${className ?? ''}` : className} lang={isChinese ? 'zh-Hans' : 'en'}>
      {children}
    </span>
  )
}
