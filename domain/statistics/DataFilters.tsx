import { useAnswer } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { Button } from '../../web/ui/buttons.tsx'
import { Select } from '../../web/ui/fields.tsx'
import { Answered } from '../../web/ui/states.tsx'
import { type FigureFilter, listFacets } from './figure-api.ts'
import { useFigureWords } from './figure-columns.tsx'
import { type Change, LISTS, type List } from './use-filter.tsx'

interface Facet {
  readonly value: string
  readonly figures: number
}

/** Areas can be several at once; of everything else one is chosen, or all. */
export const DataFilters = ({
  filter,
  onChange,
  onReset,
}: {
  readonly filter: FigureFilter
  readonly onChange: (change: Change) => void
  readonly onReset: () => void
}) => {
  const { t } = useLanguage()
  const facets = useAnswer(listFacets, filter, { keepPrevious: true })
  return (
    <Answered of={facets} lines={8}>
      {(found) => (
        <search className="no-print" aria-label={t('statistics.filter.title')}>
          <div className="filters">
            {LISTS.filter((name) => name !== 'area').map((name) => (
              <OneOf key={name} name={name} filter={filter} facets={found[name]} onChange={onChange} />
            ))}
            <YearSelect name="from" filter={filter} years={found.years} onChange={onChange} />
            <YearSelect name="to" filter={filter} years={found.years} onChange={onChange} />
            <AddArea filter={filter} facets={found.area} onChange={onChange} />
          </div>
          <Chosen filter={filter} onChange={onChange} onReset={onReset} />
        </search>
      )}
    </Answered>
  )
}

const useOptionWords = () => {
  const { t, areaName } = useLanguage()
  const { term } = useFigureWords()
  return (name: List, value: string): string => {
    if (name === 'area') return areaName(value)
    if (name === 'source') return t(`statistics.source.${value}`)
    return name === 'status' ? t(`statistics.status.${value}`) : term(value)
  }
}

const OneOf = ({
  name,
  filter,
  facets,
  onChange,
}: {
  readonly name: List
  readonly filter: FigureFilter
  readonly facets: readonly Facet[]
  readonly onChange: (change: Change) => void
}) => {
  const { t, number } = useLanguage()
  const words = useOptionWords()
  const chosen = filter[name]?.[0] ?? ''
  const shown =
    chosen === '' || facets.some(({ value }) => value === chosen) ? facets : [{ value: chosen, figures: 0 }, ...facets]
  return (
    <Select
      label={t(`statistics.field.${name}`)}
      any={t('statistics.filter.all')}
      value={chosen}
      onChange={(value) => onChange({ [name]: value === '' ? null : [value] })}
      options={shown.map(({ value, figures }) => ({ value, title: `${words(name, value)} (${number(figures)})` }))}
    />
  )
}

const YearSelect = ({
  name,
  filter,
  years,
  onChange,
}: {
  readonly name: 'from' | 'to'
  readonly filter: FigureFilter
  readonly years: { readonly from: number | null; readonly to: number | null }
  readonly onChange: (change: Change) => void
}) => {
  const { t } = useLanguage()
  const [first, last] = [years.from ?? 2000, years.to ?? 2000]
  const all = Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
  return (
    <Select
      label={t(`statistics.filter.${name}`)}
      any={t('statistics.filter.all')}
      value={String(filter[name] ?? '')}
      onChange={(value) => onChange({ [name]: value === '' ? null : Number(value) })}
      options={all.map((year) => ({ value: year, title: year }))}
    />
  )
}

const AddArea = ({
  filter,
  facets,
  onChange,
}: {
  readonly filter: FigureFilter
  readonly facets: readonly Facet[]
  readonly onChange: (change: Change) => void
}) => {
  const { t, areaName, language } = useLanguage()
  const chosen = filter.area ?? []
  const options = facets
    .filter(({ value }) => !chosen.includes(value))
    .map(({ value }) => ({ value, title: areaName(value) }))
    .sort((a, b) => a.title.localeCompare(b.title, language))
  return (
    <Select
      label={t('statistics.filter.add_area')}
      any={t(chosen.length > 0 ? 'statistics.filter.another' : 'statistics.filter.all')}
      value=""
      onChange={(value) => value && onChange({ area: [...chosen, value] })}
      options={options}
    />
  )
}

/** The chosen areas, each to be taken away; the other choices show themselves. */
const Chosen = ({
  filter,
  onChange,
  onReset,
}: {
  readonly filter: FigureFilter
  readonly onChange: (change: Change) => void
  readonly onReset: () => void
}) => {
  const { t } = useLanguage()
  const words = useOptionWords()
  const areas = filter.area ?? []
  return (
    <div className="chips">
      {areas.map((area) => (
        <Button
          key={area}
          aria-label={t('statistics.filter.remove', { what: words('area', area) })}
          onClick={() => onChange({ area: without(areas, area) })}
        >
          {words('area', area)} <span aria-hidden="true">×</span>
        </Button>
      ))}
      <Button kind="quiet" onClick={onReset}>
        {t('statistics.filter.reset')}
      </Button>
    </div>
  )
}

const without = (values: readonly string[], value: string): string[] | null => {
  const rest = values.filter((one) => one !== value)
  return rest.length > 0 ? rest : null
}
