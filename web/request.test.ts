import { describe, expect, it } from 'vitest'
import { problemFrom, requestOf, urlOf } from './request.ts'

const read = { name: 'mandates.findDocument', method: 'GET', path: '/api/mandates/documents/:symbol' } as const
const write = { name: 'mandates.correctParagraph', method: 'PUT', path: '/api/mandates/documents/:symbol' } as const

describe('urlOf', () => {
  it.each([
    [{ symbol: 'A/RES/64/178' }, '/api/mandates/documents/A%2FRES%2F64%2F178'],
    [{ symbol: 'x', verb: ['urges', 'requests'] }, '/api/mandates/documents/x?verb=urges&verb=requests'],
    [{ symbol: 'x', page: 0, due: false }, '/api/mandates/documents/x?page=0&due=false'],
    [{ symbol: 'x', from: undefined, to: null, verb: [] }, '/api/mandates/documents/x'],
    [{ symbol: 'x', search: 'a&b=c #é' }, '/api/mandates/documents/x?search=a%26b%3Dc+%23%C3%A9'],
  ])('%j', (input, url) => {
    expect(urlOf(read, input)).toBe(url)
  })

  it('refuses a path without its field, and a field that has no text', () => {
    expect(() => urlOf(read, {})).toThrow('mandates.findDocument: the path needs the field symbol')
    expect(() => urlOf(read, { symbol: 'x', filter: { a: 1 } })).toThrow('field filter is an object')
  })
})

describe('requestOf', () => {
  it('gives a read no key and no body', () => {
    const request = requestOf(read, { symbol: 'x' }, { language: 'ar-u-nu-latn' })
    expect(request.headers).toEqual({ accept: 'application/json', 'accept-language': 'ar-u-nu-latn' })
    expect(request.body).toBeUndefined()
  })

  it('gives a write its key, and leaves out of the body what the path says', () => {
    const request = requestOf(write, { symbol: 'A/B', text: null, items: [{ n: '1' }] }, { language: 'en', key: 'k-1' })
    expect(request.url).toBe('/api/mandates/documents/A%2FB')
    expect(request.headers).toMatchObject({ 'idempotency-key': 'k-1', 'content-type': 'application/json' })
    expect(JSON.parse(String(request.body))).toEqual({ text: null, items: [{ n: '1' }] })
  })

  it('makes a new key for every write', () => {
    const keys = [1, 2].map(() => requestOf(write, { symbol: 'x' }, { language: 'en' }).headers['idempotency-key'])
    expect(new Set(keys).size).toBe(2)
  })

  it('sends a file after the fields, and lets the browser write the boundary', () => {
    const upload = new File(['a,b'], 'table.csv')
    const request = requestOf(write, { symbol: 'x', format: 'nrm', areas: ['NLD', 'ROU'] }, { language: 'en', upload })
    expect(
      [...(request.body as FormData).entries()].map(([name, value]) => [
        name,
        value instanceof File ? value.name : value,
      ]),
    ).toEqual([
      ['format', 'nrm'],
      ['areas', 'NLD'],
      ['areas', 'ROU'],
      ['file', 'table.csv'],
    ])
    expect(request.headers).not.toHaveProperty('content-type')
  })
})

describe('problemFrom', () => {
  it('reads a problem of ours', async () => {
    const body = {
      type: 'about:blank',
      title: 'Invalid',
      status: 422,
      code: 'invalid_input',
      detail: 'on: no day',
      details: { field: 'on' },
    }
    const problem = await problemFrom(Response.json(body, { status: 422 }))
    expect(problem).toMatchObject({
      status: 422,
      code: 'invalid_input',
      message: 'on: no day',
      details: { field: 'on' },
    })
  })

  it("makes one of a proxy's error page", async () => {
    const problem = await problemFrom(new Response('<h1>Bad gateway</h1>', { status: 502 }))
    expect(problem).toMatchObject({ status: 502, code: 'unexpected_answer', message: 'The server answered 502.' })
  })
})
