import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOT_AN_AREA } from './area-names-as-found.ts'
import { AREAS, areaName, areaOf, areasWithin, findArea, findNationality, regionsOf } from './areas.ts'
import { filesOfAreas } from './make-areas.ts'
import { normalName } from './normal-name.ts'

const source = (path: string): URL => new URL(`../sources/${path}`, import.meta.url)
const rowsOf = (path: string): Record<string, string>[] => {
  const bytes = readFileSync(source(path))
  return parse(path.endsWith('.gz') ? gunzipSync(bytes) : bytes, { columns: true, bom: true }) as Record<
    string,
    string
  >[]
}
const unmatched = (names: Iterable<string>): string[] =>
  [...new Set(names)].filter((name) => findArea(name) === null).sort()
const reasons = (names: readonly string[]): string[] => names.filter((name) => !(name in NOT_AN_AREA))

describe('the list of areas', () => {
  it('is what make-areas.ts makes of the sources', () => {
    const made = filesOfAreas()
    for (const file of ['areas.json', 'area-aliases.json'] as const) {
      expect(
        readFileSync(new URL(file, import.meta.url), 'utf8') === made[file],
        `run: node vocabulary/make-areas.ts (${file})`,
      ).toBe(true)
    }
  })

  it('holds 193 members, two observers and the marks that the source counts', () => {
    const expected = JSON.parse(readFileSync(source('countries/expected.json'), 'utf8'))['country-codes']
    const marked = (mark: 'ldc' | 'lldc' | 'sids'): number => AREAS.filter((area) => area.marks?.includes(mark)).length
    expect(AREAS.filter((area) => area.un === 'member')).toHaveLength(193)
    expect(AREAS.filter((area) => area.un === 'observer').map((area) => area.code)).toEqual(['VAT', 'PSE'])
    expect(AREAS.filter((area) => area.un === 'non_member').map((area) => area.code)).toEqual(['COK', 'NIU'])
    expect([marked('ldc'), marked('lldc'), marked('sids')]).toEqual([expected.LDC, expected.LLDC, expected.SIDS])
  })

  it('gives every place but the groupings a name in six languages, without articles, stars or dashes', () => {
    for (const area of AREAS) {
      if (area.kind === 'grouping') continue
      expect(Object.keys(area.names).sort(), area.code).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh'])
      for (const name of Object.values(area.names))
        expect(name, area.code).not.toMatch(/\*|\((the|le|la|les|l'|el|los|las)\)| - ال|^$/)
    }
    expect(new Set(AREAS.map((area) => area.code)).size).toBe(AREAS.length)
  })

  it('knows regions as a tree', () => {
    const regions = JSON.parse(readFileSync(source('countries/expected.json'), 'utf8'))['country-codes']['M49 regions']
    const iso = (region: string): number =>
      areasWithin(region).filter((a) => a.kind === 'state' || a.kind === 'territory').length
    expect(regionsOf('NLD')).toEqual(['m49:155', 'm49:150', 'm49:001'])
    expect([iso('m49:002'), iso('m49:019'), iso('m49:142'), iso('m49:150'), iso('m49:009')]).toEqual(
      ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'].map((name) => regions[name]),
    )
  })
})

describe('findArea', () => {
  it.each([
    ['NA', 'NAM'],
    ['NAM', 'NAM'],
    ['Namibia', 'NAM'],
    ['516', 'NAM'],
    ['15', 'm49:015'],
    ['m49:015', 'm49:015'],
    ['Czechoslovakia', 'CSHH'],
    ['Zaire', 'ZRCD'],
    ['Serbia and Montenegro', 'CSXX'],
    ['SCG', 'CSXX'],
    ['Yugoslavia', 'YUCS'],
    ['Micronesia', 'FSM'],
    ['57', 'm49:057'],
    ['CHI', 'm49:830'],
    ['the Republic of Albania', 'ALB'],
    ["Albanie (l')", 'ALB'],
    ['Палестина', 'PSE'],
    ['罗马教廷', 'VAT'],
    ['الكرسي الرسولي', 'VAT'],
    ["CÃ´te d'Ivoire", 'CIV'],
    ['C�te d�Ivoire', 'CIV'],
    ['Guinea', 'GIN'],
    ['Niger', 'NER'],
    ['European Union', 'EU'],
    ['Kosovo', 'm49:412'],
    ['KV', null],
    ['KVR', null],
    ['Central africa', null],
    ['', null],
    ['constructor', null],
    ['999', null],
  ])('%s → %s', (text, code) => expect(findArea(text)).toBe(code))

  it('finds every place by every name and code that it shows', () => {
    for (const area of AREAS) {
      expect(findArea(area.code)).toBe(area.code)
      if (area.m49) expect(findArea(area.m49)).toBe(area.code)
      for (const name of Object.values(area.names)) {
        if (area.code !== 'm49:057') expect(findArea(name), name).toBe(area.code)
      }
    }
  })

  it('matches every participant of the treaty tables', () => {
    for (const file of readdirSync(source('treaty-status')).filter((name) => name.endsWith('.csv'))) {
      expect(
        unmatched(rowsOf(`treaty-status/${file}`).map((row) => row.Participant ?? row.country ?? '')),
        file,
      ).toEqual([])
    }
  })

  it('matches every name of the tiers and of the SDG database', () => {
    expect(unmatched(rowsOf('us-tip-tiers/tiers_2008-2016.csv').map((row) => row.country as string))).toEqual([])
    const areas = rowsOf('sdg-16-2-2/unsd-global-2020/geo_area.csv')
    expect(unmatched(areas.map((row) => row.name as string))).toEqual([])
    expect(unmatched(areas.map((row) => row.geo_area as string))).toEqual([])
    for (const row of areas) {
      if (row.geo_area !== '57') expect(findArea(row.name as string), row.name).toBe(findArea(row.geo_area as string))
    }
  })

  it('matches every area and country of citizenship of UNODC, or says why not', () => {
    const rows = rowsOf('unodc-glotip-2023-05-30/data_glotip_2023-05-30.csv.gz')
    const areas = rows.map((row) => row.Country || (row.Iso3_code as string))
    const citizenships = rows
      .filter((row) => row.Dimension === 'by citizenship' || row.Dimension === 'by country of repatriation')
      .map((row) => row.Category as string)
    const rest = unmatched([...areas, ...citizenships]).filter((name) => name !== '')
    expect(reasons(rest)).toEqual([])
    expect(rest).toHaveLength(Object.keys(NOT_AN_AREA).length)
    for (const row of rows) {
      if (row.Country && row.Iso3_code && row.Iso3_code.length === 3)
        expect(findArea(row.Country), row.Country).toBe(findArea(row.Iso3_code))
    }
  })

  it('never throws and never answers with a code that is not in the list', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const code = findArea(text)
        return code === null || areaOf(code) !== undefined
      }),
    )
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => normalName(normalName(text)) === normalName(text)))
  })
})

describe('findNationality', () => {
  it.each([
    ['Albanian', ['ALB']],
    ['Vietnamese', ['VNM']],
    ['Dominican', ['DMA']],
    ['Citizen of the Dominican Republic Spanish', ['DOM', 'ESP']],
    ['South Sudanese South African', ['SSD', 'ZAF']],
    ['Central African Congolese (Drc)', ['CAF', 'COD']],
    ['Citizen of Guinea-Bissau Nigerian', ['GNB', 'NGA']],
    ['Portuguese UKrainian', ['PRT', 'UKR']],
    ['Afghan Unknown', ['AFG']],
    ['Unknown', null],
    ['Total', null],
    ['Congolese', null],
    ['', null],
  ])('%s → %j', (text, areas) => expect(findNationality(text)).toEqual(areas))

  it('reads every nationality of the referral tables but Unknown and Total', () => {
    const files = readdirSync(source('uk-nrm-referrals')).filter((name) => /\.csv(\.gz)?$/.test(name))
    const labels = files.flatMap((file) =>
      rowsOf(`uk-nrm-referrals/${file}`).flatMap((row) => (row.Nationality ? [row.Nationality] : [])),
    )
    expect(labels.length).toBeGreaterThan(1000)
    expect([...new Set(labels)].filter((label) => findNationality(label) === null).sort()).toEqual(['Total', 'Unknown'])
  })
})

describe('areaName', () => {
  it('speaks six languages and falls back to English, then to the code', () => {
    expect(areaName('NLD', 'fr')).toBe('Pays-Bas')
    expect(areaName('CIV', 'en')).toBe("Côte d'Ivoire")
    expect(areaName('TUR', 'ru')).toBe('Турция')
    expect(areaName('m49:99042', 'zh')).toBe('WHO Africa')
    expect(areaName('XYZ', 'en')).toBe('XYZ')
  })
})
