/**
 * One State under several names and codes. A row for `Serbia and Montenegro` and one for `Serbia` are one party, and
 * what `Serbia` did in 2001 was done as the Federal Republic of Yugoslavia: decided by code and day, never by the words
 * of a table. Only States that continued are here; a State that ceased (Czechoslovakia) is no party after its last day,
 * and the States it became are parties by their own acts of succession.
 */
interface Former {
  readonly code: string
  readonly from: string
  readonly until: string
}

/** Present code → the codes it carried before, each with its days. */
const EARLIER_CODES: Readonly<Record<string, readonly Former[]>> = {
  BEN: [{ code: 'DYBJ', from: '1960-08-01', until: '1975-11-29' }],
  BFA: [{ code: 'HVBF', from: '1960-08-05', until: '1984-08-03' }],
  BLR: [{ code: 'BYAA', from: '1922-12-30', until: '1991-09-18' }],
  COD: [{ code: 'ZRCD', from: '1971-10-27', until: '1997-05-16' }],
  MMR: [{ code: 'BUMM', from: '1948-01-04', until: '1989-06-17' }],
  RUS: [{ code: 'SUHH', from: '1922-12-30', until: '1991-12-24' }],
  SRB: [
    { code: 'YUCS', from: '1992-04-27', until: '2003-02-03' },
    { code: 'CSXX', from: '2003-02-04', until: '2006-06-02' },
  ],
  SDN: [{ code: 'm49:736', from: '1956-01-01', until: '2011-07-08' }],
}

/** Last days of States that no State continues. */
const CEASED: Readonly<Record<string, string>> = {
  ANHH: '2010-10-09',
  CSHH: '1992-12-31',
  DDDE: '1990-10-02',
  VDVN: '1976-07-01',
  YDYE: '1990-05-21',
}

const presentCode = new Map(
  Object.entries(EARLIER_CODES).flatMap(([present, former]) => former.map(({ code }) => [code, present] as const)),
)

/** The code under which the State acts today: `CSXX` → `SRB`. */
export const presentAreaOf = (code: string): string => presentCode.get(code) ?? code

/** Every code that a present State has acted under, its own first. */
export const codesOf = (present: string): string[] => [
  present,
  ...(EARLIER_CODES[present] ?? []).map(({ code }) => code),
]

/** The code that the State carried on a day, `SRB` on 2005-01-01 → `CSXX`; its own where it changed nothing. */
export const areaOnDay = (code: string, day: string): string =>
  EARLIER_CODES[code]?.find(({ from, until }) => from <= day && day <= until)?.code ?? code

export const existedOn = (code: string, day: string): boolean => {
  const last = CEASED[code]
  return last === undefined || day <= last
}
