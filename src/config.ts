import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { parse as parseToml, TomlError } from 'smol-toml'
import { z } from 'zod'
import { invalidConfig } from './errors.ts'

const port = z.coerce.number().int().min(0).max(65_535)
const cidr = z.string().refine(isCidr, 'is not an address range such as 10.0.0.0/8')
const origin = z
  .string()
  .refine(isOrigin, 'is not an origin such as https://paper.example (no path, no slash at the end)')
const trustedProxies = z.union([z.array(cidr), z.string().transform(splitList).pipe(z.array(cidr))])

const schema = z.strictObject({
  /** Folder of the database, media and copies. */
  data: z.string().min(1).default('./data'),
  host: z.string().min(1).default('127.0.0.1'),
  /** 0 asks the system for a free one. */
  port: port.default(3000),
  /** What links are built from; by default `http://localhost:PORT`. */
  origin: origin.optional(),
  /** `postgres://…`; by default an SQLite file in the data folder. */
  database: z.string().min(1).optional(),
  /** 32 bytes in base64 that secrets are sealed with; by default they stand in `secret.key` of the data folder. */
  secretKey: z
    .string()
    .refine((text) => Buffer.from(text, 'base64').byteLength === 32, 'is not 32 bytes in base64')
    .optional(),
  /** `smtps://name:password@mail.example` or `smtp://…`; without it no mail is sent. */
  mail: z.string().refine(isMailServer, 'is not an address such as smtps://name:password@mail.example').optional(),
  /** Whom mail comes from: an address, or `Name <address>`. */
  mailFrom: z
    .string()
    .regex(
      /^(?:[^\p{Cc}<>@]*<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/u,
      'is not one address, such as Coast Daily <desk@paper.example>',
    )
    .optional(),
  /** Proxies whose X-Forwarded-For is believed. */
  trustedProxies: trustedProxies.default([]),
  /** Processes that serve on the port. */
  workers: z.coerce.number().int().min(1).max(64).default(1),
  /** Megabytes of pages that each process holds ready; 0 makes every page anew. */
  pageCache: z.coerce.number().int().min(0).max(4_096).default(64),
  logLevel: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** What can be set; each also by `MATBAA_…` in the environment and in `matbaa.toml`. */
export type Settings = z.input<typeof schema>

/** The settings of one process: read once, checked, frozen. */
export interface Config {
  readonly dataDir: string
  readonly mediaDir: string
  readonly host: string
  readonly port: number
  /** What links are built from; undefined means the address that is listened on. */
  readonly origin: string | undefined
  /** Path of the SQLite file or a `postgres://` address. */
  readonly database: string
  readonly secretKey: string | undefined
  /** Where mail is handed over, and whom it comes from. */
  readonly mail: { readonly server: string; readonly from: string } | undefined
  readonly trustedProxies: readonly string[]
  readonly workers: number
  readonly pageCacheBytes: number
  readonly logLevel: z.output<typeof schema>['logLevel']
}

const variables: Readonly<Record<string, keyof Settings>> = {
  MATBAA_DATA: 'data',
  MATBAA_HOST: 'host',
  MATBAA_PORT: 'port',
  MATBAA_ORIGIN: 'origin',
  MATBAA_DATABASE: 'database',
  MATBAA_SECRET_KEY: 'secretKey',
  MATBAA_MAIL: 'mail',
  MATBAA_MAIL_FROM: 'mailFrom',
  MATBAA_TRUSTED_PROXIES: 'trustedProxies',
  MATBAA_WORKERS: 'workers',
  MATBAA_PAGE_CACHE: 'pageCache',
  MATBAA_LOG_LEVEL: 'logLevel',
}

/**
 * Reads the settings: command line over environment over `matbaa.toml` over defaults.
 * Throws `invalid-config` naming the setting, where it was set and what it should be.
 */
export function readConfig(options: {
  readonly flags: Partial<Record<keyof Settings, unknown>>
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly directory: string
}): Config {
  const layers: readonly (readonly [place: string, values: Readonly<Record<string, unknown>>])[] = [
    ['matbaa.toml', readToml(join(options.directory, 'matbaa.toml'))],
    ['the environment', fromEnvironment(options.environment)],
    ['the command line', withoutUndefined(options.flags)],
  ]
  const merged = Object.assign({}, ...layers.map(([, values]) => values)) as unknown
  const result = schema.safeParse(merged)
  if (!result.success) throw explain(result.error, layers)
  return freeze(result.data, options.directory)
}

function freeze(settings: z.output<typeof schema>, directory: string): Config {
  const dataDir = resolve(directory, settings.data)
  return Object.freeze({
    dataDir,
    mediaDir: join(dataDir, 'media'),
    host: settings.host,
    port: settings.port,
    origin: settings.origin,
    database: settings.database ?? join(dataDir, 'matbaa.sqlite'),
    secretKey: settings.secretKey,
    mail: mailOf(settings),
    trustedProxies: Object.freeze(settings.trustedProxies),
    workers: settings.workers,
    pageCacheBytes: settings.pageCache * 1024 * 1024,
    logLevel: settings.logLevel,
  })
}

function readToml(file: string): Record<string, unknown> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw invalidConfig(`${file} cannot be read.`, String(error), 'Make it readable for this user, or remove it.')
  }
  try {
    return parseToml(text)
  } catch (error) {
    const where = error instanceof TomlError ? ` in line ${error.line}` : ''
    throw invalidConfig(`matbaa.toml has an error${where}.`, String(error), 'Correct the line and start again.')
  }
}

function fromEnvironment(environment: Readonly<Record<string, string | undefined>>): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [variable, setting] of Object.entries(variables)) {
    const value = environment[variable]
    if (value !== undefined && value !== '') values[setting] = value
  }
  return values
}

function withoutUndefined(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function explain(
  error: z.ZodError,
  layers: readonly (readonly [place: string, values: Readonly<Record<string, unknown>>])[],
): Error {
  const issue = error.issues[0]
  if (issue?.code === 'unrecognized_keys') {
    return invalidConfig(
      `There is no setting named ${issue.keys.join(', ')}.`,
      `The settings are: ${Object.keys(schema.shape).join(', ')}.`,
      'Remove it from matbaa.toml or correct its spelling.',
    )
  }
  const name = String(issue?.path[0] ?? '')
  const place = layers.findLast(([, values]) => name in values)?.[0] ?? 'the defaults'
  return invalidConfig(
    `The setting ${name} cannot be used.`,
    `In ${place}: ${issue?.message ?? ''}.`,
    'Correct it there; `matbaa serve --help` lists every setting.',
  )
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:\/\//.test(text) && new URL(text).origin === text
}

function isMailServer(text: string): boolean {
  return URL.canParse(text) && /^smtps?:\/\/[^/?#]+\/?$/.test(text)
}

/** One without the other sends nothing: that is said at the start, not when somebody waits for a mail. */
function mailOf({ mail, mailFrom }: z.output<typeof schema>): Config['mail'] {
  if (mail !== undefined && mailFrom !== undefined) return Object.freeze({ server: mail, from: mailFrom })
  if (mail === undefined && mailFrom === undefined) return undefined
  const [set, missing] = mail === undefined ? ['mailFrom', 'mail'] : ['mail', 'mailFrom']
  throw invalidConfig(
    `The setting ${missing} is missing.`,
    `Mail needs both, and ${set} is set.`,
    'Set both, or neither.',
  )
}

function isCidr(text: string): boolean {
  const [address = '', bits, rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest !== undefined) return false
  if (bits === undefined) return true
  return /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
