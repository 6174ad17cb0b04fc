/** RFC 6238 with what every authenticator knows: SHA-1, six digits, thirty seconds. */
const periodMs = 30_000
/** Clocks of telephones are some seconds off, and typing takes some: one step before and behind is taken. */
const window = 1

/** A new secret of 160 bits, in base32 as people type it. */
export async function drawTotpSecret(): Promise<string> {
  const { Secret } = await import('otpauth')
  return new Secret({ size: 20 }).base32
}

/** The link that an authenticator reads from a picture. The issuer is the host: names in other scripts come out as escapes. */
export async function totpUrl(secret: string, host: string, email: string): Promise<string> {
  return (await authenticator(secret, { issuer: host, label: email })).toString()
}

/** The step whose code this is; `undefined` where it is none of those around `now`. */
export async function findTotpStep(secret: string, code: string, now: number): Promise<number | undefined> {
  if (!/^[0-9]{6}$/.test(code)) return undefined
  const delta = (await authenticator(secret, {})).validate({ token: code, timestamp: now, window })
  return delta === null ? undefined : Math.floor(now / periodMs) + delta
}

async function authenticator(secret: string, names: { readonly issuer?: string; readonly label?: string }) {
  const { Secret, TOTP } = await import('otpauth')
  const settings = { algorithm: 'SHA1', digits: 6, period: periodMs / 1000 }
  return new TOTP({ ...names, ...settings, secret: Secret.fromBase32(secret) })
}
