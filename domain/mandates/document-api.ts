import { z } from 'zod'
import { action } from '../../safeguards/action.ts'
import {
  addressee,
  correction,
  documentLine,
  documentView,
  keyField,
  paragraphView,
  pillar,
  searchAnswer,
  symbolField,
} from './document.ts'

export const listDocuments = action({
  name: 'mandates.listDocuments',
  method: 'GET',
  path: '/api/mandates/documents',
  summary: 'The documents, in the order in which they came to be',
  permission: 'document.read',
  purpose: 'public_information',
  audit: 'document.listed',
  input: z.object({}),
  output: z.array(documentLine),
})

export const getDocument = action({
  name: 'mandates.getDocument',
  method: 'GET',
  path: '/api/mandates/documents/:symbol',
  summary: 'One document with its paragraphs, footnotes, and what could not be read of it',
  permission: 'document.read',
  purpose: 'public_information',
  audit: 'document.read',
  input: z.object({ symbol: symbolField }),
  output: documentView,
})

export const downloadDocument = action({
  name: 'mandates.downloadDocument',
  method: 'GET',
  path: '/api/mandates/documents/:symbol/source',
  summary: 'The text of a document as it came, unchanged',
  permission: 'document.read',
  purpose: 'public_information',
  audit: 'document.downloaded',
  input: z.object({ symbol: symbolField }),
  output: { file: ['text/plain'] },
})

export const getParagraph = action({
  name: 'mandates.getParagraph',
  method: 'GET',
  path: '/api/mandates/documents/:symbol/paragraphs/:key',
  summary: 'One paragraph: text, duties, citations, its line through the documents with every change, its corrections',
  permission: 'document.read',
  purpose: 'public_information',
  audit: 'paragraph.read',
  input: z.object({ symbol: symbolField, key: keyField }),
  output: paragraphView,
})

export const searchParagraphs = action({
  name: 'mandates.searchParagraphs',
  method: 'GET',
  path: '/api/mandates/paragraphs',
  summary: 'Paragraphs of all documents by their words, addressee, pillar or document',
  permission: 'document.read',
  purpose: 'public_information',
  audit: 'paragraph.searched',
  input: z.object({
    search: z.string().max(300).optional(),
    addressee: addressee.optional(),
    pillar: pillar.optional(),
    document: symbolField.optional(),
    page: z.number().int().min(1).max(1000).optional(),
  }),
  output: searchAnswer,
})

export const importDocument = action({
  name: 'mandates.importDocument',
  method: 'POST',
  path: '/api/mandates/documents',
  summary: 'Takes in the text of a resolution; the same file a second time changes nothing',
  permission: 'document.import',
  purpose: 'record_keeping',
  audit: 'document.imported',
  upload: true,
  input: z.object({
    /** For a text that does not say what it is. */
    symbol: symbolField.optional(),
  }),
  output: z
    .object({
      symbol: z.string(),
      loaded: z.boolean(),
      paragraphs: z.number(),
      problems: z.array(z.object({ line: z.number(), kind: z.string() })),
    })
    .meta({ sensitivity: 'open' }),
})

export const listDocumentSources = action({
  name: 'mandates.listDocumentSources',
  method: 'GET',
  path: '/api/mandates/sources',
  summary: 'The files behind the documents, by their checksums',
  permission: 'document.read',
  purpose: 'public_information',
  audit: 'document_source.listed',
  input: z.object({}),
  output: z
    .array(z.object({ symbol: z.string(), file_name: z.string(), sha256: z.string() }))
    .meta({ sensitivity: 'open' }),
})

export const correctParagraph = action({
  name: 'mandates.correctParagraph',
  method: 'POST',
  path: '/api/mandates/documents/:symbol/paragraphs/:key/corrections',
  summary: 'Puts a corrected text beside the source; without a text, takes the source back',
  permission: 'paragraph.correct',
  purpose: 'record_keeping',
  audit: 'paragraph.corrected',
  input: z.object({
    symbol: symbolField,
    key: keyField,
    text: z.string().trim().min(1).max(20_000).nullable(),
    reason: z.string().trim().min(3).max(1000),
  }),
  output: correction,
})
