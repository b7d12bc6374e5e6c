/**
 * The letters of a text made easy to match: lower case, æ, ø and å as `ae`, `oe` and `aa`, accents and other marks gone, invisible
 * and direction-changing characters gone. Everything else stands.
 */
export function foldLetters(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '');
}

/**
 * What a person typed as a command, made easy to match: folded letters, and anything but letters, digits and `. : / -` turned to
 * single spaces. At most 500 characters are read.
 */
export function fold(text: string): string {
  return foldLetters(text.slice(0, 500).replace(/[–—−]/g, '-'))
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
