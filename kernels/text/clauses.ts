import { type Addressee, findAddressees } from './addressees.ts'
import { LATER_FINITE, LATER_IMPERATIVE } from './openings.ts'

/**
 * The duty in a paragraph: who shall do what, for whom.
 *
 * A paragraph is a chain of clauses, each opened by a verb of the Assembly's will: `Urges … , and also urges …`. A verb that
 * asks (*urges, requests, invites* …) is followed by those it asks and by an infinitive, which is the duty. *Decides* binds
 * the Assembly itself. A plan of action speaks in imperatives to the States that adopt it. All phrases are taken word for
 * word from the sentence; nothing is paraphrased.
 *
 * Complexity: linear. Example: 'Requests the Secretary-General to submit a report to the General Assembly' →
 * who 'the Secretary-General', what 'to submit a report to the General Assembly', for_whom 'the General Assembly'.
 */
export interface Duty {
  readonly verb: string
  readonly who: string
  readonly who_codes: readonly Addressee[]
  readonly what: string | null
  readonly for_whom: string | null
  readonly by_when: string | null
}

interface Clause {
  readonly verb: string
  /** What follows the verb, up to the next clause. */
  readonly rest: string
  /** Verb and rest as they stand. */
  readonly whole: string
}

const ASKS =
  /\b(?:urges?|requests?|invites?|calls? (?:up)?on|encourages?|appeals? to|asks?|demands?|directs?|instructs?|recommends?|solicits?|authorizes?|reminds?)\b/i
const ASKS_AGAIN =
  /\b(?:reiterates?|reaffirms?|renews?|repeats?|recalls?)\b.*\b(?:request|call|appeal|invitation|recommendation)s?$/i
const DECIDES = /\b(?:decides?|resolves?|undertakes?|pledges?)$|\bdecision$/i
const AWAITS = /\blooks? forward$/i

/** Verbs as printed, but for the first letter: `Also urges`, `invites`. */
const WEAK =
  /^(?:addresses|views|shares|supports|keeps|stands|takes|salutes|elects|expects|notes|remains|extends|transmits|hopes|trusts)$/i

const finiteClauses = (text: string, opening: string): Clause[] => {
  const starts = [...text.matchAll(LATER_FINITE)]
    .map((match) => ({
      verb: match.groups!['verb']!,
      at: match.index + match.groups!['lead']!.length,
      end: match.index + match[0].length,
    }))
    .filter(({ verb, at }) => at >= opening.length && !WEAK.test(verb) && /^\p{Ll}/u.test(verb))
  return cut(text, opening, starts)
}

const imperativeClauses = (text: string, opening: string): Clause[] => {
  const starts = [...text.matchAll(LATER_IMPERATIVE)]
    .map((match) => ({
      verb: match.groups!['verb']!,
      at: match.index + match.groups!['lead']!.length,
      end: match.index + match[0].length,
    }))
    .filter(
      ({ verb, at }) =>
        at >= opening.length &&
        /^(?:also |further )?(?:urge|request|encourage|invite|call|take note|promote|continue|share|ensure|support|stress|strive)/.test(
          verb,
        ),
    )
  return cut(text, opening, starts)
}

const cut = (text: string, opening: string, starts: readonly { verb: string; at: number; end: number }[]): Clause[] => {
  const all = [{ verb: opening, at: 0, end: opening.length }, ...starts]
  return all.map(({ verb, at, end }, index) => {
    const until = all[index + 1]?.at ?? text.length
    const piece = (from: number) =>
      text
        .slice(from, until)
        .replace(/[\s,;.]*(?:and,?)?\s*$/, '')
        .trim()
    return { verb: verb.trim(), rest: piece(end), whole: piece(at) }
  })
}

/** `to` before a noun is no infinitive: `parties to those instruments`. */
const INFINITIVE =
  /(?:^|[\s,])to (?!(?:the|those|these|that|this|a|an|any|all|each|every|its|their|his|her|our|it|them|him|human|such|other|which|whom|whose)\b)(?=[a-z])/

const PARENTHETIC =
  /,? (?:in its capacity|in their capacity|in close cooperation|in cooperation|in consultation|in collaboration|in coordination|as a matter of priority|as appropriate|within (?:its|their|existing|the)|bearing in mind|through|upon request|that have not yet done so|mentioned in)[^,]*,?/g

const RECIPIENT = [
  /\b(?:submit|report|present)(?: [\w ]{0,40}?)? to (?<whom>(?:the )?(?:Conference of the Parties|General Assembly|Member States|Commission|States|Office)(?:(?! at its| on the | a report|[,;]).)*)/,
  /\bto provide (?<whom>(?!to\b)[^,;]{3,120}?) with\b/,
  /\b(?:support|assistance|contributions?|aid|remedies|redress) (?:and \w+ )?to (?<whom>(?!the fight)[^,;.]{3,120}?)(?= (?:for|upon|with|in accordance|through|at)\b|[,;.]|$)/,
  /\b(?:for|protect|assist|protecting|assisting) (?<whom>(?:the )?(?:child )?victims(?: of trafficking(?: in persons)?)?)/,
  /\bto (?<whom>(?:the )?(?:child )?victims(?: of trafficking(?: in persons)?)?)/,
  /\b(?<whom>(?:identified |child )?victims of trafficking(?: in persons)?)\b/,
]

const recipientOf = (what: string): string | null => {
  for (const pattern of RECIPIENT) {
    const whom = pattern.exec(what)?.groups?.['whom']
    if (whom) return whom.trim()
  }
  return null
}

const splitAt = (rest: string): { phrase: string; what: string | null } => {
  const found = INFINITIVE.exec(rest)
  if (!found) return { phrase: rest, what: null }
  const at = rest.indexOf('to ', found.index)
  return { phrase: rest.slice(0, at).replace(/[\s,]+$/, ''), what: rest.slice(at) }
}

const asked = (clause: Clause, before: Clause | undefined): Duty | null => {
  const { phrase, what } = splitAt(clause.rest)
  const who = phrase.replace(/^(?:to|that)\s/, '')
  const own = findAddressees(who.replace(PARENTHETIC, ' '))
  const pronoun = /^(?:them|it|him|her|those|the latter)\b/.test(who)
  const codes = own.length > 0 || !pronoun || !before ? own : findAddressees(before.rest)
  if (who === '' && what === null) return null
  return { verb: clause.verb, who, who_codes: codes, what, for_whom: what ? recipientOf(what) : null, by_when: null }
}

const decided = (clause: Clause, who: string, code: Addressee): Duty => {
  return {
    verb: clause.verb,
    who,
    who_codes: [code],
    what: clause.rest,
    for_whom: recipientOf(clause.rest),
    by_when: null,
  }
}

/** `looks forward to the next such report to be produced by the Office in 2016` */
const awaited = (clause: Clause, earlier: readonly Clause[]): Duty => {
  const what = clause.rest.replace(/^to /, '')
  const by =
    /\b(?:produced|prepared|submitted|presented|issued) by (the [A-Z][\w-]*(?: [A-Z][\w-]*| on| and)*)/.exec(
      what,
    )?.[1] ?? ''
  const named = earlier.some((one) => /United Nations Office on Drugs and Crime/.test(one.rest))
  const office = by === 'the Office' && named
  return {
    verb: clause.verb,
    who: by,
    who_codes: office ? ['unodc'] : findAddressees(by),
    what,
    for_whom: null,
    by_when: null,
  }
}

const dutyOf = (clause: Clause, earlier: readonly Clause[]): Duty | null => {
  if (ASKS.test(clause.verb) || ASKS_AGAIN.test(clause.verb)) return asked(clause, earlier.at(-1))
  if (DECIDES.test(clause.verb)) return decided(clause, 'The General Assembly', 'general_assembly')
  if (AWAITS.test(clause.verb)) return awaited(clause, earlier)
  return null
}

/** Two that are asked with one infinitive: `Urges Member States …, and invites the Conference … to contribute`. */
const shareInfinitive = (duties: readonly Duty[]): Duty[] =>
  duties.map((duty, index) => {
    const next = duties[index + 1]
    if (duty.what !== null || !next?.what) return duty
    return { ...duty, what: next.what, for_whom: next.for_whom }
  })

/** `Encourage Member States to …` asks others; `Encourage effective cooperation …` is for the adopters to do. */
const NEAR = 70

const provisionDuty = (clause: Clause, earlier: readonly Clause[]): Duty => {
  const asking = ASKS.test(clause.verb) ? asked(clause, earlier.at(-1)) : null
  if (asking && asking.what !== null && findAddressees(asking.who.slice(0, NEAR)).length > 0) return asking
  return { ...decided(clause, 'We, the States Members of the United Nations', 'member_states'), what: clause.whole }
}

export interface Clauses {
  readonly verbs: string[]
  readonly addressees: Addressee[]
  readonly duties: Duty[]
}

export const readClauses = (text: string, opening: string | null, imperative: boolean): Clauses => {
  if (opening === null) return { verbs: [], addressees: [], duties: [] }
  const clauses = imperative ? imperativeClauses(text, opening) : finiteClauses(text, opening)
  const all = clauses.map((clause, index) => (imperative ? provisionDuty : dutyOf)(clause, clauses.slice(0, index)))
  const duties = shareInfinitive(all.filter((duty) => duty !== null))
  return {
    verbs: clauses.map((clause) => clause.verb),
    addressees: [...new Set(duties.flatMap((duty) => duty.who_codes))],
    duties,
  }
}
