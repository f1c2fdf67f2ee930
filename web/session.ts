import { signIn, signOut, whoAmI } from '../safeguards/identity/session-api.ts'
import { useAnswer, useSend } from './call.ts'

/** Who is signed in and what they may do; `may` hides what would be refused, the door decides. */
export const useSession = () => {
  const { data, error } = useAnswer(whoAmI, {})
  return {
    session: data,
    error,
    may: (permission: string): boolean => data?.permissions.includes(permission) ?? false,
  }
}

export const useSignIn = () => useSend(signIn)
export const useSignOut = () => useSend(signOut)
