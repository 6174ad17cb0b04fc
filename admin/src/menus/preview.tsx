import { useI18n } from '../i18n/i18n.tsx'
import { labelOf, type Row } from './rows.ts'

interface Props {
  readonly rows: readonly Row[]
  readonly language: string
  readonly dir: 'rtl' | 'ltr'
  /** Whether it stands below a title of its own. */
  readonly isBare?: boolean
}

interface Branch {
  readonly row: Row
  readonly below: Branch[]
}

/** The menu as readers read it: without what they cannot have, in the direction of the edition. */
export function MenuPreview({ rows, language, dir, isBare = false }: Props) {
  const { t } = useI18n()
  const branches = branchesOf(rows)
  return (
    <div className="menu-preview">
      {!isBare && <h2>{t('menus.preview')}</h2>}
      {branches.length === 0 ? (
        <p className="note">{t('menus.empty')}</p>
      ) : (
        <div lang={language} dir={dir}>
          <Branches branches={branches} />
        </div>
      )}
    </div>
  )
}

function Branches({ branches }: { readonly branches: readonly Branch[] }) {
  return (
    <ul>
      {branches.map(({ row, below }) => (
        <li key={row.id}>
          {labelOf(row)}
          {below.length > 0 && <Branches branches={below} />}
        </li>
      ))}
    </ul>
  )
}

/** What is not shown takes what stands below it along. */
function branchesOf(rows: readonly Row[]): readonly Branch[] {
  const top: Branch[] = []
  const open: Branch[][] = [top]
  let hidden = Number.POSITIVE_INFINITY
  for (const row of rows) {
    if (row.depth > hidden) continue
    hidden = row.isShown ? Number.POSITIVE_INFINITY : row.depth
    open.length = Math.min(row.depth, open.length)
    if (!row.isShown) continue
    const branch: Branch = { row, below: [] }
    open.at(-1)?.push(branch)
    open.push(branch.below)
  }
  return top
}
