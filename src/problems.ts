import { createLocaleContext } from '@matbaa/locale'
import ar from '../messages/admin/ar.json' with { type: 'json' }
import en from '../messages/admin/en.json' with { type: 'json' }
import fa from '../messages/admin/fa.json' with { type: 'json' }
import type { InterfaceLanguage } from './contract/fields.ts'
import { MatbaaError } from './errors.ts'
import { createMessages, type MessageValues } from './message-format.ts'

/** Everything the API may refuse, with its HTTP status. A code is permanent: programs rely on it. */
const statuses = {
  'invalid-input': 400,
  'malformed-body': 400,
  'unsupported-type': 415,
  'too-large': 413,
  'not-found': 404,
  conflict: 409,
  'version-conflict': 409,
  'precondition-required': 428,
  'condition-unusable': 400,
  'wrong-state': 409,
  locked: 423,
  incomplete: 422,
  'time-passed': 400,
  'key-reused': 422,
  'not-signed-in': 401,
  forbidden: 403,
  'second-factor-required': 403,
  'reauthentication-needed': 403,
  'session-only': 403,
  'foreign-origin': 403,
  'sign-in-refused': 401,
  'code-refused': 401,
  'challenge-ended': 401,
  'passkey-refused': 401,
  'too-many-attempts': 429,
  busy: 429,
  'link-unusable': 410,
  'email-taken': 409,
  'email-unusable': 400,
  'password-short': 400,
  'password-common': 400,
  'own-account': 403,
  'last-owner': 409,
  'last-factor': 409,
  'unreadable-input': 422,
  'type-not-taken': 415,
  'file-empty': 400,
  'file-too-large': 413,
  'other-kind': 409,
  'in-use': 409,
  'address-taken': 409,
  'address-unusable': 400,
  'redirect-loop': 409,
  'setting-unusable': 400,
  'outside-refused': 422,
  'too-many-webhooks': 409,
  unavailable: 503,
  internal: 500,
} as const

/** A code of the API's refusals. */
export type ProblemCode = keyof typeof statuses

type Catalogue = Readonly<Record<keyof typeof en, string>>
/** A catalogue that lacks a key does not compile. */
const catalogues: Readonly<Record<InterfaceLanguage, Catalogue>> = { fa, ar, en }

const sentencesOf = (language: InterfaceLanguage) =>
  createMessages(catalogues[language], createLocaleContext(language, { zone: 'UTC' }))
const sentences = { fa: sentencesOf('fa'), ar: sentencesOf('ar'), en: sentencesOf('en') } as const

/** A refusal in words of one language. */
export interface ProblemTexts {
  readonly what: string
  readonly why: string
  readonly remedy: string
}

/** The words of a refusal. */
export function problemTexts(code: ProblemCode, language: InterfaceLanguage): ProblemTexts {
  const catalogue = catalogues[language]
  return {
    what: catalogue[`problem.${code}.what`],
    why: catalogue[`problem.${code}.why`],
    remedy: catalogue[`problem.${code}.remedy`],
  }
}

/** Makes the error of a refusal; on the terminal it speaks English. */
export function problem(
  code: ProblemCode,
  more: {
    readonly retryAfterMs?: number
    readonly cause?: unknown
    readonly details?: Readonly<Record<string, unknown>>
  } = {},
): MatbaaError {
  return new MatbaaError({ code, status: statuses[code], ...problemTexts(code, 'en'), ...more })
}

/** Every code, in the order in which they came to be. */
export const problemCodes = Object.keys(statuses) as readonly ProblemCode[]

/** Whether a text is one of the codes. */
export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(statuses, code)

/** The HTTP status of a code. */
export const problemStatus = (code: ProblemCode): number => statuses[code]

/** What can be wrong with a field that its form alone does not tell. */
export const faultCodes = [
  'unknown-reference',
  'incomplete',
  'no-colour',
  'contrast',
  'host',
  'control-character',
  'ads-line',
  'ping-key',
  'synonyms-language',
  'synonyms-nowhere',
  'synonyms-one',
  'synonyms-long',
  'synonyms-empty',
  'synonyms-no-word',
  'synonyms-twice',
  'synonyms-many',
] as const

/** One of them. */
export type FaultCode = (typeof faultCodes)[number]

/** What is wrong with a field, in words of one language; a line or a limit is named by `values`. */
export const faultText = (code: FaultCode, language: InterfaceLanguage, values: MessageValues = {}): string =>
  sentences[language](`fault.${code}`, values)

/** Makes the error of fields that name what is not there, or lack what is needed. */
export const faultyFields = (code: FaultCode, paths: readonly string[]): MatbaaError =>
  problem(code === 'incomplete' ? 'incomplete' : 'invalid-input', {
    details: { faults: paths.map((path) => ({ path, code })) },
  })
