import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPage } from './match.ts'
import { pages } from './pages.ts'
import { paths, slugOf, symbolOf, withQuery } from './paths.ts'

describe('paths', () => {
  it('stay as they are, because people keep and send them', () => {
    expect([
      paths.today(),
      paths.documents({ search: 'children', addressee: 'member_states' }),
      paths.document('A/RES/64/178'),
      paths.document('A/C.3/64/L.draft-trafficking/Rev'),
      paths.paragraph('A/RES/64/293', 'gpa42'),
      paths.paragraph('A/RES/70/179', 'op6.a'),
      paths.calendar({ addressee: 'unodc' }),
      paths.treaties({ on: '2012-12-20' }),
      paths.treaty('trafficking-protocol', { on: '2012-12-20' }),
      paths.states(),
      paths.state('NLD'),
      paths.stateReport('NLD'),
      paths.data({ area: ['NLD', 'ROU'], sex: null }),
      paths.figure('unodc-2023:412'),
      paths.imports(),
      paths.audit(),
      paths.about(),
      paths.session(),
    ]).toMatchInlineSnapshot(`
      [
        "/",
        "/documents?search=children&addressee=member_states",
        "/documents/A-RES-64-178",
        "/documents/A-C.3-64-L.draft~trafficking-Rev",
        "/documents/A-RES-64-293/gpa42",
        "/documents/A-RES-70-179/op6.a",
        "/calendar?addressee=unodc",
        "/treaties?on=2012-12-20",
        "/treaties/trafficking-protocol?on=2012-12-20",
        "/states",
        "/states/NLD",
        "/states/NLD/report",
        "/data?area=NLD&area=ROU",
        "/data/figures/unodc-2023%3A412",
        "/data/imports",
        "/data/audit",
        "/about",
        "/session",
      ]
    `)
  })
})

describe('slugOf', () => {
  it('is taken back by symbolOf, whatever the symbol', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (symbol) => symbolOf(slugOf(symbol)) === symbol))
  })

  it('never holds a slash, so that it is one segment', () => {
    fc.assert(fc.property(fc.string(), (symbol) => !slugOf(symbol).includes('/')))
  })
})

describe('withQuery', () => {
  it.each([
    [{}, '/data'],
    [{ area: null, sex: undefined, age: '' }, '/data'],
    [{ page: 0, eu: false }, '/data?page=0&eu=false'],
    [{ area: ['NLD', 'ROU'] }, '/data?area=NLD&area=ROU'],
    [{ search: 'a&b = c' }, '/data?search=a%26b+%3D+c'],
  ])('%j', (query, address) => {
    expect(withQuery('/data', query)).toBe(address)
  })
})

describe('every path', () => {
  const inside = Object.values({
    today: paths.today(),
    documents: paths.documents({ search: 'children' }),
    document: paths.document('A/C.3/64/L.draft-trafficking/Rev'),
    paragraph: paths.paragraph('A/RES/70/179', 'op6.a'),
    calendar: paths.calendar(),
    treaties: paths.treaties(),
    treaty: paths.treaty('untoc'),
    states: paths.states(),
    state: paths.state('NLD'),
    stateReport: paths.stateReport('NLD'),
    data: paths.data(),
    figure: paths.figure('1-26777-12'),
    imports: paths.imports(),
    audit: paths.audit(),
    about: paths.about(),
    session: paths.session(),
  } satisfies Record<keyof typeof paths, string>)

  it.each(inside)('%s leads to a page', (path) => {
    expect(findPage(pages, new URL(path, 'http://house').pathname)).not.toBeNull()
  })

  it('of a document gives its symbol back to the page', () => {
    const symbol = 'A/C.3/64/L.draft-trafficking/Rev'
    const { pathname } = new URL(paths.document(symbol), 'http://house')
    expect(symbolOf(findPage(pages, pathname)?.params['symbol'] ?? '')).toBe(symbol)
  })
})
