import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

const emptyDirectory = () => mkdtempSync(join(tmpdir(), 'matbaa-config-'))

function read(parts: { flags?: Record<string, unknown>; environment?: Record<string, string>; toml?: string }) {
  const directory = emptyDirectory()
  if (parts.toml !== undefined) writeFileSync(join(directory, 'matbaa.toml'), parts.toml)
  return readConfig({ flags: parts.flags ?? {}, environment: parts.environment ?? {}, directory })
}

describe('settings', () => {
  test('need nothing', () => {
    const config = read({})
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, origin: undefined, trustedProxies: [] })
    expect(config.database.endsWith('data/matbaa.sqlite')).toBe(true)
    expect(Object.isFrozen(config)).toBe(true)
  })

  test('the command line wins over the environment, the environment over the file', () => {
    const toml = 'port = 1\nhost = "::1"\ndata = "elsewhere"'
    const config = read({ toml, environment: { MATBAA_PORT: '2', MATBAA_HOST: '0.0.0.0' }, flags: { port: '3' } })
    expect(config).toMatchObject({ port: 3, host: '0.0.0.0' })
    expect(config.dataDir.endsWith('/elsewhere')).toBe(true)
  })

  test('proxies come as a list or separated by commas', () => {
    expect(read({ toml: 'trustedProxies = ["10.0.0.0/8"]' }).trustedProxies).toEqual(['10.0.0.0/8'])
    const environment = { MATBAA_TRUSTED_PROXIES: '10.0.0.0/8, ::1' }
    expect(read({ environment }).trustedProxies).toEqual(['10.0.0.0/8', '::1'])
  })

  test.each([
    [{ flags: { port: '70000' } }, /port .*cannot be used/, /the command line/],
    [{ flags: { port: 'abc' } }, /port/, /the command line/],
    [{ environment: { MATBAA_ORIGIN: 'https://paper.example/' } }, /origin/, /the environment.*no slash/],
    [{ environment: { MATBAA_ORIGIN: 'javascript:alert(1)' } }, /origin/, /the environment/],
    [{ toml: 'trustedProxies = ["10.0.0.0/33"]' }, /trustedProxies/, /matbaa\.toml/],
    [{ environment: { MATBAA_MAIL: 'mail.example' } }, /mail .*cannot be used/, /smtps:/],
    [{ environment: { MATBAA_MAIL: 'smtp://mail.example' } }, /mailFrom is missing/, /needs both/],
    [{ toml: 'mailFrom = "desk@paper.example"' }, /mail is missing/, /needs both/],
    [{ toml: 'mailFrom = "a@b.example, c@d.example"' }, /mailFrom .*cannot be used/, /one address/],
    [{ toml: 'mailFrom = "Desk\\r\\nBcc: <a@b.example>"' }, /mailFrom .*cannot be used/, /one address/],
    [{ toml: 'prot = 3000' }, /no setting named prot/, /The settings are: data/],
    [{ toml: 'port = ' }, /error in line 1/, /./],
  ])('%j is refused and explained', (parts, what, why) => {
    let thrown: unknown
    try {
      read(parts)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toMatchObject({ code: 'invalid-config', message: expect.stringMatching(what) as unknown })
    expect(thrown).toMatchObject({ why: expect.stringMatching(why) as unknown })
  })
})
