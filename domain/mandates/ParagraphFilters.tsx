import { useAnswer } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { useSearch } from '../../web/navigation.tsx'
import { Select } from '../../web/ui/fields.tsx'
import { ADDRESSEES, PILLARS } from './document.ts'
import { listDocuments } from './document-api.ts'

/** Whom a paragraph addresses, its pillar, its document: kept in the address, so that a link reproduces the view. */
export const ParagraphFilters = ({ drafts }: { readonly drafts: boolean }) => {
  const { t } = useLanguage()
  const [query, setQuery] = useSearch()
  const { data: documents } = useAnswer(listDocuments, {})
  const field = (name: 'addressee' | 'pillar' | 'document') => ({
    label: t(`mandates.${name}`),
    any: t('mandates.any'),
    value: query.get(name) ?? '',
    onChange: (value: string) => setQuery({ [name]: value, page: null }),
  })
  return (
    <>
      <Select
        {...field('addressee')}
        options={ADDRESSEES.map((value) => ({ value, title: t(`mandates.addressee.${value}`) }))}
      />
      <Select
        {...field('pillar')}
        options={PILLARS.map((value) => ({ value, title: t(`mandates.pillar.${value}`) }))}
      />
      <Select
        {...field('document')}
        options={(documents ?? [])
          .filter(({ draft }) => drafts || !draft)
          .map(({ symbol }) => ({ value: symbol, title: symbol }))}
      />
    </>
  )
}
