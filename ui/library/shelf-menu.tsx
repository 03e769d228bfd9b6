'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import type { Locale } from '#i18n/config.ts'
import { Icon } from '../kit/icon.tsx'
import { Popover } from '../kit/popover.tsx'
import { useChange } from '../kit/use-change.ts'
import { DeleteText } from './delete-text.tsx'
import { DetailsDialog } from './details-dialog.tsx'
import { documentHref } from './document-href.ts'
import { TagDialog } from './tag-dialog.tsx'
import type { MenuText, ShelfActions } from './types.ts'

/** What can be done with a text: everything with one's own; tags, archive and print with one that is shared. */
export function ShelfMenu({
  locale,
  text,
  tags,
  actions,
  isAlone = false,
}: {
  locale: Locale
  text: MenuText
  /** The person's tags on all texts. */
  tags: readonly string[]
  actions: ShelfActions
  /** It stands on the page of this text: when the text is deleted, there is nothing left to see. */
  isAlone?: boolean
}) {
  const { t } = useT('shelf')
  const router = useRouter()
  const change = useChange(t('undo'))
  const [opened, setOpened] = useState(false)
  const [asking, setAsking] = useState<'tags' | 'details' | 'delete' | null>(null)
  const { id, title, archived, own } = text
  const close = () => setAsking(null)
  const archive = () =>
    change(actions.archive(id, !archived), {
      says: () => (archived ? t('archive.back', { title }) : t('archive.done', { title })),
      undo: () => actions.archive(id, archived),
    })
  const readAgain = async () => {
    await change(actions.readAgain(id), { says: () => t('readAgain.reading', { title }) })
  }
  return (
    <>
      <Popover
        label={t('menu', { title })}
        trigger={<Icon name="acts" />}
        triggerClass="tool shelf-handle"
        panelClass="popover shelf-menu"
        onOpen={() => setOpened(true)}
      >
        {opened && (
          // biome-ignore lint/a11y/noStaticElementInteractions: arrows go from item to item inside
          <div onKeyDown={moveByArrow} onClick={closeMenu}>
            {!isAlone && <Link href={documentHref(locale, id, 'about')}>{t('about')}</Link>}
            <button type="button" onClick={() => setAsking('tags')}>
              {t('tags.act')}
            </button>
            <button type="button" onClick={archive}>
              {archived ? t('archive.bringBack') : t('archive.act')}
            </button>
            <Link href={documentHref(locale, id, 'handout')}>{t('print')}</Link>
            {own && (
              <>
                <hr />
                <button type="button" onClick={() => setAsking('details')}>
                  {t('details.act')}
                </button>
                <Link href={documentHref(locale, id, 'alignment')}>{t('alignment')}</Link>
                <Link href={documentHref(locale, id, 'translation')}>{t('translation')}</Link>
                <button type="button" onClick={readAgain}>
                  {t('readAgain.act')}
                </button>
                <hr />
                <button type="button" onClick={() => setAsking('delete')}>
                  {t('delete.act')}
                </button>
              </>
            )}
          </div>
        )}
      </Popover>
      <TagDialog open={asking === 'tags'} onClose={close} text={text} tags={tags} actions={actions} />
      {own && (
        <>
          <DetailsDialog
            open={asking === 'details'}
            onClose={close}
            details={own}
            save={details => actions.editDetails(id, details)}
          />
          <DeleteText
            open={asking === 'delete'}
            onClose={close}
            text={text}
            actions={actions}
            onDeleted={() => isAlone && router.push(`/${locale}/library`)}
          />
        </>
      )}
    </>
  )
}

/** An item that was chosen closes the menu; links do so themselves. */
function closeMenu(event: MouseEvent<HTMLElement>): void {
  if (event.target instanceof Element && event.target.closest('button'))
    event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
}

function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('a, button')]
  const at = items.indexOf(document.activeElement as HTMLElement)
  items[(at + step + items.length) % items.length]?.focus()
}
