/**
 * The name under which a file is saved: the one it came with, without what could make it look like another (controls, marks of
 * direction, separators of paths); the ending is that of its bytes.
 */
export function fileNameOf(originalName: string, extension: string): string {
  const plain = originalName
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069/\\]/gu, '')
    .replace(/\.(?:jpe?g|png|webp|avif|gif|mp[34]|m4[av]|og[agv]|opus|wav|webm|flac|aac|pdf)$/i, '')
    .slice(0, 120)
    .toWellFormed()
  return `${plain.trim() || 'document'}.${extension}`
}

/** A name as the parameter `filename*` of a header has it (RFC 8187). */
export function encodeFileName(name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename*=UTF-8''${encoded}`
}
