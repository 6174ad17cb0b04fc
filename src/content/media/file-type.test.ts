import { describe, expect, it } from 'vitest'
import { fileTypeOf } from './file-type.ts'

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))

/** An ISO media file's first box with these brands. */
const ftyp = (major: string, ...brands: readonly string[]): Buffer => {
  const box = bytes('....ftyp', major, [0, 0, 0, 0], ...brands)
  box.writeUInt32BE(box.length, 0)
  return bytes([...box], 'mdat')
}

/** MPEG 1 layer 3, 128 kbit/s, 44.1 kHz: frames of 417 bytes. */
const mp3Frame = bytes([0xff, 0xfb, 0x90, 0x00], '\0'.repeat(413))
/** MPEG 2 layer 3, 64 kbit/s, 22.05 kHz: frames of 208 bytes. */
const mpeg2Frame = bytes([0xff, 0xf3, 0x80, 0x00], '\0'.repeat(204))

describe('fileTypeOf', () => {
  it.each([
    ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF')],
    ['image/png', bytes([0x89], 'PNG\r\n\x1a\n')],
    ['image/gif', bytes('GIF87a')],
    ['image/gif', bytes('GIF89a/*<script>*/=1;alert(1)')],
    ['image/webp', bytes('RIFF\0\0\0\0WEBPVP8 ')],
    ['audio/wav', bytes('RIFF\0\0\0\0WAVEfmt ')],
    ['image/avif', ftyp('avif', 'mif1', 'miaf')],
    ['image/avif', ftyp('mif1', 'mif1', 'avif')],
    ['audio/mp4', ftyp('M4A ', 'isom')],
    ['video/mp4', ftyp('isom', 'iso2', 'avc1', 'mp41')],
    ['video/mp4', ftyp('mp42', 'isom')],
    ['video/webm', bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84], 'webm')],
    ['audio/ogg', bytes('OggS', '\0'.repeat(24), '\x01vorbis')],
    ['audio/ogg', bytes('OggS', '\0'.repeat(24), 'OpusHead')],
    ['audio/mpeg', bytes('ID3\x04\0\0')],
    ['audio/mpeg', bytes([...mp3Frame, ...mp3Frame])],
    ['audio/mpeg', bytes([...mpeg2Frame, ...mpeg2Frame])],
    ['application/pdf', bytes('%PDF-1.7\n')],
  ])('knows %s', (mime, head) => expect(fileTypeOf(head)?.mime).toBe(mime))

  it.each([
    ['nothing', bytes()],
    ['one byte', bytes([0xff])],
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['SVG with a prologue', bytes('<?xml version="1.0"?><!DOCTYPE svg><svg/>')],
    ['SVG, packed', bytes([0x1f, 0x8b, 8])],
    ['HTML', bytes('<!doctype html><script>alert(1)</script>')],
    ['HTML before a PDF', bytes('<script>alert(1)</script>%PDF-1.7')],
    ['a script', bytes('#!/bin/sh\n')],
    ['text', bytes('GIF is a format')],
    ['a program', bytes('MZ\x90\0')],
    ['ZIP', bytes('PK\x03\x04')],
    ['TIFF', bytes('II*\0')],
    ['BMP', bytes('BM\0\0')],
    ['HEIC', ftyp('heic', 'mif1', 'heic')],
    ['QuickTime', ftyp('qt  ', 'qt  ')],
    ['an unknown brand', ftyp('zzzz', 'zzzz')],
    ['a box that claims more than there is', bytes([0x7f, 0xff, 0xff, 0xff], 'ftyp')],
    ['Matroska', bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x88], 'matroska')],
    ['Ogg video', bytes('OggS', '\0'.repeat(24), '\x80theora')],
    ['one frame of MP3 and noise', bytes([...mp3Frame], 'noise')],
    ['AVI', bytes('RIFF\0\0\0\0AVI LIST')],
  ])('refuses %s', (_name, head) => expect(fileTypeOf(head)).toBeUndefined())

  it('tells the same of any cut of a file', () => {
    for (const whole of [ftyp('isom', 'iso2'), bytes([...mp3Frame, ...mp3Frame]), bytes('OggS')]) {
      for (let length = 0; length < whole.length; length += 1) {
        const found = fileTypeOf(whole.subarray(0, length))
        expect([undefined, fileTypeOf(whole)?.mime]).toContain(found?.mime)
      }
    }
  })
})
