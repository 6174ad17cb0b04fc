/** The few facts of a TrueType file that the build needs (OpenType 1.9: `head`, `hhea`, `cmap` format 4). */
export interface FontFacts {
  /** Above and below the baseline, in ems. */
  readonly ascent: number
  readonly descent: number
  readonly lineGap: number
  readonly hasGlyph: (codePoint: number) => boolean
}

/** Reads an uncompressed font; throws on one without the tables named above. */
export function readFont(font: Buffer): FontFacts {
  const head = table(font, 'head')
  const hhea = table(font, 'hhea')
  const unitsPerEm = font.readUInt16BE(head + 18)
  return {
    ascent: font.readInt16BE(hhea + 4) / unitsPerEm,
    descent: -font.readInt16BE(hhea + 6) / unitsPerEm,
    lineGap: font.readInt16BE(hhea + 8) / unitsPerEm,
    hasGlyph: characterMap(font),
  }
}

function table(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4)
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  throw new Error(`The font has no table ${tag}.`)
}

function characterMap(font: Buffer): (codePoint: number) => boolean {
  const cmap = table(font, 'cmap')
  const count = font.readUInt16BE(cmap + 2)
  for (let index = 0; index < count; index += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4)
    if (font.readUInt16BE(subtable) === 4) return segmentMap(font, subtable)
  }
  throw new Error('The font has no character map of format 4.')
}

function segmentMap(font: Buffer, start: number): (codePoint: number) => boolean {
  const bytes = font.readUInt16BE(start + 6)
  const ends = start + 14
  const starts = ends + bytes + 2
  const deltas = starts + bytes
  const offsets = deltas + bytes
  return (codePoint) => {
    for (let at = 0; at < bytes; at += 2) {
      if (codePoint > font.readUInt16BE(ends + at)) continue
      const first = font.readUInt16BE(starts + at)
      if (codePoint < first) return false
      const offset = font.readUInt16BE(offsets + at)
      const delta = font.readUInt16BE(deltas + at)
      if (offset === 0) return ((codePoint + delta) & 0xffff) !== 0
      return font.readUInt16BE(offsets + at + offset + (codePoint - first) * 2) !== 0
    }
    return false
  }
}
