import { useLanguage } from '../../web/language.tsx'
import type { StateProfile } from './state-profile.ts'

/** `United Nations Office on Drugs and Crime, release of 30 May 2023 (data_glotip_2023-05-30.xlsx)` */
export const useSourceLine = ({ sources, releases }: StateProfile): ((source_id: string) => string) => {
  const { t, day, list } = useLanguage()
  return (source_id) => {
    const name = sources.find((source) => source.source_id === source_id)?.name ?? source_id
    const files = releases
      .filter((release) => release.source_id === source_id)
      .map(({ released_on, file_name }) =>
        released_on
          ? t('reporting.source.release', { day: day(released_on), file: file_name })
          : t('reporting.source.file', { file: file_name }),
      )
    return t('reporting.source.line', { source: name, files: list(files) })
  }
}
