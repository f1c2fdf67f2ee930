import { describe, expect, it } from 'vitest'
import { formatDay } from './dates.ts'

describe('formatDay', () => {
  it.each([
    ['en', '2012-12-20', 'December 20, 2012'],
    ['en', '2013-07', 'July 2013'],
    ['en', '2013', '2013'],
    ['en', '../2013-07', '… – July 2013'],
    ['en', '2012/2014', '2012 – 2014'],
    ['en', '1956~', '1956 ≈'],
    ['en', '1956?', '1956 (?)'],
    ['fr', '2010-07-30', '30 juillet 2010'],
    ['es', '2010-07-30', '30 de julio de 2010'],
    ['zh-Hans', '2010-07-30', '2010年7月30日'],
    ['ar-u-nu-latn', '2010-07-30', '30 يوليو 2010'],
  ])('%s %s', (tag, edtf, shown) => {
    expect(formatDay(tag, edtf)).toBe(shown)
  })

  it.each(['', 'soon', '2013-02-31', '2013-13', '13-07-2013'])('shows %j as it stands', (text) => {
    expect(formatDay('en', text)).toBe(text)
  })
})
