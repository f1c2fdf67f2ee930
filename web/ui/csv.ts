/**
 * A table as CSV (RFC 4180) that a spreadsheet cannot be tricked by: a text that a spreadsheet would run as a formula
 * gets an apostrophe in front; negative numbers stay numbers.
 */
const field = (text: string): string => {
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text)
  const harmless = isFormula ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(field).join(',') + '\r\n').join('')

/** Offers a text as a file; the mark in front tells spreadsheets that it is UTF-8. */
export const saveCsv = (name: string, rows: readonly (readonly string[])[]): void => {
  const url = URL.createObjectURL(new Blob(['\ufeff', csvOf(rows)], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${name}.csv`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}
