import { createServerI18next } from 'next-i18next/server'
import { i18nConfig } from './config.ts'

/** The one binding of next-i18next on the server; call `getT('namespace')` in pages, `getT(ns, { lng })` in route handlers. */
export const { getT, getResources } = createServerI18next(i18nConfig)
