import type en from '../../../messages/admin/en.json'

/** A sentence of the interface by its key; the plain part of the interface's own `t`. */
export type WritingWords = (
  key: Extract<keyof typeof en, `editor.${string}`>,
  values?: Readonly<Record<string, string | number>>,
) => string
