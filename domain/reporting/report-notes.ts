import type { Footnote, Inline } from '../../platform/documents/document.ts'
import type { Words } from './report-words.ts'
import type { Cell, StateProfile, YearFigure } from './state-profile.ts'

/**
 * Where each number of a report was read: source, release, file, row and the text of the cell. One note may cover the
 * cells of a table's row; the note of a whole file is one value, so that it is printed once.
 */
export interface Notes {
  /** The cells of one series. */
  cells(cells: readonly Cell[]): Footnote
  /** Totals laid beside each other or divided by each other. */
  figures(figures: readonly YearFigure[], more?: readonly string[]): Footnote
  /** A row of any file, with the words it holds. */
  row(place: Pick<Cell, 'release_id' | 'row_no'> & { source_id: string; text: string }): Footnote
  /** The files of a source, for what was counted in them. */
  source(source_id: string): Footnote
}

export const notesOf = (profile: StateProfile, words: Words): Notes => {
  const { t } = words
  const lines = new Map<string, string>()
  const lineOf = (release_id: number, source_id = ''): string => {
    const key = `${release_id}`
    const kept = lines.get(key) ?? releaseLine(profile, words, release_id, source_id)
    lines.set(key, kept)
    return kept
  }
  const said = (of: Said): string => {
    const { year, quarter, row_no, original, status, lower, upper } = of
    const when = year === null ? '' : `${quarter === null ? year : `${year}-Q${quarter}`}: `
    const place = { row: String(row_no), text: words.isolated(original) }
    if (status !== 'suppressed' || upper === null) return when + t('reporting.report.note.row', place)
    return when + t('reporting.report.note.suppressed', { ...place, lower: String(lower ?? 0), upper: String(upper) })
  }
  const cellsText = (cells: readonly Cell[]): string =>
    [...Map.groupBy(cells, ({ release_id }) => release_id)]
      .map(([release, some]) => sentence(`${lineOf(release)}: ${some.map(said).join('; ')}`))
      .join(' ')
  const ofCells = new Map<string, Footnote>()
  const sources = new Map<string, Footnote>()
  return {
    cells: (cells) => {
      const key = cells.map(({ id }) => id).join()
      const kept = ofCells.get(key) ?? { inlines: [cellsText(cells)] }
      ofCells.set(key, kept)
      return kept
    },
    figures: (figures, more = []) => ({
      inlines: [[...figures.map((figure) => figureNote(figure, words, lineOf, said)), ...more].join(' ')],
    }),
    row: ({ release_id, source_id, row_no, text }) => ({
      inlines: [
        `${lineOf(release_id, source_id)}: ${t('reporting.report.note.row', { row: String(row_no), text: words.isolated(text) })}.`,
      ],
    }),
    source: (source_id) => {
      const kept = sources.get(source_id) ?? { inlines: sourceInlines(profile, words, source_id) }
      sources.set(source_id, kept)
      return kept
    },
  }
}

/** Some abbreviations bring their own full stop. */
export const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`)

type Said = Pick<Cell, 'year' | 'quarter' | 'row_no' | 'original' | 'status' | 'lower' | 'upper'>

/** `S1`: how the notes name a file of the last section. */
export const markOf = ({ releases }: Pick<StateProfile, 'releases'>, release_id: number): string =>
  `S${releases.findIndex((release) => release.release_id === release_id) + 1}`

const releaseLine = (profile: StateProfile, words: Words, release_id: number, source_id: string): string => {
  const { t, day, isolated } = words
  const release = profile.releases.find((one) => one.release_id === release_id)
  if (!release)
    return t('reporting.report.note.release_number', { source: isolated(source_id), number: String(release_id) })
  const mark = markOf(profile, release_id)
  const source = isolated(release.source_id)
  return release.released_on === null
    ? t('reporting.report.note.file', { mark, source })
    : t('reporting.report.note.release', { mark, source, day: day(release.released_on) })
}

const sourceInlines = (profile: StateProfile, { t, day, isolated }: Words, source_id: string): Inline[] => {
  const files = profile.releases.filter((release) => release.source_id === source_id)
  const said = files.map(({ release_id, released_on }) => {
    const values = { mark: markOf(profile, release_id), source: isolated(source_id) }
    return released_on === null
      ? t('reporting.report.note.files_undated', values)
      : t('reporting.report.note.files', { ...values, day: day(released_on) })
  })
  return [sentence(said.join('; '))]
}

/** `<release>-<row>-<column>` */
const placeOf = (id: string): { release_id: number; row_no: number } => {
  const [release_id = 0, row_no = 0] = id.split('-').map(Number)
  return { release_id, row_no }
}

/** A figure that was added up names every row it was added from. */
const figureNote = (
  figure: YearFigure,
  { t, number }: Words,
  lineOf: (release: number, source_id: string) => string,
  said: (of: Said) => string,
): string => {
  const places = figure.ids.map(placeOf)
  const line = lineOf(places[0]?.release_id ?? 0, figure.source_id)
  if (places.length === 1)
    return `${line}: ${said({ ...figure, year: null, quarter: null, row_no: places[0]?.row_no ?? 0 })}.`
  const rows = places
    .map(({ row_no }) => row_no)
    .sort((a, b) => a - b)
    .join(', ')
  return `${line}: ${t('reporting.report.note.sum', { sum: number(figure.value ?? 0), rows })}.`
}
