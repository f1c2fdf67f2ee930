import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const COMPRESSIBLE = /\.(js|css|html|json|svg)$/
const WORTH_COMPRESSING = 1024

/** Writes `.br` and `.gz` beside every text asset, so that the server never compresses the same bytes twice. */
const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  async writeBundle({ dir }) {
    if (!dir) throw new Error('precompress needs an output folder')
    const names = (await readdir(dir, { recursive: true })).filter((name) => COMPRESSIBLE.test(name))
    await Promise.all(names.map((name) => compressFile(join(dir, name))))
  },
})

const compressFile = async (path: string): Promise<void> => {
  const bytes = await readFile(path)
  if (bytes.length < WORTH_COMPRESSING) return
  // Quality 9 is within three per cent of 11 here, at a tenth of the time: pages are built at first start.
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }
  const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes, quality), promisify(gzip)(bytes, { level: 9 })])
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)])
}

/** The font packages offer `.woff` for browsers of before 2015 beside `.woff2`; unasked for, it would be half of the output. */
const modernFontsOnly = (): Plugin => ({
  name: 'modern-fonts-only',
  enforce: 'pre',
  transform: {
    filter: { id: /@fontsource\/.*\.css$/ },
    handler: (css) => css.replace(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, ''),
  },
})

/** All modules' messages of one language travel together: one request instead of one a module. */
const messagesOf = (id: string): string | null => {
  const language = /\/messages\/([a-z]{2})\.json$/.exec(id)?.[1]
  return language ? `messages-${language}` : null
}

/** What main.tsx will ask for at once is asked for by the page itself, a round trip earlier. */
const preloadTheShell = (): Plugin => ({
  name: 'preload-the-shell',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) => {
      const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk')
      const wanted = new Set(SHELL.flatMap((end) => chunks.filter((chunk) => chunk.facadeModuleId?.endsWith(end))))
      for (const { imports } of wanted)
        for (const chunk of chunks) if (imports.includes(chunk.fileName)) wanted.add(chunk)
      return [...wanted].map(({ fileName }) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', href: `/${fileName}`, crossorigin: '' },
        injectTo: 'head',
      }))
    },
  },
})

const SHELL = ['/web/App.tsx', '/vocabulary/areas.ts']

export default defineConfig(({ command }) => ({
  root: 'web',
  plugins: [react(), modernFontsOnly(), preloadTheShell(), precompress()],
  json: { stringify: true },
  resolve: command === 'build' ? { alias: { zod: join(import.meta.dirname, 'web', 'no-schemas.ts') } } : {},
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Read by bench/first-view.ts.
    manifest: true,
    target: 'es2022',
    // Fonts and images stay files: inlined, they would be paid for by everyone, in every language.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: messagesOf, test: /\/messages\/[a-z]{2}\.json$/ }] } },
    },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env['PORT'] ?? 3000}` } },
}))
