/**
 * The words with which paragraphs open, and from which the Assembly's will is read: participles in the preamble
 * (*Recalling also*), finite verbs in operative paragraphs (*Also urges*, *Takes note with appreciation*), imperatives in
 * plans of action (*Strengthen or continue to strengthen*).
 *
 * The lists are those of the Assembly's editing practice; a paragraph that opens otherwise is kept and reported.
 */
const list = (text: string): string =>
  text
    .trim()
    .split(/\s*,\s*/)
    .map((phrase) => phrase.replaceAll(' ', '\\s'))
    .join('|')

const PARTICIPLES = list(`
  Having in mind, Having adopted, Having considered, Having discussed, Having examined, Having heard, Having received,
  Having regard to, Having reviewed, Having noted, Having taken note, Having, Taking into account, Taking into consideration, Taking note, Taking,
  Bearing in mind, Keeping in mind, Paying tribute, Looking forward, Calling upon, Calling for, Calling, Drawing attention, Mindful,
  Guided, Inspired, Convinced, Concerned, Alarmed, Aware, Conscious, Cognizant, Determined, Committed, Encouraged, Disturbed, Dismayed,
  Distressed, Shocked, Desirous, Appalled, Resolved, Firm, Resolute, Troubled, Persuaded, Satisfied, Outraged, Moved, Gratified,
  Accepting, Acknowledging, Acting, Adopting, Affirming, Aiming, Anticipating, Appreciating, Approving, Being, Believing, Commemorating,
  Commending, Condemning, Confirming, Congratulating, Considering, Declaring, Deeming, Deploring, Desiring, Emphasizing, Emphasising,
  Encouraging, Endorsing, Envisaging, Expecting, Expressing, Finding, Fulfilling, Highlighting, Hoping, Insisting, Inviting, Marking,
  Noting, Observing, Pointing out, Pledging, Proclaiming, Promoting, Reaffirming, Realizing, Recalling, Recognizing, Recognising, Recommending,
  Referring, Regretting, Reiterating, Rejecting, Remembering, Remaining, Renewing, Repeating, Requesting, Respecting, Responding, Saluting, Seeking,
  Sharing, Standing, Stressing, Striving, Supporting, Thanking, Underlining, Underscoring, Urging, Viewing, Welcoming, Wishing, Working`)

const ADVERBS = list(`
  Also, Further, Once again, Again, Strongly, Deeply, Gravely, Seriously, Fully, Firmly, Warmly, Particularly, Especially, Extremely,
  Increasingly, Profoundly, Greatly, Solemnly, Consistently, Urgently, Reaffirmingly, Unequivocally, Consistently and strongly,
  Always, Ever, Keenly, Duly, Equally, Hereby, In this regard, In this context, Reaffirming also`)

const FINITE = list(`
  Accepts, Acknowledges, Addresses, Adopts, Affirms, Agrees, Appeals, Appoints, Appreciates, Approves, Asks, Assures, Authorizes, Authorises,
  Bears in mind, Calls attention, Calls for, Calls on, Calls upon, Commends, Concurs, Condemns, Confirms, Congratulates, Considers, Decides,
  Declares, Demands, Denounces, Deplores, Designates, Directs, Draws attention, Draws the attention, Elects, Emphasizes, Emphasises, Encourages, Endorses, Establishes,
  Expects, Expresses, Extends, Highlights, Hopes, Insists, Instructs, Invites, Keeps, Looks forward, Notes, Observes, Pays tribute, Pledges,
  Proclaims, Reaffirms, Reasserts, Recalls, Recognizes, Recognises, Recommends, Regrets, Reiterates, Rejects, Reminds, Remains, Renews, Repeats, Requests, Resolves,
  Salutes, Shares, Solicits, Stands, Stresses, Suggests, Supports, Takes into account, Takes note, Takes, Thanks, Transmits, Trusts,
  Underlines, Underscores, Undertakes, Urges, Views, Welcomes`)

const IMPERATIVES = list(`
  Accelerate, Accept, Achieve, Acknowledge, Act, Address, Adopt, Affirm, Agree, Allocate, Apply, Appoint, Assess, Assist, Avoid, Build, Call upon, Call for, Carry out, Collect,
  Combat, Commend, Commit, Conclude, Condemn, Conduct, Consider, Consult, Continue, Contribute, Convene, Cooperate, Coordinate, Create, Criminalize, Decide, Design,
  Develop, Disseminate, Educate, Eliminate, Emphasize, Empower, Enable, Enact, Encourage, Endorse, Enforce, Engage, Enhance, Ensure, Establish, Evaluate, Examine, Exchange, Expand, Expedite, Explore,
  Express, Facilitate, Follow, Foster, Fulfil, Fund, Give, Guarantee, Harmonize, Help, Identify, Implement, Improve, Include, Increase, Inform, Integrate, Intensify, Introduce, Invest, Investigate, Invite,
  Launch, Limit, Mainstream, Maintain, Make, Mobilize, Monitor, Note, Observe, Offer, Organize, Participate, Pay, Place, Prepare, Present, Prevent, Prioritize, Produce, Prohibit, Promote, Prosecute, Protect,
  Provide, Publish, Punish, Pursue, Raise, Ratify, Reaffirm, Recall, Recognize, Recommend, Redouble, Reduce, Refrain, Reinforce, Reiterate, Remain, Remove, Report, Request, Require,
  Resolve, Respect, Respond, Review, Set up, Share, Sign, Stress, Strengthen, Strive, Submit, Support, Take, Tackle, Train, Underline, Undertake, Update, Upgrade, Urge, Use, Utilize, Welcome, Work`)

const WITH = String.raw`(?:\swith\s(?:(?:deep|grave|great|much|particular|profound|serious|utmost|the\sdeepest)\s)?(?:appreciation|concern|gratitude|interest|regret|satisfaction|alarm|approval|dismay)(?:\sand\s(?:appreciation|concern|interest|satisfaction|gratitude))?)?`
const NOUN = String.raw`(?:\s(?:its|their)\s(?:(?:full|strong|deep|grave|serious|sincere|firm|profound|urgent|great)\s)?(?:request|call|appeal|invitation|decision|appreciation|concern|gratitude|support|commitment|recommendation|resolve|condemnation|satisfaction|readiness|regret|conviction)s?)?`
const AFTER = String.raw`(?:\s(?:also|further|again|once\sagain))*`

const opening = (verbs: string): RegExp =>
  new RegExp(String.raw`^(?:(?:${ADVERBS})\s(?:and\s)?)*?(?:${verbs})\b${AFTER}${WITH}${NOUN}`, 'i')

const PREAMBULAR = opening(PARTICIPLES)
const OPERATIVE = opening(FINITE)
const IMPERATIVE = new RegExp(
  String.raw`^(?:(?:\w+ly|Also|Further)\s(?:and\s(?=\w+ly\s))?)*(?:${IMPERATIVES})\b(?:\s(?:or|and)\s(?:continue\sto\s)?(?:${IMPERATIVES})\b)*`,
  'i',
)

const startsUpper = (text: string): boolean => /^\p{Lu}/u.test(text)
const match = (text: string, pattern: RegExp): string | null =>
  startsUpper(text) ? (pattern.exec(text)?.[0] ?? null) : null

/** `Recalling also its resolution …` → `Recalling also`; null where the opening is not a known one. */
export const preambularVerb = (text: string): string | null => match(text, PREAMBULAR)
export const operativeVerb = (text: string): string | null => match(text, OPERATIVE)
export const imperativeVerb = (text: string): string | null => match(text, IMPERATIVE)

/** As the text goes on: `, and also urges`, `; further requests`, `, and, while welcoming …, invites`. */
export const LATER_FINITE = new RegExp(
  String.raw`(?<lead>(?:^|[,;]\s|\band\s)(?:and\s|and,\swhile\s[^;]*?,\s)?)(?<verb>(?:(?:also|further|therefore|once\sagain|strongly|in\sthis\sregard,?)\s)*(?:${FINITE})\b${AFTER}${WITH}${NOUN})`,
  'gi',
)

export const LATER_IMPERATIVE = new RegExp(
  String.raw`(?<lead>[,;]\s(?:and\s)?|(?<=[a-z])\sand\s)(?<verb>(?:(?:also|further)\s)?(?:${IMPERATIVES})\b)`,
  'g',
)
