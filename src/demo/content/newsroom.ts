import { authors } from './authors.ts'
import { editions } from './editions.ts'
import { menus } from './menus.ts'
import { pages } from './pages.ts'
import { sections, tags } from './sections.ts'
import { bookBoat } from './stories/book-boat.ts'
import { breadOvens } from './stories/bread-ovens.ts'
import { darkSky } from './stories/dark-sky.ts'
import { dawnRegatta } from './stories/dawn-regatta.ts'
import { dornaWetland } from './stories/dorna-wetland.ts'
import { halfSpace } from './stories/half-space.ts'
import { lighthouseKeeper } from './stories/lighthouse-keeper.ts'
import { loomStreet } from './stories/loom-street.ts'
import { namesOfWaves } from './stories/names-of-waves.ts'
import { qanat } from './stories/qanat.ts'
import { quayLibrary } from './stories/quay-library.ts'
import { schoolOrchestra } from './stories/school-orchestra.ts'
import { seagrassMeadow } from './stories/seagrass-meadow.ts'
import { setighClimbers } from './stories/setigh-climbers.ts'
import { tideClock } from './stories/tide-clock.ts'
import { tileWorkshop } from './stories/tile-workshop.ts'
import { tourOfTheCoast } from './stories/tour-of-the-coast.ts'
import { turtleHatch } from './stories/turtle-hatch.ts'
import type { DemoNewsroom } from './types.ts'

/** Karaneh: a small fictional paper by the sea, whole; the stories newest first. */
export const newsroom: DemoNewsroom = {
  zone: 'Asia/Tehran',
  editions,
  sections,
  tags,
  authors,
  pages,
  menus,
  stories: [
    turtleHatch,
    tourOfTheCoast,
    dornaWetland,
    tideClock,
    quayLibrary,
    darkSky,
    tileWorkshop,
    setighClimbers,
    bookBoat,
    breadOvens,
    dawnRegatta,
    qanat,
    namesOfWaves,
    halfSpace,
    schoolOrchestra,
    loomStreet,
    seagrassMeadow,
    lighthouseKeeper,
  ],
}
