import { saffronBasket, saffronField, saffronFlower, saffronScale, saffronTea, saffronThreads } from './saffron.ts'
import { marketBoats, marketFish, marketIce, marketLamps, marketScale } from './fish-market.ts'
import { dhow, horizon, kites, palms, saltPans, storm, swimmers } from './shore.ts'
import { coastPath, ferrySigns, sensor, solarFerry, teaGlasses, train, wordRoutes } from './ways.ts'
import { bookBoat } from './book-boat.ts'
import { climbers } from './climbers.ts'
import { girih } from './girih.ts'
import { letterforms } from './letterforms.ts'
import { library } from './library.ts'
import { lighthouse } from './lighthouse.ts'
import { loom } from './loom.ts'
import { nightSky } from './night-sky.ts'
import { ovens } from './ovens.ts'
import {
  portraitDaryaban,
  portraitMarjani,
  portraitSahelpour,
  portraitSaltmarsh,
  portraitShatei,
  portraitTidewell,
} from './portraits.ts'
import { qanatSection } from './qanat.ts'
import { race } from './race.ts'
import { rowing } from './rowing.ts'
import { score } from './score.ts'
import { seagrass } from './seagrass.ts'
import { skyGlow } from './sky-glow.ts'
import { tideClock } from './tide-clock.ts'
import { starTile, tileBrush, tileClay, tileDrawing, tileGlaze, tileKiln, tileWall } from './tile-workshop.ts'
import { turtle } from './turtle.ts'
import { tideWaves, waves } from './waves.ts'
import { wellSection } from './well.ts'
import { wetlandMap } from './wetland-map.ts'
import { wetland } from './wetland.ts'

/** Every picture of the demo by name: a function that draws it as SVG, the same each time. */
export const pictures = {
  bookBoat,
  climbers,
  coastPath,
  dhow,
  ferrySigns,
  girih,
  horizon,
  kites,
  letterforms,
  library,
  lighthouse,
  loom,
  marketBoats,
  marketFish,
  marketIce,
  marketLamps,
  marketScale,
  nightSky,
  ovens,
  palms,
  portraitDaryaban,
  portraitMarjani,
  portraitSahelpour,
  portraitSaltmarsh,
  portraitShatei,
  portraitTidewell,
  qanatSection,
  race,
  rowing,
  saffronBasket,
  saffronField,
  saffronFlower,
  saffronScale,
  saffronTea,
  saffronThreads,
  saltPans,
  score,
  seagrass,
  sensor,
  skyGlow,
  solarFerry,
  starTile,
  storm,
  swimmers,
  teaGlasses,
  tideClock,
  tideWaves,
  tileBrush,
  tileClay,
  tileDrawing,
  tileGlaze,
  tileKiln,
  tileWall,
  train,
  turtle,
  waves,
  wellSection,
  wetland,
  wetlandMap,
  wordRoutes,
} as const satisfies Record<string, () => string>

export type PictureKey = keyof typeof pictures
