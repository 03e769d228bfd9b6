'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useRef, useState, useTransition } from 'react'
import type { TranslatorView } from '#core/translation/translator.ts'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { Word } from '../kit/act.tsx'
import { Name } from '../kit/name.tsx'
import { showToast } from '../kit/toast.tsx'
import { failureText } from './failure-text.ts'
import { money } from './money.ts'
import { TranslatorForm } from './translator-form.tsx'
import type { TranslatorActions } from './types.ts'

/** The services that a person has set up, and a form for one more. */
export function Translators({
  locale,
  translators,
  actions,
}: {
  locale: Locale
  translators: readonly TranslatorView[]
  actions: TranslatorActions
}) {
  const { t } = useT('translation')
  const router = useRouter()
  const [adding, setAdding] = useState(false)
  const add = useRef<HTMLButtonElement>(null)
  const close = (saved: boolean) => {
    setAdding(false)
    if (saved) router.refresh()
    add.current?.focus()
  }
  return (
    <div className="translators">
      {translators.length === 0 && !adding && <p className="soft">{t('set.none')}</p>}
      <ul>
        {translators.map(translator => (
          <TranslatorItem key={translator.id} locale={locale} translator={translator} actions={actions} />
        ))}
      </ul>
      <Word ref={add} aria-expanded={adding} onClick={() => setAdding(!adding)}>
        {t('set.add')}
      </Word>
      {adding && <TranslatorForm translator={null} save={actions.save} onClose={close} />}
    </div>
  )
}

function TranslatorItem({
  locale,
  translator,
  actions,
}: {
  locale: Locale
  translator: TranslatorView
  actions: TranslatorActions
}) {
  const { t } = useT('translation')
  const router = useRouter()
  const [changing, setChanging] = useState(false)
  const change = useRef<HTMLButtonElement>(null)
  const { id, name, address, model, isOwn } = translator
  const remove = useRemove(translator, actions)
  const close = (saved: boolean) => {
    setChanging(false)
    if (saved) router.refresh()
    change.current?.focus()
  }
  return (
    <li>
      <h3>
        <Name>{name}</Name>
        {model && <span className="model"> {model}</span>}
      </h3>
      <p className="facts">
        <span className="address">{address}</span>
        <Facts locale={locale} translator={translator} />
      </p>
      <div className="acts">
        <TryOut id={id} name={name} tryOut={actions.tryOut} />
        {isOwn && (
          <>
            <Word
              ref={change}
              aria-expanded={changing}
              aria-label={t('set.changeOf', { name })}
              onClick={() => setChanging(!changing)}
            >
              {t('set.change')}
            </Word>
            <Word aria-label={t('set.deleteOf', { name })} onClick={remove}>
              {t('set.delete')}
            </Word>
          </>
        )}
      </div>
      {changing && <TranslatorForm translator={translator} save={actions.save} onClose={close} />}
    </li>
  )
}

function Facts({ locale, translator }: { locale: Locale; translator: TranslatorView }) {
  const { t } = useT('translation')
  const { hasKey, isOwn, price, currency, counts } = translator
  const priced = price === null ? null : money(price, currency, HTML_LANG[locale])
  return (
    <>
      {!isOwn && <span>{t('set.installation')}</span>}
      <span>{hasKey ? t('set.hasKey') : t('set.noKey')}</span>
      {priced !== null && (
        <span className="num">
          {counts === 'tokens'
            ? t('set.price', { price: priced })
            : t('set.priceOfCharacters', { price: priced })}
        </span>
      )}
    </>
  )
}

/** Has one sentence translated, and says what came of it. */
function TryOut({ id, name, tryOut }: { id: string; name: string; tryOut: TranslatorActions['tryOut'] }) {
  const { t } = useT('translation')
  const { t: tError } = useT('errors')
  const [trying, begin] = useTransition()
  const [outcome, setOutcome] = useState<Awaited<ReturnType<TranslatorActions['tryOut']>> | null>(null)
  const run = () =>
    begin(async () => setOutcome(await tryOut(id).catch(() => ({ ok: false as const, code: 'server-away' }))))
  return (
    <>
      <Word
        aria-label={trying ? undefined : t('set.tryOf', { name })}
        aria-disabled={trying}
        onClick={trying ? undefined : run}
      >
        {trying ? t('set.trying') : t('set.try')}
      </Word>
      <div className="trial" role="status">
        {!trying && outcome?.ok === false && <p className="wrong">{failureText(t, tError, outcome.code)}</p>}
        {!trying && outcome?.ok && (
          <>
            <p className="soft">{t('set.works')}</p>
            <p lang="zh-Hans">{outcome.zh}</p>
            <p lang="en" className="serif">
              {outcome.en}
            </p>
          </>
        )}
      </div>
    </>
  )
}

function useRemove({ id, name }: TranslatorView, actions: TranslatorActions) {
  const { t } = useT('translation')
  const { t: tError } = useT('errors')
  const router = useRouter()
  const told = async (doing: ReturnType<TranslatorActions['remove']>, done?: () => void) => {
    const outcome = await doing.catch(() => ({ ok: false as const, code: 'not-saved' }))
    if (outcome.ok) done?.()
    else showToast({ text: failureText(t, tError, outcome.code) })
    router.refresh()
  }
  const undo = { label: t('set.undo'), run: () => void told(actions.restore(id)) }
  return () => void told(actions.remove(id), () => showToast({ text: t('set.deleted', { name }), undo }))
}
