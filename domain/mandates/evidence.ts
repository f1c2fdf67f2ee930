/**
 * Which duties the documents themselves show to have been done, with the words that show it. Each quotation stands in
 * the paragraph named or in a footnote of its document; a test holds them to it. What is not here is not thereby undone:
 * it is only not shown by the documents.
 */
interface Evidence {
  readonly symbol: string
  readonly key: string
  /** The occurrence, as its EDTF date. */
  readonly date: string
  readonly shown_by: { readonly symbol: string; readonly key: string; readonly quote: string }
}

const APPRAISAL = {
  symbol: 'A/RES/70/179',
  key: 'op3',
  quote:
    'the holding of the high-level meeting of the General Assembly during its sixty-seventh session, from 13 to 15 May 2013, to appraise the progress achieved',
}

const GLOBAL_REPORTS = {
  symbol: 'A/RES/70/179',
  key: 'op17',
  quote: 'the publication in 2012 and 2014 of the Global Report on Trafficking in Persons',
}

export const EVIDENCE: readonly Evidence[] = [
  {
    symbol: 'A/RES/64/178',
    key: 'op11',
    date: '2010-09/2011-09',
    shown_by: { symbol: 'A/RES/67/190', key: 'op15', quote: 'A/63/90, A/64/130 and A/65/113.' },
  },
  { symbol: 'A/RES/64/293', key: 'op6', date: '2013', shown_by: APPRAISAL },
  { symbol: 'A/RES/67/190', key: 'op12', date: '2013-07', shown_by: APPRAISAL },
  { symbol: 'A/RES/67/190', key: 'op10', date: '2013-01', shown_by: GLOBAL_REPORTS },
  { symbol: 'A/RES/64/293', key: 'gpa60', date: '2012', shown_by: GLOBAL_REPORTS },
  { symbol: 'A/RES/64/293', key: 'gpa60', date: '2014', shown_by: GLOBAL_REPORTS },
]
