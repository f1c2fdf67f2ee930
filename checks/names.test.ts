import { expect, it } from 'vitest'
import { files, read } from './repository.ts'

const REFUSED =
  /^(common|shared|core|lib|misc|helpers?|utils?|services?|managers?|dto|types|repository|controllers?|facade|providers?)$/

it('no folder or file has a name that says nothing', () => {
  const parts = (path: string) => path.replace(/\.[^/]*$/, '').split('/')
  const found = files(/^(?!sources\/|checks\/repository)/).filter((path) =>
    parts(path).some((part) => REFUSED.test(part)),
  )
  expect(found).toEqual([])
})

it('files are kebab-case, components PascalCase', () => {
  const odd = files(/^(kernels|vocabulary|platform|safeguards|domain|web|bin|bench)\/.*\.tsx?$/).filter((path) => {
    const name = path.split('/').at(-1) as string
    return path.endsWith('.tsx')
      ? !/^[A-Z][A-Za-z0-9]*\.tsx$|^[a-z][a-z0-9-]*\.tsx$/.test(name)
      : !/^[a-z][a-z0-9-]*(\.test)?\.ts$/.test(name)
  })
  expect(odd).toEqual([])
})

it('nothing reads or names a path outside the repository', () => {
  const outside = files(/\.(ts|tsx|mjs|md|json|sql|css|html)$|^bin\/|^\.ci\//)
    .filter((path) => !path.startsWith('sources/') && path !== 'checks/names.test.ts' && path !== 'package-lock.json')
    .filter((path) => /\.\.\/shared\/|\/work\/|\.library\b/.test(read(path)))
  expect(outside).toEqual([])
})
