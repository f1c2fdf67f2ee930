/** The two choices kept on the reader's machine: language and theme. Nothing else is, and where storage is refused nothing breaks. */
type Choice = 'language' | 'theme'

export const recall = (choice: Choice): string | null => {
  try {
    return localStorage.getItem(`concerted.${choice}`)
  } catch {
    return null
  }
}

export const remember = (choice: Choice, value: string): void => {
  try {
    localStorage.setItem(`concerted.${choice}`, value)
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
