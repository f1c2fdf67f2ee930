import type { Locator } from 'playwright-core'

/** Waits until the element shows what it should, and says what it shows instead. */
export const shows = async (locator: Locator, expected: string | RegExp): Promise<void> => {
  const fits = (text: string) => (typeof expected === 'string' ? text.includes(expected) : expected.test(text))
  const patience = Date.now() + 15_000
  let text = ''
  while (Date.now() < patience) {
    text = (await locator.first().textContent({ timeout: 15_000 })) ?? ''
    if (fits(text)) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`expected ${expected} in "${text.slice(0, 300)}"`)
}

export const equal = (actual: unknown, expected: unknown, what: string): void => {
  if (actual !== expected) throw new Error(`${what}: expected ${String(expected)}, found ${String(actual)}`)
}
