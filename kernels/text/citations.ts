/**
 * What a text cites: treaties, resolutions and decisions, documents, provisions of the Plan. Each is found word for
 * word and given the key under which it can be looked up; longer names are taken first, so that the protocol
 * *supplementing the United Nations Convention* is one citation and not two.
 *
 * Complexity: patterns × length. Example: 'Human Rights Council resolution 11/3' → A/HRC/RES/11/3.
 */
export interface Citation {
  readonly kind: 'treaty' | 'resolution' | 'decision' | 'document' | 'provision'
  readonly key: string
  readonly text: string
  readonly at: number
}

const PARENT = '(?:,? supplementing the United Nations Convention against (?:Transnational )?(?:Organized )?Crime)?'
const CHILD_PROTOCOL = 'Optional Protocols? (?:to the Convention on the Rights of the Child|thereto) on the '

const TREATIES: readonly (readonly [string, RegExp])[] = [
  [
    'trafficking-protocol',
    new RegExp(
      `Protocol to Prevent, Suppress and Punish Trafficking in Persons(?:, Especially Women and Children)?${PARENT}`,
    ),
  ],
  ['trafficking-protocol', /Trafficking in Persons Protocol|Trafficking Protocol/],
  ['smuggling-protocol', new RegExp(`Protocol against the Smuggling of Migrants by Land, Sea and Air${PARENT}`)],
  [
    'firearms-protocol',
    new RegExp(`Protocol against the Illicit Manufacturing of and Trafficking in Firearms[^;]*?Ammunition${PARENT}`),
  ],
  ['untoc', /United Nations Convention against Transnational Organized Crime/],
  ['uncac', /United Nations Convention against Corruption/],
  ['opsc', new RegExp(`${CHILD_PROTOCOL}sale of children, child prostitution and child pornography`)],
  ['opac', new RegExp(`${CHILD_PROTOCOL}involvement of children in armed conflict`)],
  ['opac', /on the involvement of children in armed conflict/],
  ['op-cedaw', /Optional Protocol to the Convention on the Elimination of All Forms of Discrimination against Women/],
  ['crc', /Convention on the Rights of the Child/],
  ['cedaw', /Convention on the Elimination of All Forms of Discrimination against Women/],
  [
    'supplementary-1956',
    /Supplementary Convention on the Abolition of Slavery, the Slave Trade, and Institutions and Practices Similar to Slavery/,
  ],
  ['p029', /Protocol of 2014 to the Forced Labour Convention, 1930(?: \(No\. 29\))?/],
  ['c105', /Abolition of Forced Labour Convention, 1957(?: \(No\. 105\))?/],
  ['c029', /Forced Labour Convention, 1930(?: \(No\. 29\))?/],
  ['c182', /Worst Forms of Child Labour Convention, 1999(?: \(No\. 182\))?/],
]

const PROVISIONS: readonly (readonly [string, RegExp])[] = [
  ['A/RES/64/293', /(?:United Nations )?Global Plan of Action(?: to Combat Trafficking in Persons)?/],
]

/** Organs before `resolution 20/3`, and the prefix of their symbols. */
const ORGANS: readonly (readonly [RegExp, string])[] = [
  [/Economic and Social Council (?:\w+ )?$|Council (?:\w+ )?$/, 'E/RES/'],
  [/Human Rights Council (?:\w+ )?$/, 'A/HRC/RES/'],
  [/Commission on Crime Prevention and Criminal Justice (?:\w+ )?$/, 'E/CN.15/RES/'],
  [/Commission on Human Rights (?:\w+ )?$/, 'E/CN.4/RES/'],
  [/Security Council (?:\w+ )?$/, 'S/RES/'],
  [/Conference of the Parties[^.]*$/, 'CTOC/COP/'],
]

const LISTED =
  /\b(?<what>[Rr]esolutions?|[Dd]ecisions?) (?<first>S?-?\d{1,4}\/\d{1,4}[A-Z]?)(?<more>(?:(?: of \d{1,2} [A-Z][a-z]+ \d{4})?(?:, | and | or |, and )\d{1,3}\/\d{1,4}[A-Z]?)*)/g
const SYMBOL =
  /\b(?:(?:A|E|S|ST|CTOC|CCPR|CEDAW|CRC)\/(?:[A-Z]+(?:\.\d+)?\/)*[A-Z0-9.-]*\d(?:\/[A-Za-z0-9.-]*\w)*|A\/\d+\/[\w./-]*\w)/g

const yearNumber = (number: string): boolean => Number(number.split('/')[0]) > 1945

const prefixOf = (before: string, number: string): string => {
  const organ = ORGANS.toReversed().find(([pattern]) => pattern.test(before))
  if (organ) return organ[1]
  return yearNumber(number) ? 'E/RES/' : 'A/RES/'
}

const resolutions = (text: string): Citation[] =>
  [...text.matchAll(LISTED)].flatMap((match) => {
    const before = text.slice(0, match.index)
    const isDecision = /^decision/i.test(match.groups!['what']!)
    const numbers = [...match[0].matchAll(/\d{1,4}\/\d{1,4}[A-Z]?/g)]
    return numbers.map((number): Citation => {
      const prefix =
        isDecision && !/Commission on Human Rights (?:\w+ )?$/.test(before) ? 'CTOC/COP/' : prefixOf(before, number[0])
      const key = isDecision ? `${prefix.replace('RES/', '')}DEC/${number[0]}` : `${prefix}${number[0]}`
      return { kind: isDecision ? 'decision' : 'resolution', key, text: number[0], at: match.index + number.index }
    })
  })

const named = (text: string, kind: Citation['kind'], names: readonly (readonly [string, RegExp])[]): Citation[] => {
  let rest = text
  const found: Citation[] = []
  for (const [key, name] of names)
    rest = rest.replace(new RegExp(name.source, 'g'), (matched, at: number) => {
      found.push({ kind, key, text: matched, at })
      return '\u0000'.repeat(matched.length)
    })
  return found
}

const annexParagraphs = (text: string): Citation[] =>
  [...text.matchAll(/paragraph (\d+) of the annex to the present resolution/g)].map((match) => ({
    kind: 'provision',
    key: `gpa${match[1]}`,
    text: match[0],
    at: match.index,
  }))

const documents = (text: string): Citation[] =>
  [...text.matchAll(SYMBOL)].map((match) => ({ kind: 'document', key: match[0], text: match[0], at: match.index }))

export const findCitations = (text: string): Citation[] =>
  [
    ...named(text, 'treaty', TREATIES),
    ...named(text, 'document', PROVISIONS),
    ...resolutions(text),
    ...annexParagraphs(text),
    ...documents(text),
  ].sort((a, b) => a.at - b.at)
