import type { Persona } from '../safeguards/identity/session.ts'
import { useLanguage } from './language.tsx'
import { useSession, useSignIn, useSignOut } from './session.ts'
import { Button } from './ui/buttons.tsx'
import { Notice, ProblemNotice } from './ui/Notice.tsx'
import { PageHeader } from './ui/PageHeader.tsx'
import { EmptyState, Loading } from './ui/states.tsx'

/** Signing in as one of the synthetic people of a demonstration; a real installation lists none. */
export const SessionPage = () => {
  const { t } = useLanguage()
  const { session, error } = useSession()
  const { send: enter, isPending, error: refused } = useSignIn()
  const { send: leave, isPending: isLeaving } = useSignOut()
  return (
    <>
      <PageHeader title={t('web.session.title')} lead={t('web.session.lead')} />
      {error || refused ? <ProblemNotice error={error ?? refused} /> : null}
      {session === undefined && !error ? <Loading /> : null}
      {session?.signed_in ? (
        <Notice kind="done" title={t('web.session.as', { office: officeOf(session.signed_in, t) })}>
          <Button disabled={isLeaving} onClick={() => void leave({})}>
            {t('web.sign_out')}
          </Button>
        </Notice>
      ) : null}
      {session && session.personas.length === 0 ? <EmptyState title={t('web.session.none')} /> : null}
      <ul className="cards">
        {session?.personas.map((persona) => (
          <li key={persona.persona} className="card">
            <h2>{persona.name}</h2>
            <p>{officeOf(persona, t)}</p>
            <p className="hint">{persona.organisation}</p>
            <Button
              kind="primary"
              disabled={isPending || persona.persona === session.signed_in?.persona}
              // A refusal is shown above; the promise itself needs no second listener.
              onClick={() => void enter({ persona: persona.persona }).catch(() => undefined)}
            >
              {t('web.session.enter')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

const officeOf = (persona: Persona, t: ReturnType<typeof useLanguage>['t']): string =>
  persona.roles.map((role) => t(`web.role.${role}`)).join(' · ')
