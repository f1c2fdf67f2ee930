/**
 * To whom a paragraph speaks: a controlled list, found in a noun phrase by the longest name first, so that *President of
 * the General Assembly* is not also read as the Assembly, nor the *Conference of the Parties to the United Nations
 * Convention …* as the United Nations.
 *
 * Complexity: names × length. Example: 'the Secretary-General and the President of the General Assembly' →
 * ['secretary_general', 'president_of_the_general_assembly'].
 */
const NAMES = [
  ['president_of_the_general_assembly', /President of the (?:[\w-]+ session of the )?General Assembly/],
  [
    'conference_of_the_parties',
    /Conference of the Parties(?: to the (?:United Nations )?Convention(?: against Transnational Organized Crime)?)?/,
  ],
  ['commission_on_crime_prevention', /Commission on Crime Prevention and Criminal Justice/],
  ['icat', /Inter-Agency Coordination Group(?: against Trafficking in Persons)?/],
  ['unodc', /(?:Executive Director of the )?United Nations Office on Drugs and Crime|\bUNODC\b/],
  ['ohchr', /(?:Office of the )?United Nations High Commissioner for Human Rights/],
  ['unhcr', /(?:Office of the )?United Nations High Commissioner for Refugees/],
  ['unicef', /United Nations Children[’']s Fund/],
  ['ilo', /International Labour Organi[sz]ation/],
  ['iom', /International Organi[sz]ation for Migration/],
  [
    'special_procedures',
    /Special (?:Rapporteurs?|Representatives?|procedures)\b(?: of the (?:Human Rights Council|Secretary-General|Council))*|special (?:procedures|rapporteurs)|mandate holders/,
  ],
  ['treaty_bodies', /human rights treaty bodies(?: and mechanisms)?/],
  ['human_rights_council', /Human Rights Council/],
  ['economic_and_social_council', /Economic and Social Council/],
  ['security_council', /Security Council/],
  ['secretary_general', /Secretary-General/],
  ['general_assembly', /General Assembly/],
  ['states_parties', /States [Pp]arties|each State [Pp]arty/],
  [
    'member_states',
    /Member States|States Members(?: of the United Nations)?|\b(?:all |concerned |interested )?States\b(?! (?:of|parties|members))/,
  ],
  ['governments', /Governments\b|countries of (?:origin|transit|destination)(?:, transit and destination)?/],
  ['all_stakeholders', /(?:all )?(?:other )?(?:relevant )?stakeholders/],
  ['non_governmental_organizations', /non-governmental organi[sz]ations/],
  ['civil_society', /civil society(?: organi[sz]ations)?/],
  ['private_sector', /private sector|business(?:es)?\b/],
  ['media', /(?:mass )?media\b/],
  ['donors', /donors\b/],
  [
    'regional_organizations',
    /(?:(?:intergovernmental|international|regional|subregional|bilateral)(?:,| and| or)?\s)+organi[sz]ations/,
  ],
  [
    'united_nations_entities',
    /agencies, funds and programmes of the United Nations system|(?:relevant |responsible )?United Nations (?:agencies|entities|bodies|system)|agencies of the United Nations system|United Nations system|other agencies|the United Nations(?! [A-Z])/,
  ],
  ['authorities', /law enforcement[\w, ]*authorities/],
] as const

export type Addressee = (typeof NAMES)[number][0]

export const ADDRESSEES: readonly Addressee[] = NAMES.map(([code]) => code)

/** In the order in which the phrase names them. */
export const findAddressees = (phrase: string): Addressee[] => {
  let rest = phrase
  const found: { code: Addressee; at: number }[] = []
  for (const [code, name] of NAMES) {
    const all = new RegExp(name.source, 'g')
    rest = rest.replace(all, (text, ...args) => {
      const at = args.find((arg): arg is number => typeof arg === 'number') ?? 0
      found.push({ code, at })
      return '\u0000'.repeat(text.length)
    })
  }
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ code }) => code))]
}
