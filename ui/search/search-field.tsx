import Form from 'next/form'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { placeHref } from '../frame/places.ts'
import { SearchInput } from './search-input.tsx'

/** A field that leads to the page of searches, for the head of another page. Goes without script too. */
export async function SearchField({ locale }: { locale: Locale }) {
  const { t } = await getT('search', { lng: locale })
  return (
    <search className="search-field">
      <Form action={placeHref(locale, 'search')} prefetch={false}>
        <SearchInput label={t('label')} placeholder={t('placeholder')} />
      </Form>
    </search>
  )
}
