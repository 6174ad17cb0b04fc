import { rolldown } from 'rolldown'

/** A module of the interface with all it imports, as one script that sets `window.subject` to what the module exports. */
export async function bundleForBrowser(module: string): Promise<string> {
  const bundle = await rolldown({ input: module, logLevel: 'silent', platform: 'browser' })
  const { output } = await bundle.generate({ format: 'iife', name: 'subject' })
  await bundle.close()
  return output[0].code
}
