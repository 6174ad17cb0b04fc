import { z } from 'zod'
import { contrastIn, isColour, leastContrast, type Scheme, usualColours } from '../../contract/colours.ts'

/** A colour of one scheme that text can be read in. */
const colourIn = (scheme: Scheme) =>
  z
    .string()
    .max(7)
    .refine(isColour, { message: 'is no colour such as #9a1b2f', params: { fault: 'no-colour' }, abort: true })
    .refine((colour) => contrastIn(scheme, colour) >= leastContrast, {
      message: `has less than ${leastContrast} to 1 of contrast with the page`,
      params: { fault: 'contrast' },
    })

const coloursIn = (scheme: Scheme) =>
  z
    .strictObject({
      accent: colourIn(scheme).default(usualColours[scheme].accent),
      link: colourIn(scheme).default(usualColours[scheme].link),
    })
    .prefault({})

const mediaId = z.uuid().nullable().default(null)

/** How the paper looks: its logo, and another one for dark pages where it needs one, and its colours. */
export const look = z
  .strictObject({
    logo: mediaId,
    darkLogo: mediaId,
    colours: z.strictObject({ light: coloursIn('light'), dark: coloursIn('dark') }).prefault({}),
  })
  .prefault({})

/** The signs that were made of the logo, and of which file by which recipe; null while there are none. */
export const lookIcons = z
  .strictObject({
    mediaId: z.string(),
    sha256: z.string(),
    version: z.int(),
    files: z.array(
      z.strictObject({
        key: z.string(),
        use: z.enum(['tab', 'any', 'maskable', 'apple']),
        mime: z.literal('image/png'),
        width: z.int(),
        height: z.int(),
        bytes: z.int(),
      }),
    ),
  })
  .nullable()
  .default(null)

/** How the paper looks. */
export type Look = z.output<typeof look>
/** The signs that were made of its logo. */
export type LookIcons = z.output<typeof lookIcons>
