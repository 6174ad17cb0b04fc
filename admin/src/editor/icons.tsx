import { Icon } from '../ui/icons.tsx'

/** The drawings of the toolbar; letters stand for marks that letters show best. */
const drawings = {
  bulletList: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  orderedList: 'M10 6h10M10 12h10M10 18h10M4 5l1.5-1v5M4 14.5c.5-1 2.5-1 2.5.4 0 1-2.3 1.8-2.5 2.6h2.6',
  quote: 'M5 11c0-3 1-5 4-6M5 11h4v5H5zM14 11c0-3 1-5 4-6M14 11h4v5h-4z',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  image: 'M4 5h16v14H4zM4 16l4.5-4.5 4 4 3-3L20 17M15.5 9h.01',
  footnote: 'M4 19h16M4 6h8M4 11h6M16 5l2-1v7',
  plus: 'M12 5v14M5 12h14',
  rtl: 'M20 6H9M20 11H4M20 16h-8M8 14l-3 3 3 3M5 17h6',
  ltr: 'M4 6h11M4 11h16M4 16h8M16 14l3 3-3 3M19 17h-6',
  undo: 'M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4',
  redo: 'm16 5 4 4-4 4M20 9H10a5 5 0 0 0 0 10h4',
  table: 'M4 5h16v14H4zM4 10h16M4 15h16M10 5v14M15 5v14',
  find: 'M11 4.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM16 16l4.5 4.5',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  close: 'm6 6 12 12M18 6 6 18',
} as const

/** The name of a drawing. */
export type ToolIconName = keyof typeof drawings

/** A drawing of the toolbar. */
export function ToolIcon({ name }: { readonly name: ToolIconName }) {
  // What is read from the side on which a line begins is drawn from there.
  const isMirrored = name === 'bulletList' || name === 'orderedList' || name === 'footnote' || name === 'find'
  return (
    <Icon isMirrored={isMirrored}>
      <path d={drawings[name]} />
    </Icon>
  )
}
