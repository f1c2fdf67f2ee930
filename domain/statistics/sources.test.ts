import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTable } from '../../platform/tables/open-table.ts'
import { tierOf } from './assessment.ts'
import { readAssessments } from './assessment-exchange.ts'
import { type FigureFormat, type ImportedFigure, ImportRun } from './import-run.ts'
import { CROSS, TOTAL } from './imported.ts'

/** The facts of each data folder's `expected.json`, reproduced from what the importers read. */
const told = (file: string) => ({ file_name: basename(file), this_year: 2026 })
const expected = (folder: string) => JSON.parse(readFileSync(`sources/${folder}/expected.json`, 'utf8'))
const read = async (format: FigureFormat, file: string) => {
  const run = await ImportRun.open(await openTable(`sources/${file}`), format, told(file))
  const figures: ImportedFigure[] = []
  for await (const batch of run.batches()) figures.push(...batch)
  return { figures, report: run.report, mapping: run.mapping }
}
const sum = (figures: readonly ImportedFigure[]): number =>
  figures.reduce((all, { reading }) => all + (reading.value ?? 0), 0)
const countBy = (figures: readonly ImportedFigure[], key: (figure: ImportedFigure) => string) =>
  Object.fromEntries([...Map.groupBy(figures, key)].map(([name, of]) => [name, of.length]))
const sumBy = (figures: readonly ImportedFigure[], key: (figure: ImportedFigure) => string) =>
  Object.fromEntries([...Map.groupBy(figures, key)].map(([name, of]) => [name, sum(of)]))

describe('UNODC, release of 30 May 2023', async () => {
  const facts = expected('unodc-glotip-2023-05-30')
  const { figures, report, mapping } = await read('glotip', 'unodc-glotip-2023-05-30/data_glotip_2023-05-30.xlsx')
  const isTotal = (f: ImportedFigure) => f.dimension === TOTAL && f.sex === TOTAL && f.age === TOTAL
  const detected = figures.filter((f) => f.indicator === 'Detected trafficking victims')

  it('rows, header, release day, repeats and values', () => {
    expect(report.rows).toBe(facts.rows)
    expect(mapping.header_line).toBe(facts['header row in the xlsx'])
    expect(mapping.released_on).toBe(facts['release date in cell A2'].split('/').reverse().join('-'))
    expect(report.repeated_keys).toBe(facts['repeated keys (rows that repeat an earlier key)'])
    expect(report.quarantined).toBe(0)
    expect(report.by_status).toEqual({
      counted: facts.values.numbers,
      zero: facts.values.zero,
      suppressed: facts.values['suppressed as "<5"'],
      not_collected: 0,
      not_applicable: 0,
    })
    expect(figures.filter((f) => f.text.includes(','))).toHaveLength(facts.values['numbers with a thousands comma'])
    const largest = figures.map((f) => f.reading.value ?? 0).sort((a, b) => b - a)
    expect(largest.slice(0, 3)).toEqual(facts.values.largest)
  })

  it('how many rows each indicator, dimension, sex and age has', () => {
    expect(countBy(figures, (f) => f.indicator)).toEqual(facts.Indicator)
    expect(countBy(figures, (f) => f.dimension)).toEqual(facts.Dimension)
    expect(countBy(figures, (f) => f.sex)).toEqual(facts.Sex)
    expect(countBy(figures, (f) => f.age)).toEqual(facts.Age)
  })

  it('codes without a name and a name without a code', () => {
    const unnamed = figures.filter((f) => f.area === null)
    expect(countBy(unnamed, (f) => f.area_text)).toEqual(facts['rows without Country but with a code'])
    const sark = figures.filter((f) => f.area_text === 'Sark')
    expect({ Sark: sark.length }).toEqual(facts['rows with Country but without Iso3_code'])
    expect(sark[0]?.area).toBe('m49:680')
  })

  it('detected victims of each year', () => {
    const perYear = Map.groupBy(detected.filter(isTotal), (f) => String(f.year))
    const found = [...perYear].map(([year, of]) => [
      year,
      {
        victims: sum(of),
        countries: of.filter((f) => f.reading.status === 'counted').length,
        'countries suppressed': of.filter((f) => f.reading.status === 'suppressed').length,
      },
    ])
    const facts_per_year = facts['detected victims, total, per year (sum of numbers; suppressed counted as 0)']
    const told_years = Object.fromEntries(found.filter(([year]) => (year as string) in facts_per_year))
    // The published count of countries counts those with a number or `<5` alike where it says so.
    for (const [year, fact] of Object.entries<Record<string, number>>(facts_per_year)) {
      expect(told_years[year].victims).toBe(fact['victims'])
      expect(told_years[year]['countries suppressed']).toBe(fact['countries suppressed'])
      expect([told_years[year].countries, told_years[year].countries + fact['countries suppressed']!]).toContain(
        fact['countries'],
      )
    }
  })

  it('detected victims of selected States, text as published', () => {
    for (const [area, years] of Object.entries<Record<string, string>>(facts['detected victims, total, selected'])) {
      const of = detected.filter((f) => isTotal(f) && f.area === area && f.repeat_of === null)
      const found = Object.fromEntries(of.filter((f) => String(f.year) in years).map((f) => [f.year, f.text]))
      expect(found).toEqual(years)
    }
  })

  it('2019 by form, by sex and age, and by citizenship', () => {
    const of2019 = detected.filter((f) => f.year === 2019)
    const summary = (of: readonly ImportedFigure[]) => ({
      victims: sum(of),
      rows: of.length,
      'suppressed rows': of.filter((f) => f.reading.status === 'suppressed').length,
    })
    const groups = (of: readonly ImportedFigure[], key: (f: ImportedFigure) => string) =>
      Object.fromEntries([...Map.groupBy(of, key)].map(([name, rows]) => [name, summary(rows)]))
    const forms = of2019.filter((f) => f.dimension === 'by form of exploitation' && f.sex === TOTAL && f.age === TOTAL)
    expect(groups(forms, (f) => f.category)).toEqual(facts['2019 by form (Sex=Total, Age=Total)'])
    const cells = of2019.filter((f) => f.dimension === TOTAL)
    expect(groups(cells, (f) => `${f.sex} | ${f.age}`)).toEqual(facts['2019 by sex and age'])
    const citizenships = of2019.filter((f) => f.dimension === 'by citizenship')
    const largest = citizenships.sort((a, b) => (b.reading.value ?? 0) - (a.reading.value ?? 0)).slice(0, 10)
    expect(largest.map((f) => [f.area_text, f.category || null, f.reading.value])).toEqual(
      facts['2019 largest citizenship rows'],
    )
  })
})

describe('SDG indicator 16.2.2', async () => {
  const facts = expected('sdg-16-2-2')
  const SEX: Record<string, string> = { bothsex: TOTAL, female: 'Female', male: 'Male' }
  const AGE: Record<string, string> = { allage: TOTAL, '18': '18 years or over', lt18y: '0 to 17 years' }
  const renamed = (counts: Record<string, number>, names: Record<string, string>) =>
    Object.fromEntries(Object.entries(counts).map(([name, count]) => [names[name], count]))

  it.each(['VC_HTF_DETV', 'VC_HTF_DETVFL', 'VC_HTF_DETVOG', 'VC_HTF_DETVOP', 'VC_HTF_DETVSX'])('%s', async (series) => {
    const { figures, report } = await read('sdg', `sdg-16-2-2/unsd-global-2020/${series.toLowerCase()}.csv`)
    const fact = facts[series]
    expect(report.rows).toBe(fact.rows)
    expect(sum(figures)).toBe(fact['sum of all cells (not a count of victims)'])
    expect(countBy(figures, (f) => f.sex)).toEqual(renamed(fact.sex, SEX))
    expect(countBy(figures, (f) => f.age)).toEqual(renamed(fact.age, AGE))
    expect(new Set(figures.map((f) => f.area_key)).size).toBe(fact.areas)
    const years = figures.map((f) => f.year!).sort()
    expect([String(years[0]), String(years.at(-1))]).toEqual(fact.years)
    expect(figures.filter((f) => f.area === null)).toEqual([])
    if (fact['world-ish sum per year'])
      expect(sumBy(figures, (f) => String(f.year))).toEqual(fact['world-ish sum per year'])
  })

  it('United Kingdom', async () => {
    const { figures, report, mapping } = await read('sdg', 'sdg-16-2-2/national/united-kingdom_ONS.csv')
    const fact = facts['united-kingdom_ONS']
    expect([mapping.source, report.rows]).toEqual(['ONS', fact.rows])
    const totals = figures.filter((f) => f.sex === TOTAL && f.age === TOTAL)
    expect(sumBy(totals, (f) => String(f.year))).toEqual(fact['total per year (Sex and Age blank)'])
    const ages = fact.ages.map((age: string) => (age === '' ? TOTAL : age === 'Age not known' ? 'Unknown' : age))
    expect([...new Set(figures.map((f) => f.age))].sort()).toEqual(ages.sort())
    expect(figures.every((f) => f.area === 'GBR' && f.unit === 'count')).toBe(true)
  })

  it('Republic of Moldova: blanks are not zeros', async () => {
    const { figures, report } = await read('sdg', 'sdg-16-2-2/national/moldova.csv')
    expect(report.rows).toBe(facts.moldova.rows)
    expect(report.by_status).toMatchObject({ counted: 169, zero: 56, not_collected: 100 })
    const children = figures.find((f) => f.year === 2019 && f.age === '0 to 17 years')
    expect(children).toMatchObject({ text: '18.9', unit: 'per_100000', area: 'MDA', dimension: TOTAL })
    expect(figures.find((f) => f.category === 'Germany')?.dimension).toBe('Country of destination')
  })

  it('Armenia: byte order mark, unit as found', async () => {
    const { figures, report } = await read('sdg', 'sdg-16-2-2/national/armenia_BOM.csv')
    expect(report.rows).toBe(facts.armenia_BOM.rows)
    expect(figures[0]).toMatchObject({ year: 2023, sex: TOTAL, age: TOTAL, text: '0.84', unit: '%', area: 'ARM' })
  })

  it('Croatia: wide, Croatian headers, NA is not collected and “-” no occurrence', async () => {
    const { figures, report } = await read('sdg', 'sdg-16-2-2/national/croatia_wide.csv')
    expect(report.rows).toBe(facts.croatia_wide.rows)
    expect(figures).toHaveLength(report.rows * (facts.croatia_wide.columns.length - 1))
    expect(report.by_status).toEqual({ counted: 88, zero: 4, not_collected: 4, not_applicable: 0, suppressed: 0 })
    expect(figures.find((f) => f.text === '-')).toMatchObject({ line: 3, column: 9, reading: { status: 'zero' } })
    expect(figures.find((f) => f.year === 2022 && f.sex === 'Female')?.reading.value).toBe(0.65)
  })
})

describe('United Kingdom, National Referral Mechanism', async () => {
  const facts = expected('uk-nrm-referrals')
  const part = (f: ImportedFigure, title: string): string | undefined =>
    f.category.split(CROSS)[f.dimension.split(CROSS).indexOf(title)]
  const AGE: Record<string, string> = {
    'Adult (18 or over)': '18 years or over',
    'Child (17 or under)': '0 to 17 years',
    'Not specified or unknown': 'Unknown',
  }
  const age = (name: string) => AGE[name] ?? name
  const sex = (name: string) => (name === 'Not Recorded' ? 'Unknown' : name)

  it.each(['2022_q2', '2022_q3', '2022_q4', '2023_q1'])('%s', async (quarter) => {
    const { figures, report } = await read('nrm', `uk-nrm-referrals/leaf_${quarter}.csv`)
    const fact = facts[quarter]
    expect([report.rows, sum(figures), report.repeated_keys]).toEqual([fact.rows, fact.people, 0])
    expect(sumBy(figures, (f) => part(f, 'First responder type')!)).toEqual(fact['First responder type'])
    expect(sumBy(figures, (f) => part(f, 'Exploitation type')!)).toEqual(fact['Exploitation type'])
    const ages = Object.entries<number>(fact['Age at exploitation']).map(([name, people]) => [age(name), people])
    expect(sumBy(figures, (f) => f.age)).toEqual(Object.fromEntries(ages))
    const sexes = Object.entries<number>(fact.Gender).map(([name, people]) => [sex(name), people])
    expect(sumBy(figures, (f) => f.sex)).toEqual(Object.fromEntries(sexes))
    const crossed = Object.entries<number>(fact['Age x Gender']).map(([name, people]) => {
      const [a, s] = name.split(' | ') as [string, string]
      return [`${age(a)} | ${sex(s)}`, people]
    })
    expect(sumBy(figures, (f) => `${f.age} | ${f.sex}`)).toEqual(Object.fromEntries(crossed))
    const nationalities = sumBy(figures, (f) => part(f, 'Nationality')!)
    expect(Object.keys(nationalities)).toHaveLength(fact.nationalities)
    expect(nationalities).toMatchObject(fact['top nationalities'])
    const components = new Map<string, number>()
    for (const f of figures)
      for (const name of part(f, 'Exploitation type')!.split(/, | & /))
        components.set(name, (components.get(name) ?? 0) + (f.reading.value ?? 0))
    expect(Object.fromEntries(components)).toEqual(fact['persons with each component (overlapping)'])
    const cells = Object.values(
      sumBy(figures, (f) => [part(f, 'Exploitation type'), f.age, f.sex, part(f, 'Nationality')].join('\n')),
    )
    const below = (limit: number) => cells.filter((people) => people < limit).length
    expect(fact['cells of the full cross exploitation x age x gender x nationality']).toEqual({
      nonzero: cells.length,
      'equal 1': cells.filter((people) => people === 1).length,
      'below 3': below(3),
      'below 5': below(5),
      'below 10': below(10),
    })
    expect(figures[0]).toMatchObject({ year: Number(quarter.slice(0, 4)), quarter: Number(quarter.slice(-1)) })
  })

  it('total rows leave the dimension of their parts, so that no sum counts a person twice', async () => {
    const others = await read('nrm', 'uk-nrm-referrals/with_totals_2022_q2.csv.gz')
    const police = await read('nrm', 'uk-nrm-referrals/with_totals_police_2022_q2.csv.gz')
    const type = 'First responder type'
    const sumOf = (of: readonly ImportedFigure[], dimension: readonly string[], isLeaf: boolean) =>
      sum(
        of.filter(
          (f) => f.dimension === dimension.join(CROSS) && (f.sex !== TOTAL) === isLeaf && (f.age !== TOTAL) === isLeaf,
        ),
      )
    const { people } = facts['2022_q2']
    const byType = facts['2022_q2'][type]
    expect(sumOf(others.figures, [type], false)).toBe(people)
    const named = byType['Government agency'] + byType['NGO and third sector']
    expect(sumOf(others.figures, [type, 'First responder'], false)).toBe(named)
    const leaf = [type, 'First responder', 'Exploitation type', 'Nationality']
    expect(sumOf(others.figures, leaf, true)).toBe(people - byType.Police)
    expect(sumOf(police.figures, [type, 'First responder'], false)).toBe(byType.Police)
    expect(sumOf(police.figures, leaf, true)).toBe(byType.Police)
    expect(
      [...others.figures, ...police.figures].filter((f) => /total/i.test(f.category) && f.dimension !== TOTAL),
    ).toEqual([])
    expect(sum(others.figures)).toBeGreaterThan(5 * people)
  })

  it('referrals since 2009', async () => {
    const { figures, report } = await read('nrm', 'uk-nrm-referrals/nrm_referrals_longitudinal.csv')
    const fact = facts.longitudinal
    expect(report.rows).toBe(fact.rows)
    const totals = figures.filter((f) => f.dimension === TOTAL && f.quarter !== null)
    expect(sumBy(totals, (f) => String(f.year))).toEqual(
      fact['totals per year (location=Total, summed over quarters and age groups)'],
    )
    expect(fact.trap).toContain(String(sum(figures)))
  })

  it.each(['nrm_reasonable_grounds', 'nrm_conclusive_grounds'])('%s: parts add up to their totals', async (file) => {
    const { figures } = await read('nrm', `uk-nrm-referrals/${file}.csv`)
    const decided = figures.filter((f) => f.dimension === 'Decision')
    const totals = figures.filter((f) => f.dimension === TOTAL && f.age !== TOTAL)
    const byLine = (of: readonly ImportedFigure[]) => sumBy(of, (f) => String(f.line))
    expect(byLine(decided)).toEqual(byLine(totals))
    expect(byLine(totals)).toEqual(byLine(figures.filter((f) => f.age === TOTAL)))
    const years = sumBy(
      figures.filter((f) => f.quarter === null),
      (f) => String(f.year),
    )
    expect(years).toEqual(
      sumBy(
        figures.filter((f) => f.quarter !== null),
        (f) => String(f.year),
      ),
    )
  })

  it('duty to notify: the total row is the sum of the others', async () => {
    const { figures } = await read('nrm', 'uk-nrm-referrals/nrm_duty_to_notify_2023_q1.csv')
    const total = figures.filter((f) => f.dimension === TOTAL)
    expect(sum(total)).toBe(sum(figures.filter((f) => f.dimension === 'Nationality')))
    const since = await read('nrm', 'uk-nrm-referrals/nrm_duty_to_notify_longitudinal.csv')
    const quarter = since.figures.find((f) => f.year === 2023 && f.quarter === 1)
    expect(quarter?.reading.value).toBe(sum(total))
  })
})

describe('tier placements', async () => {
  const facts = expected('us-tip-tiers')
  const file = 'sources/us-tip-tiers/tiers_2008-2016.csv'
  const { assessments, report } = await readAssessments(await openTable(file), told(file))

  it('every row, country and label as found', () => {
    expect(report.rows).toBe(facts.rows)
    expect(new Set(assessments.map((a) => a.area_text)).size).toBe(facts.countries)
    for (const [year, labels] of Object.entries(facts['per year'])) {
      const of = assessments.filter((a) => String(a.year) === year)
      const found = Object.fromEntries(
        [...Map.groupBy(of, (a) => a.label)].map(([label, rows]) => [label, rows.length]),
      )
      expect(found).toEqual(labels)
    }
  })

  it('two spellings of the watch list are one tier; what is no tier has none', () => {
    expect(new Set(facts['tier labels to unify'].map(tierOf))).toEqual(new Set(['2W']))
    expect(facts['not tiers'].map(tierOf)).toEqual([null, null])
    expect(report.repeated_keys).toBe(20)
    expect(assessments.filter((a) => a.label === '').every((a) => a.tier === null)).toBe(true)
  })
})

describe('population', async () => {
  const facts = expected('countries').population
  const { figures, report } = await read('population', 'countries/population.csv')

  it('rows, years, codes and samples', () => {
    expect(report.rows).toBe(facts.rows)
    expect(report.by_status.counted + report.by_status.zero).toBe(facts.rows)
    expect(new Set(figures.map((f) => f.area_key)).size).toBe(facts.codes)
    const years = figures.map((f) => f.year!)
    expect([String(Math.min(...years)), String(Math.max(...years))]).toEqual(facts.years)
    for (const [sample, values] of Object.entries<string[]>(facts.samples)) {
      const [code, year] = sample.split(' ')
      const of = figures.filter((f) => f.area_key === code && String(f.year) === year)
      expect(of.map((f) => f.text)).toEqual(values)
    }
  })
})
