import { expect, it } from 'vitest'
import { generated } from '../bin/generated.ts'
import { read } from './repository.ts'

it.each(Object.entries(generated()))('%s is what the code says (bin/generate writes it anew)', (path, text) => {
  expect(read(path)).toBe(text)
})
