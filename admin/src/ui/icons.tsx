import type { ReactNode } from 'react'

/** A drawing of 24 × 24 in the colour of the text; what it means stands beside it in words. */
export function Icon({
  children,
  isMirrored = false,
}: {
  readonly children: ReactNode
  readonly isMirrored?: boolean
}) {
  return (
    <svg
      className={isMirrored ? 'icon icon-mirrored' : 'icon'}
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

export const ChevronIcon = () => (
  <Icon>
    <path d="m6 9 6 6 6-6" />
  </Icon>
)
export const MenuIcon = () => (
  <Icon>
    <path d="M4 7h16M4 12h16M4 17h16" />
  </Icon>
)
export const HomeIcon = () => (
  <Icon>
    <path d="M4 11 12 4l8 7v9h-5v-6H9v6H4z" />
  </Icon>
)
export const ArticleIcon = () => (
  <Icon isMirrored>
    <path d="M6 3h12v18H6zM9.5 8h5M9.5 12h5M9.5 16h3" />
  </Icon>
)
export const CommentIcon = () => (
  <Icon isMirrored>
    <path d="M4 5h16v11h-9l-5 4v-4H4zM8 9h8M8 12h5" />
  </Icon>
)
export const FrontPageIcon = () => (
  <Icon isMirrored>
    <path d="M4 4h16v16H4zM4 8.5h16M4 14h16M12 14v6" />
  </Icon>
)
export const GripIcon = () => (
  <Icon>
    <path d="M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01" strokeWidth="2.6" />
  </Icon>
)
export const ListIcon = () => (
  <Icon isMirrored>
    <path d="M4 6h3M10 6h10M8 12h3M14 12h6M8 18h3M14 18h6" />
  </Icon>
)
export const PeopleIcon = () => (
  <Icon>
    <circle cx="9" cy="8" r="3.5" />
    <path d="M2.5 20a6.5 6.5 0 0 1 13 0M16 4.9a3.5 3.5 0 0 1 0 6.2M18.5 14.5A6.5 6.5 0 0 1 21.5 20" />
  </Icon>
)
export const SettingsIcon = () => (
  <Icon>
    <path d="M4 6h9M17 6h3M4 12h3M11 12h9M4 18h7M15 18h5" />
    <circle cx="15" cy="6" r="2" />
    <circle cx="9" cy="12" r="2" />
    <circle cx="13" cy="18" r="2" />
  </Icon>
)
export const JobsIcon = () => (
  <Icon isMirrored>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7v5l3.5 2" />
  </Icon>
)
export const WebhookIcon = () => (
  <Icon isMirrored>
    <path d="M4 12h11M11 7l5 5-5 5" />
    <circle cx="19" cy="12" r="1.8" />
  </Icon>
)
export const ImportIcon = () => (
  <Icon>
    <path d="M12 3v11M7.5 9.5 12 14l4.5-4.5M4 16v4h16v-4" />
  </Icon>
)
export const BackupIcon = () => (
  <Icon>
    <rect x="3.5" y="4" width="17" height="5" rx="1" />
    <path d="M5 9v11h14V9M10 13h4" />
  </Icon>
)
export const KeyIcon = () => (
  <Icon isMirrored>
    <circle cx="8" cy="15" r="4.5" />
    <path d="m11.5 11.5 8-8M16 7l3 3" />
  </Icon>
)
export const LogIcon = () => (
  <Icon>
    <path d="M5 4h14v16H5zM8.5 8.5h7M8.5 12h7M8.5 15.5h4" />
  </Icon>
)
export const PersonIcon = () => (
  <Icon>
    <circle cx="12" cy="8" r="4" />
    <path d="M4.5 20.5a7.5 7.5 0 0 1 15 0" />
  </Icon>
)
export const TickIcon = () => (
  <Icon>
    <path d="m5 12.5 4.5 4.5L19 7.5" />
  </Icon>
)
export const MoreIcon = () => (
  <Icon>
    <path d="M12 5.5v.01M12 12v.01M12 18.5v.01" strokeWidth="3" />
  </Icon>
)
export const CalendarIcon = () => (
  <Icon>
    <path d="M4 6h16v14H4zM4 10.5h16M8 3.5V7M16 3.5V7" />
  </Icon>
)
export const SearchIcon = () => (
  <Icon isMirrored>
    <circle cx="11" cy="11" r="6.5" />
    <path d="m16 16 4.5 4.5" />
  </Icon>
)
export const TagIcon = () => (
  <Icon isMirrored>
    <path d="M4 4h8l8 8-8 8-8-8z" />
    <circle cx="8.5" cy="8.5" r="1.2" />
  </Icon>
)
export const SectionIcon = () => (
  <Icon isMirrored>
    <path d="M4 5h16M8 10h12M8 15h12M12 20h8" />
  </Icon>
)
export const RedirectIcon = () => (
  <Icon isMirrored>
    <path d="M4 18v-5a4 4 0 0 1 4-4h11M15 5l4 4-4 4" />
  </Icon>
)
export const AuthorIcon = () => (
  <Icon isMirrored>
    <path d="M4 20c6-1 12-6 15-15-9 1-13 6-13 12M4 20l5-6" />
  </Icon>
)
export const MediaIcon = () => (
  <Icon>
    <path d="M4 5h16v14H4zM4 16l4.5-5 4 4.5 2.5-2.5 5 5" />
    <circle cx="15.5" cy="9" r="1.4" />
  </Icon>
)
export const SoundIcon = () => (
  <Icon>
    <path d="M9 17.5V5.5l10-2v12" />
    <circle cx="6.5" cy="17.5" r="2.5" />
    <circle cx="16.5" cy="15.5" r="2.5" />
  </Icon>
)
export const VideoIcon = () => (
  <Icon>
    <path d="M4 5h16v14H4zM10 9l5 3-5 3z" />
  </Icon>
)
export const DocumentIcon = () => (
  <Icon>
    <path d="M6 3h8l4 4v14H6zM14 3v4h4" />
  </Icon>
)
export const CloseIcon = () => (
  <Icon>
    <path d="m6 6 12 12M18 6 6 18" />
  </Icon>
)
export const PageIcon = () => (
  <Icon isMirrored>
    <path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6" />
  </Icon>
)
