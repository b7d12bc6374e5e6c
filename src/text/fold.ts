/**
 * Text made easy to match: lower case, æ/ø/å as ae/oe/aa, accents gone, anything but letters, digits and `. : / -` turned to
 * single spaces. Invisible and direction-changing characters vanish. At most 500 characters are read.
 */
export function fold(text: string): string {
  return text
    .slice(0, 500)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[–—−]/g, '-')
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[^a-z0-9.:/\- ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Folded text without its end stop, for comparing whole messages. */
export function foldWhole(text: string): string {
  return fold(text)
    .replace(/[.:\-/ ]+$/, '')
    .replace(/^[.:\-/ ]+/, '');
}
