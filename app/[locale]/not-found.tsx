import { isLocale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { NotFound } from '#ui/frame/not-found.tsx'

export default async function Page() {
  const { lng } = await getT('errors')
  return <NotFound locale={isLocale(lng) ? lng : 'en'} />
}
