import { describe, expect, it } from 'vitest'
import { translator } from './messages.ts'

const catalogue = {
  plain: "States' parties, 100 % – l’État #1",
  quoted: "''quoted'' and '{literal}'",
  named: '{name} was a party',
  counted: '{count, plural, one {# State} other {# States}}',
}

describe('translator', () => {
  const t = translator('en', catalogue)

  it('gives a message without placeholders as it stands, with or without values', () => {
    expect(t('plain')).toBe(catalogue.plain)
    expect(t('plain', { name: 'x' })).toBe(catalogue.plain)
  })

  it('reads quotation marks as ICU does', () => {
    expect(t('quoted')).toBe("'quoted' and {literal}")
  })

  it('fills placeholders and counts', () => {
    expect(t('named', { name: 'Malta' })).toBe('Malta was a party')
    expect([1, 2186].map((count) => t('counted', { count }))).toEqual(['1 State', '2,186 States'])
  })

  it('keeps Western digits in Arabic, and counts as Arabic does', () => {
    const arabic = translator('ar', { counted: '{count, plural, two {دولتان} few {# دول} other {# دولة}}' })
    expect([2, 3, 2186].map((count) => arabic('counted', { count }))).toEqual(['دولتان', '3 دول', '2,186 دولة'])
  })

  it('shows the key of what is missing', () => {
    expect(t('nowhere')).toBe('nowhere')
  })
})
