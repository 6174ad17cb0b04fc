import { authors } from './authors.ts'
import { editions } from './editions.ts'
import { menus } from './menus.ts'
import { pages } from './pages.ts'
import { sections, tags } from './sections.ts'
import { baySwim } from './stories/bay-swim.ts'
import { birdRings } from './stories/bird-rings.ts'
import { boatBuilder } from './stories/boat-builder.ts'
import { bookBoat } from './stories/book-boat.ts'
import { breadOvens } from './stories/bread-ovens.ts'
import { chartRepair } from './stories/chart-repair.ts'
import { darkSky } from './stories/dark-sky.ts'
import { dateHarvest } from './stories/date-harvest.ts'
import { dawnRegatta } from './stories/dawn-regatta.ts'
import { dornaWetland } from './stories/dorna-wetland.ts'
import { fishMarket } from './stories/fish-market.ts'
import { halfSpace } from './stories/half-space.ts'
import { horizonStory } from './stories/horizon.ts'
import { kiteDay } from './stories/kite-day.ts'
import { lighthouseKeeper } from './stories/lighthouse-keeper.ts'
import { longWalk } from './stories/long-walk.ts'
import { loomStreet } from './stories/loom-street.ts'
import { namesOfWaves } from './stories/names-of-waves.ts'
import { openTides } from './stories/open-tides.ts'
import { qanat } from './stories/qanat.ts'
import { quayChess } from './stories/quay-chess.ts'
import { quayLibrary } from './stories/quay-library.ts'
import { quaySigns } from './stories/quay-signs.ts'
import { saffronWeek } from './stories/saffron-week.ts'
import { saltHarvest } from './stories/salt-harvest.ts'
import { sandFootball } from './stories/sand-football.ts'
import { schoolOrchestra } from './stories/school-orchestra.ts'
import { seagrassMeadow } from './stories/seagrass-meadow.ts'
import { setighClimbers } from './stories/setigh-climbers.ts'
import { sevenTeas } from './stories/seven-teas.ts'
import { slowTrain } from './stories/slow-train.ts'
import { solarFerryStory } from './stories/solar-ferry.ts'
import { stormNight } from './stories/storm-night.ts'
import { tideClock } from './stories/tide-clock.ts'
import { tileWorkshop } from './stories/tile-workshop.ts'
import { tourOfTheCoast } from './stories/tour-of-the-coast.ts'
import { turtleHatch } from './stories/turtle-hatch.ts'
import { winterPickles } from './stories/winter-pickles.ts'
import { wordRoutesStory } from './stories/word-routes.ts'
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
    stormNight,
    tourOfTheCoast,
    dornaWetland,
    tideClock,
    quayLibrary,
    saffronWeek,
    darkSky,
    baySwim,
    solarFerryStory,
    birdRings,
    tileWorkshop,
    horizonStory,
    sevenTeas,
    setighClimbers,
    bookBoat,
    slowTrain,
    boatBuilder,
    breadOvens,
    dawnRegatta,
    longWalk,
    kiteDay,
    qanat,
    namesOfWaves,
    halfSpace,
    fishMarket,
    schoolOrchestra,
    winterPickles,
    openTides,
    wordRoutesStory,
    loomStreet,
    quayChess,
    quaySigns,
    saltHarvest,
    seagrassMeadow,
    sandFootball,
    dateHarvest,
    chartRepair,
    lighthouseKeeper,
  ],
}
