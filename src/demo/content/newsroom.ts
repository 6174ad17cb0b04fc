import { authors } from './authors.ts'
import { editions } from './editions.ts'
import { menus } from './menus.ts'
import { pages } from './pages.ts'
import { sections, tags } from './sections.ts'
import { darkSky } from './stories/dark-sky.ts'
import { tourOfTheCoast } from './stories/tour-of-the-coast.ts'
import { turtleHatch } from './stories/turtle-hatch.ts'
import type { DemoNewsroom } from './types.ts'

/** Karaneh: a small fictional paper by the sea, whole. */
export const newsroom: DemoNewsroom = {
  zone: 'Asia/Tehran',
  editions,
  sections,
  tags,
  authors,
  pages,
  menus,
  stories: [turtleHatch, tourOfTheCoast, darkSky],
}
