import { z } from 'zod'
import type { ForceRule } from './entry-into-force.ts'

/**
 * The treaties that the five documents call upon States to join, with what their final clauses say about entry into
 * force. Facts: the treaties' own texts; numbers and dates of entry into force as published by the depositary.
 */
export const TREATY_KEYS = [
  'untoc',
  'trafficking-protocol',
  'smuggling-protocol',
  'firearms-protocol',
  'crc',
  'opsc',
  'opac',
  'cedaw',
  'op-cedaw',
  'slavery-1926',
  'slavery-1953',
  'slavery-1926-amended',
  'supplementary-1956',
  'c029',
  'c105',
  'c182',
  'p029',
  'uncac',
] as const

export const treatyKey = z.enum(TREATY_KEYS)
export type TreatyKey = z.infer<typeof treatyKey>

export interface Treaty {
  readonly key: TreatyKey
  readonly title: string
  readonly adopted_on: string
  readonly adopted_at: string
  readonly depositary: 'un_secretary_general' | 'ilo_director_general'
  /** Chapter and number in the United Nations Treaty Collection. */
  readonly chapter: string | null
  /** Where the text was published: `United Nations, Treaty Series`, or the League of Nations'. */
  readonly published: string | null
  /** Day of entry into force as the depositary publishes it; the computed one is shown beside it. */
  readonly in_force_on: string
  readonly rule: ForceRule
  /** A treaty to which one must be party to become party to this one, as far as counting is concerned. */
  readonly supplements?: TreatyKey
  /** The extract leaves actions out by its nature; says which (message key suffix). */
  readonly lacks?: 'league_of_nations'
}

const un = (
  key: TreatyKey,
  chapter: string,
  title: string,
  adopted: readonly [on: string, at: string],
  published: string,
  in_force_on: string,
  rule: ForceRule,
  more: Pick<Treaty, 'supplements' | 'lacks'> = {},
): Treaty => ({
  key,
  title,
  adopted_on: adopted[0],
  adopted_at: adopted[1],
  depositary: 'un_secretary_general',
  chapter,
  published,
  in_force_on,
  rule,
  ...more,
})

const ilo = (
  key: TreatyKey,
  title: string,
  adopted_on: string,
  published: string | null,
  in_force_on: string,
  article: string,
): Treaty => ({
  key,
  title,
  adopted_on,
  adopted_at: 'Geneva',
  depositary: 'ilo_director_general',
  chapter: null,
  published,
  in_force_on,
  rule: { deposits: 2, wait: { months: 12 }, each: { months: 12 }, article },
})

/** The Convention and its protocols: 90th day after the 40th instrument, then the 30th day after one's own. */
const palermo = (article: string): ForceRule => ({
  deposits: 40,
  wait: { days: 90 },
  each: { days: 30 },
  article,
  organisations_not_counted: true,
})

export const TREATIES: readonly Treaty[] = [
  un(
    'untoc',
    'XVIII.12',
    'United Nations Convention against Transnational Organized Crime',
    ['2000-11-15', 'New York'],
    'United Nations, Treaty Series, vol. 2225, No. 39574',
    '2003-09-29',
    palermo('38'),
  ),
  un(
    'trafficking-protocol',
    'XVIII.12.a',
    'Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, supplementing the United Nations Convention against Transnational Organized Crime',
    ['2000-11-15', 'New York'],
    'United Nations, Treaty Series, vol. 2237, No. 39574',
    '2003-12-25',
    palermo('17'),
    { supplements: 'untoc' },
  ),
  un(
    'smuggling-protocol',
    'XVIII.12.b',
    'Protocol against the Smuggling of Migrants by Land, Sea and Air, supplementing the United Nations Convention against Transnational Organized Crime',
    ['2000-11-15', 'New York'],
    'United Nations, Treaty Series, vol. 2241, No. 39574',
    '2004-01-28',
    palermo('22'),
    { supplements: 'untoc' },
  ),
  un(
    'firearms-protocol',
    'XVIII.12.c',
    'Protocol against the Illicit Manufacturing of and Trafficking in Firearms, Their Parts and Components and Ammunition, supplementing the United Nations Convention against Transnational Organized Crime',
    ['2001-05-31', 'New York'],
    'United Nations, Treaty Series, vol. 2326, No. 39574',
    '2005-07-03',
    palermo('18'),
    { supplements: 'untoc' },
  ),
  un(
    'crc',
    'IV.11',
    'Convention on the Rights of the Child',
    ['1989-11-20', 'New York'],
    'United Nations, Treaty Series, vol. 1577, No. 27531',
    '1990-09-02',
    { deposits: 20, wait: { days: 30 }, each: { days: 30 }, article: '49' },
  ),
  un(
    'opsc',
    'IV.11.c',
    'Optional Protocol to the Convention on the Rights of the Child on the sale of children, child prostitution and child pornography',
    ['2000-05-25', 'New York'],
    'United Nations, Treaty Series, vol. 2171, No. 27531',
    '2002-01-18',
    { deposits: 10, wait: { months: 3 }, each: { months: 1 }, article: '14' },
  ),
  un(
    'opac',
    'IV.11.b',
    'Optional Protocol to the Convention on the Rights of the Child on the involvement of children in armed conflict',
    ['2000-05-25', 'New York'],
    'United Nations, Treaty Series, vol. 2173, No. 27531',
    '2002-02-12',
    { deposits: 10, wait: { months: 3 }, each: { months: 1 }, article: '10' },
  ),
  un(
    'cedaw',
    'IV.8',
    'Convention on the Elimination of All Forms of Discrimination against Women',
    ['1979-12-18', 'New York'],
    'United Nations, Treaty Series, vol. 1249, No. 20378',
    '1981-09-03',
    { deposits: 20, wait: { days: 30 }, each: { days: 30 }, article: '27' },
  ),
  un(
    'op-cedaw',
    'IV.8.b',
    'Optional Protocol to the Convention on the Elimination of All Forms of Discrimination against Women',
    ['1999-10-06', 'New York'],
    'United Nations, Treaty Series, vol. 2131, No. 20378',
    '2000-12-22',
    { deposits: 10, wait: { months: 3 }, each: { months: 3 }, article: '16' },
  ),
  un(
    'slavery-1926',
    'XVIII.3',
    'Slavery Convention',
    ['1926-09-25', 'Geneva'],
    'League of Nations, Treaty Series, vol. 60, No. 1414',
    '1927-03-09',
    { deposits: null, wait: { days: 0 }, each: { days: 0 }, article: '12' },
    { lacks: 'league_of_nations' },
  ),
  un(
    'slavery-1953',
    'XVIII.1',
    'Protocol amending the Slavery Convention signed at Geneva on 25 September 1926',
    ['1953-12-07', 'New York'],
    'United Nations, Treaty Series, vol. 182, No. 2422',
    '1953-12-07',
    { deposits: 2, wait: { days: 0 }, each: { days: 0 }, article: 'III' },
  ),
  un(
    'slavery-1926-amended',
    'XVIII.2',
    'Slavery Convention, signed at Geneva on 25 September 1926 and amended by the Protocol',
    ['1953-12-07', 'New York'],
    'United Nations, Treaty Series, vol. 212, No. 2861',
    '1955-07-07',
    {
      deposits: 23,
      of: 'slavery-1953',
      wait: { days: 0 },
      each: { days: 0 },
      article: 'III',
    },
  ),
  un(
    'supplementary-1956',
    'XVIII.4',
    'Supplementary Convention on the Abolition of Slavery, the Slave Trade, and Institutions and Practices Similar to Slavery',
    ['1956-09-07', 'Geneva'],
    'United Nations, Treaty Series, vol. 266, No. 3822',
    '1957-04-30',
    { deposits: 2, wait: { days: 0 }, each: { days: 0 }, article: '13' },
  ),
  ilo(
    'c029',
    'Forced Labour Convention, 1930 (No. 29)',
    '1930-06-28',
    'United Nations, Treaty Series, vol. 39, No. 612',
    '1932-05-01',
    '28',
  ),
  ilo(
    'c105',
    'Abolition of Forced Labour Convention, 1957 (No. 105)',
    '1957-06-25',
    'United Nations, Treaty Series, vol. 320, No. 4648',
    '1959-01-17',
    '4',
  ),
  ilo(
    'c182',
    'Worst Forms of Child Labour Convention, 1999 (No. 182)',
    '1999-06-17',
    'United Nations, Treaty Series, vol. 2133, No. 37245',
    '2000-11-19',
    '10',
  ),
  ilo('p029', 'Protocol of 2014 to the Forced Labour Convention, 1930', '2014-06-11', null, '2016-11-09', '8'),
  un(
    'uncac',
    'XVIII.14',
    'United Nations Convention against Corruption',
    ['2003-10-31', 'New York'],
    'United Nations, Treaty Series, vol. 2349, No. 42146',
    '2005-12-14',
    { deposits: 30, wait: { days: 90 }, each: { days: 30 }, article: '68', organisations_not_counted: true },
  ),
]

const byKey = new Map(TREATIES.map((treaty) => [treaty.key, treaty]))

export const treatyOf = (key: TreatyKey): Treaty => byKey.get(key) as Treaty

export const isTreatyKey = (text: string): text is TreatyKey => byKey.has(text as TreatyKey)
