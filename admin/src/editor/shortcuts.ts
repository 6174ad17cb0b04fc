import type { MessageKey } from '../i18n/languages.ts'

/** What the key is called that is held for commands. */
export const modifier = (): string => (/Mac|iP(?:hone|ad)/.test(navigator.platform) ? '⌘' : 'Ctrl')

/** A key that is pressed with the one for commands, as it is shown. */
export const withModifier = (key: string): string => `${modifier()}+${key}`

/** The keys of the writing surface in the order in which they are listed; `Mod` stands for the key for commands. */
const shortcuts: readonly (readonly [label: MessageKey, ...keys: string[]])[] = [
  ['editor.keys.halfSpace', 'Shift+Space'],
  ['editor.keys.newLine', 'Shift+Enter'],
  ['editor.insert', '/'],
  ['editor.bold', 'Mod+B'],
  ['editor.italic', 'Mod+I'],
  ['editor.underline', 'Mod+U'],
  ['editor.strike', 'Mod+Shift+X'],
  ['editor.code', 'Mod+E'],
  ['editor.link', 'Mod+K'],
  ['editor.paragraph', 'Mod+Alt+0'],
  ['editor.heading2', 'Mod+Alt+2', '##'],
  ['editor.heading3', 'Mod+Alt+3', '###'],
  ['editor.heading4', 'Mod+Alt+4', '####'],
  ['editor.bulletList', 'Mod+Shift+8', '-'],
  ['editor.orderedList', 'Mod+Shift+7', '1.'],
  ['editor.quote', 'Mod+Shift+9', '>'],
  ['editor.rule', '---'],
  ['editor.keys.deeper', 'Tab'],
  ['editor.keys.shallower', 'Shift+Tab'],
  ['editor.undo', 'Mod+Z'],
  ['editor.redo', 'Mod+Shift+Z', 'Mod+Y'],
  ['editor.find', 'Mod+F'],
  ['editor.keys.plainPaste', 'Mod+Shift+V'],
  ['editor.keys.tools', 'Alt+F10'],
  ['editor.keys', 'Mod+/'],
]

/** The same, with the names that the keys have on this machine. */
export const listShortcuts = (): readonly { readonly label: MessageKey; readonly keys: readonly string[] }[] =>
  shortcuts.map(([label, ...keys]) => ({ label, keys: keys.map((key) => key.replace('Mod', modifier())) }))
