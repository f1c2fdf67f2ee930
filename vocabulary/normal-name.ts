/**
 * One form for names that differ only in writing: compatibility decomposition, no accents, lower case, every run of
 * other characters than letters and digits one space, no leading or trailing article. A lost character (`�`) stays,
 * because nothing can be known of it. Linear in the text.
 *
 *     normalName('Bahamas (the)')  →  'bahamas'        normalName("CÔTE D’IVOIRE")  →  'cote d ivoire'
 */
export const normalName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}\ufffd]+/gu, ' ')
    .trim()
    .replace(/^(?:the|la|le|les|el|los|las) (?=.)/, '')
    .replace(/ (?:the)$/, '')
