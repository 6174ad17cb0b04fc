/** `__Host-`: only this host, only over TLS (browsers take localhost for it), for the whole site (RFC 6265bis §4.1.3.2). */
const sessionCookie = '__Host-session'
const deviceCookie = '__Host-device'
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Strict'
const year = 365 * 86_400

/** What a browser brought along. */
export interface Cookies {
  readonly session: string | undefined
  readonly device: string | undefined
}

/** Reads the cookies that are ours; one that comes twice is nobody's. */
export function readCookies(header: string | null): Cookies {
  const pairs = (header ?? '').split(';').map((pair) => {
    const at = pair.indexOf('=')
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const
  })
  const only = (name: string, form: RegExp): string | undefined => {
    const values = pairs.filter(([key]) => key === name)
    const value = values.length === 1 ? values[0]?.[1] : undefined
    return value !== undefined && form.test(value) ? value : undefined
  }
  return { session: only(sessionCookie, /^[\w-]{43}$/), device: only(deviceCookie, /^[\w.-]{1,100}$/) }
}

/** Gives a browser its session until it runs out. */
export const setSession = (token: string, seconds: number): string =>
  `${sessionCookie}=${token}; Max-Age=${seconds}; ${attributes}`

/** Takes the session from a browser. */
export const clearSession = (): string => `${sessionCookie}=; Max-Age=0; ${attributes}`

/** Lets a browser be known again. */
export const setDevice = (device: string): string => `${deviceCookie}=${device}; Max-Age=${year}; ${attributes}`
