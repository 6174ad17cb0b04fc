import { girih } from './girih.ts'
import { nightSky } from './night-sky.ts'
import {
  portraitDaryaban,
  portraitMarjani,
  portraitSahelpour,
  portraitSaltmarsh,
  portraitShatei,
  portraitTidewell,
} from './portraits.ts'
import { race } from './race.ts'
import { skyGlow } from './sky-glow.ts'
import { turtle } from './turtle.ts'
import { wetland } from './wetland.ts'

/** Every picture of the demo by name: a function that draws it as SVG, the same each time. */
export const pictures = {
  girih,
  nightSky,
  portraitDaryaban,
  portraitMarjani,
  portraitSahelpour,
  portraitSaltmarsh,
  portraitShatei,
  portraitTidewell,
  race,
  skyGlow,
  turtle,
  wetland,
} as const satisfies Record<string, () => string>

export type PictureKey = keyof typeof pictures
