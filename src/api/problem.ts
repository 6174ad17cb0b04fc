import { z } from 'zod'
import { preferLanguage } from '../accept-language.ts'
import { type InterfaceLanguage, interfaceLanguages } from '../contract/fields.ts'
import { isOverloaded, isUnavailable, MatbaaError } from '../errors.ts'
import { faultCodes, faultText, isProblemCode, type ProblemCode, problemStatus, problemTexts } from '../problems.ts'

const zodMessages = { fa: z.locales.fa(), ar: z.locales.ar(), en: z.locales.en() }

/** The language refusals are written in: the person's own, else what the program that asks prefers. */
export function languageOf(headers: Headers, chosen: string | undefined): InterfaceLanguage {
  const wished = chosen ?? preferLanguage(headers.get('accept-language') ?? undefined, interfaceLanguages)
  return interfaceLanguages.find((language) => language === wished) ?? 'en'
}

/** The language of somebody who is signed in, or whose program asks. */
export const languageOfPerson = ({
  user,
}: {
  readonly user: { readonly interface_language: string }
}): InterfaceLanguage => interfaceLanguages.find((language) => language === user.interface_language) ?? 'en'

/** How faults of an input are worded. */
export const zodWords = (language: InterfaceLanguage) => ({
  error: zodMessages[language].localeError,
  reportInput: false,
})

/** Reads an input; an unknown key is an error. Throws a `FaultyInput`. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  language: InterfaceLanguage,
): z.output<Schema> {
  const parsed = schema.safeParse(input, zodWords(language))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.slice(0, 20).map(({ path, message, code }) => ({
    path: path.map(String).join('.'),
    code,
    message,
  }))
  throw new FaultyInput(faults)
}

interface Fault {
  readonly path: string
  readonly code: string | undefined
  readonly message: string
}

/** An input with faults, each at its place. */
export class FaultyInput extends Error {
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super('The input does not fit the contract.')
    this.faults = faults
  }
}

/** The code of whatever was thrown; what nobody threw on purpose is `internal`. */
export function codeOf(error: unknown): ProblemCode {
  if (error instanceof FaultyInput) return 'invalid-input'
  if (isUnavailable(error) || isOverloaded(error)) return 'unavailable'
  const refusal: unknown = error
  if (!(refusal instanceof MatbaaError)) return 'internal'
  return isProblemCode(refusal.code) ? refusal.code : 'internal'
}

/** Faults of fields with their words. */
function worded(
  details: Readonly<Record<string, unknown>> = {},
  language: InterfaceLanguage,
): Readonly<Record<string, unknown>> {
  const faults = faultList.safeParse(details['faults'])
  if (!faults.success) return details
  return {
    ...details,
    faults: faults.data.map(({ path, code, values, message }) => ({
      path,
      ...(code === undefined ? {} : { code }),
      message: code === undefined ? message : faultText(code, language, values),
    })),
  }
}

const faultList = z.array(
  z.object({
    path: z.string(),
    code: z.enum(faultCodes).optional(),
    values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
    message: z.string().default(''),
  }),
)

/** The answer of a refusal (RFC 9457). */
export function problemResponse(error: unknown, language: InterfaceLanguage, requestId: string): Response {
  const code = codeOf(error)
  const status = problemStatus(code)
  const { what, why, remedy } = problemTexts(code, language)
  const retryAfterMs = error instanceof MatbaaError ? error.retryAfterMs : undefined
  const seconds = retryAfterMs === undefined ? undefined : Math.max(1, Math.ceil(retryAfterMs / 1000))
  const body = {
    type: `urn:matbaa:problem:${code}`,
    title: what,
    status,
    code,
    detail: why,
    remedy,
    requestId,
    ...(error instanceof MatbaaError ? worded(error.details, language) : {}),
    ...(error instanceof FaultyInput ? { faults: error.faults } : {}),
    ...(error instanceof MatbaaError && error.details !== undefined ? { details: error.details } : {}),
    ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }),
  }
  return Response.json(body, {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      ...(seconds === undefined ? {} : { 'retry-after': String(seconds) }),
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    },
  })
}
