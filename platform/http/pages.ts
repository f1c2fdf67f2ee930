import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const YEAR = 31_536_000

/**
 * The built pages: files named by their content are kept by browsers for a year, and every other path that a browser
 * opens as a page gets the one HTML file, whose router shows the page or says that there is none.
 */
export const servePages = async (app: FastifyInstance, folder: string): Promise<void> => {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`no pages in ${folder}: run npm start, which builds them`)
  await app.register(staticFiles, {
    root: folder,
    preCompressed: true,
    index: false,
    wildcard: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? `public, max-age=${YEAR}, immutable` : 'no-cache')
    },
  })
  const page = (_request: unknown, reply: { sendFile(name: string): unknown }) => reply.sendFile('index.html')
  app.get('/', page as never)
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && request.headers.accept?.includes('text/html')
    return wantsPage ? reply.sendFile('index.html') : reply.code(404).type('text/plain').send('not found')
  })
}

const HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

/** Scripts come from this server only; the few lines inside the page itself are known by their hash. */
export const sendSafeHeaders = (app: FastifyInstance, folder: string): void => {
  const page = join(folder, 'index.html')
  const inline = existsSync(page) ? inlineScripts(readFileSync(page, 'utf8')) : []
  const policy = [
    "default-src 'self'",
    ["script-src 'self'", ...inline.map((hash) => `'sha256-${hash}'`)].join(' '),
    "img-src 'self' data: blob:",
    "style-src 'self' 'unsafe-inline'",
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'",
  ].join('; ')
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({ ...HEADERS, 'content-security-policy': policy })
  })
}

const inlineScripts = (html: string): string[] =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) =>
    createHash('sha256')
      .update(match[1] ?? '')
      .digest('base64'),
  )
