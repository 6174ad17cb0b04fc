import { createLocaleContext } from '@matbaa/locale'
import ar from '../../messages/admin/ar.json' with { type: 'json' }
import en from '../../messages/admin/en.json' with { type: 'json' }
import fa from '../../messages/admin/fa.json' with { type: 'json' }
import type { InterfaceLanguage } from '../contract/fields.ts'
import { createMessages, type MessageValues } from '../message-format.ts'
import type { FaultCode } from '../problems.ts'

type Catalogue = Readonly<Record<keyof typeof en, string>>
const catalogues: Readonly<Record<InterfaceLanguage, Catalogue>> = { fa, ar, en }
const sentencesOf = (language: InterfaceLanguage) =>
  createMessages(catalogues[language], createLocaleContext(language, { zone: 'UTC' }))
const sentences = { fa: sentencesOf('fa'), ar: sentencesOf('ar'), en: sentencesOf('en') } as const

/** What is wrong with a field, in words of one language; a line or a limit is named by `values`. */
export const faultText = (code: FaultCode, language: InterfaceLanguage, values: MessageValues = {}): string =>
  sentences[language](`fault.${code}`, values)
