import { describe, expect, it } from 'vitest'
import { findPage, matchPath } from './match.ts'

describe('matchPath', () => {
  it.each([
    ['/', '/', {}],
    ['/', '', {}],
    ['/states/:area', '/states/NLD', { area: 'NLD' }],
    ['/states/:area', '/states/NLD/', { area: 'NLD' }],
    ['/data/figures/:id', '/data/figures/unodc%3A412', { id: 'unodc:412' }],
    ['/states/:area', '/states/%E0', { area: '%E0' }],
    ['/states/:area', '/states', null],
    ['/states/:area', '/states/NLD/report', null],
    ['/states', '/treaties', null],
  ])('%s against %s', (pattern, pathname, params) => {
    expect(matchPath(pattern, pathname)).toEqual(params)
  })
})

describe('findPage', () => {
  it('takes the first that fits, so that fixed words stand before names', () => {
    const pages = [{ path: '/data/audit' }, { path: '/data/:id' }]
    expect(findPage(pages, '/data/audit')).toEqual({ page: pages[0], params: {} })
    expect(findPage(pages, '/data/7')).toEqual({ page: pages[1], params: { id: '7' } })
    expect(findPage(pages, '/nowhere')).toBeNull()
  })
})
