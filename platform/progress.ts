/** How far long work has come, for whoever started it and waits: kept in memory under the request's own random key. */
export interface Progress {
  readonly step: string
  readonly done: number
  readonly total: number | null
}

const running = new Map<string, Progress>()

export const reportProgress = (key: string, progress: Progress): void => {
  running.set(key, progress)
}

export const findProgress = (key: string): Progress | null => running.get(key) ?? null

export const endProgress = (key: string): void => {
  running.delete(key)
}
