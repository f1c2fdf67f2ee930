import { pino } from 'pino'

/** One JSON line an event on standard error: ids and words, never bodies, names or addresses. */
export const log = pino(
  { level: process.env['LOG_LEVEL'] ?? 'info', base: null },
  pino.destination({ fd: 2, sync: true }),
)
