import type { ComponentType } from 'react'

/** A page is one path and one component, loaded when first needed. */
export interface Page {
  readonly path: string
  readonly load: () => Promise<ComponentType>
}

/**
 * Every page: the table of contents of what can be seen. Fixed words stand before names, because the first that fits
 * wins (`/data/audit` before `/data/figures/:id`).
 */
export const pages: readonly Page[] = [
  { path: '/', load: async () => (await import('../domain/plan/TodayPage.tsx')).TodayPage },
  { path: '/documents', load: async () => (await import('../domain/mandates/DocumentsPage.tsx')).DocumentsPage },
  { path: '/documents/:symbol', load: async () => (await import('../domain/mandates/DocumentPage.tsx')).DocumentPage },
  {
    path: '/documents/:symbol/:paragraph',
    load: async () => (await import('../domain/mandates/ParagraphPage.tsx')).ParagraphPage,
  },
  { path: '/calendar', load: async () => (await import('../domain/mandates/CalendarPage.tsx')).CalendarPage },
  { path: '/treaties', load: async () => (await import('../domain/instruments/TreatiesPage.tsx')).TreatiesPage },
  { path: '/treaties/:treaty', load: async () => (await import('../domain/instruments/TreatyPage.tsx')).TreatyPage },
  { path: '/data', load: async () => (await import('../domain/statistics/DataPage.tsx')).DataPage },
  { path: '/data/figures/:id', load: async () => (await import('../domain/statistics/FigurePage.tsx')).FigurePage },
  { path: '/data/imports', load: async () => (await import('../domain/statistics/ImportsPage.tsx')).ImportsPage },
  { path: '/data/audit', load: async () => (await import('../domain/statistics/AuditPage.tsx')).AuditPage },
  { path: '/states', load: async () => (await import('../domain/reporting/StatesPage.tsx')).StatesPage },
  { path: '/states/:area', load: async () => (await import('../domain/reporting/StatePage.tsx')).StatePage },
  {
    path: '/states/:area/report',
    load: async () => (await import('../domain/reporting/StateReportPage.tsx')).StateReportPage,
  },
  { path: '/about', load: async () => (await import('./AboutPage.tsx')).AboutPage },
  { path: '/session', load: async () => (await import('./SessionPage.tsx')).SessionPage },
]
