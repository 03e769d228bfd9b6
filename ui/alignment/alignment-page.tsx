import type { ComponentProps } from 'react'
import type { Locale } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { HomeLink } from '../frame/bar.tsx'
import { Frame } from '../frame/frame.tsx'
import { placeHref } from '../frame/places.ts'
import { LookTool } from '../look/look-tool.tsx'
import { AlignmentEditor } from './alignment-editor.tsx'
import { alignmentHref } from './alignment-href.ts'
import { CopyOffer } from './copy-offer.tsx'
import type { EditedDocument, LoadEnglish } from './types.ts'

/** The editor of a document of one's own; for the library's, which is read only (null), a copy is offered. */
export function AlignmentPage({
  locale,
  document,
  copy,
  loadEnglish,
}: {
  locale: Locale
  document: EditedDocument | null
  copy: ComponentProps<typeof CopyOffer>['copy']
  loadEnglish: LoadEnglish
}) {
  if (!document)
    return (
      <Frame locale={locale} current="library">
        <Messages locale={locale} of={['alignment']}>
          <CopyOffer copy={copy} />
        </Messages>
      </Frame>
    )
  const page = alignmentHref(locale, document.id)
  const addresses = {
    reader: placeHref(locale, 'library', document.id),
    pairs: `${page}/pairs`,
    changes: `${page}/changes`,
    realign: `${page}/realign`,
  }
  return (
    <Messages locale={locale} of={['alignment']}>
      <AlignmentEditor
        locale={locale}
        document={document}
        addresses={addresses}
        home={<HomeLink locale={locale} />}
        lookTool={<LookTool locale={locale} />}
        loadEnglish={loadEnglish}
      />
    </Messages>
  )
}
