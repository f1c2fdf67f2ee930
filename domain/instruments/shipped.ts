import type { TreatyKey } from './treaty.ts'

/**
 * The extracts that come with the program, in `sources/treaty-status/` and `sources/texts/`. `extracted_on`: the day
 * on which the copy was made (UNTC), or the latest day in it where the copy is undated.
 */
export interface ShippedTable {
  readonly file: string
  readonly treaty?: TreatyKey
  readonly extracted_on: string
  readonly publisher: string
}

const UNTC = 'United Nations Treaty Collection (copy: zmjones/untreaties)'

export const SHIPPED_TABLES: readonly ShippedTable[] = [
  { file: '18-12_UNTOC.csv', treaty: 'untoc', extracted_on: '2014-01-27', publisher: UNTC },
  {
    file: '18-12-a_Trafficking-Protocol.csv',
    treaty: 'trafficking-protocol',
    extracted_on: '2014-01-27',
    publisher: UNTC,
  },
  { file: '18-12-b_Smuggling-Protocol.csv', treaty: 'smuggling-protocol', extracted_on: '2014-07-10', publisher: UNTC },
  { file: '18-12-c_Firearms-Protocol.csv', treaty: 'firearms-protocol', extracted_on: '2014-07-10', publisher: UNTC },
  { file: '4-11_CRC.csv', treaty: 'crc', extracted_on: '2014-10-26', publisher: UNTC },
  { file: '4-11-c_OPSC.csv', treaty: 'opsc', extracted_on: '2015-01-27', publisher: UNTC },
  { file: '4-11-b_OPAC.csv', treaty: 'opac', extracted_on: '2015-01-27', publisher: UNTC },
  { file: '4-8_CEDAW.csv', treaty: 'cedaw', extracted_on: '2014-07-10', publisher: UNTC },
  { file: '4-8-b_OP-CEDAW.csv', treaty: 'op-cedaw', extracted_on: '2014-10-26', publisher: UNTC },
  { file: '18-3_Slavery-Convention-1926.csv', treaty: 'slavery-1926', extracted_on: '2013-07-06', publisher: UNTC },
  {
    file: '18-1_Slavery-amending-Protocol-1953.csv',
    treaty: 'slavery-1953',
    extracted_on: '2013-07-06',
    publisher: UNTC,
  },
  {
    file: '18-2_Slavery-Convention-as-amended.csv',
    treaty: 'slavery-1926-amended',
    extracted_on: '2013-07-06',
    publisher: UNTC,
  },
  {
    file: '18-4_Supplementary-Slavery-1956.csv',
    treaty: 'supplementary-1956',
    extracted_on: '2013-07-06',
    publisher: UNTC,
  },
  {
    file: 'ilo_C029_C105_C182_about_2013.csv',
    extracted_on: '2013-01-04',
    publisher: 'International Labour Organization, about 2013 (copy: R. W. Frank, Human Trafficking Indicators)',
  },
  {
    file: 'us-dol_ratified_yes_no_2015.csv',
    extracted_on: '2015-12-31',
    publisher: 'United States Department of Labor, 2015',
  },
]

export interface ShippedText {
  readonly file: string
  readonly document: string
}

/** The texts that say something about treaties. */
export const SHIPPED_TEXTS: readonly ShippedText[] = [
  { file: 'A-RES-64-178.txt', document: 'A/RES/64/178' },
  { file: 'draft-A-C.3-64-L-trafficking-rev.txt', document: 'A/C.3/64/L.draft-trafficking/Rev' },
  { file: 'A-RES-67-190.txt', document: 'A/RES/67/190' },
]
