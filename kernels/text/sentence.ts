/** Where sentences and paragraphs end, with or without a reference mark behind the last stop. */
const MARKS_BEHIND = /(?:\s*\d{1,3}[FH])?\s*(?:\d{1,3}\/?|[⁰¹²³⁴-⁹]+|\*)?$/

export const withoutLastMark = (text: string): string => text.replace(MARKS_BEHIND, '').trimEnd()

const STOP = /[,;:.!?][”"’)]?$/

/** Could the paragraph end here? A comma is enough in a preamble; nothing is decided by this alone. */
export const mayEnd = (text: string): boolean => STOP.test(withoutLastMark(text)) || STOP.test(text)

const ABBREVIATION = /\b(?:vol|vols|No|Nos|chap|sect|para|paras|p|pp|Corr|Add|Rev|Suppl|cf|art|arts|ed|eds)\.$/

/** Ends with a full stop that no abbreviation explains. */
export const endsSentence = (text: string): boolean => /[.!?][”"’)]?$/.test(text) && !ABBREVIATION.test(text)
