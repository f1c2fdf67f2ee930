import type { Treaty } from './treaty.ts'
import type { Warning } from './treaty-view.ts'

/** What a reader of a status must know beside the number. Only `no_data` and `after_extract` make it uncertain. */
export const warningsFor = (
  treaty: Treaty,
  on: string,
  extracted_on: string | null,
  unmatched: readonly string[] = [],
): Warning[] => {
  if (extracted_on === null)
    return [
      {
        code: 'no_data',
        says: `There are no data on the treaty “${treaty.title}”: nothing is known of its parties.`,
        values: {},
      },
    ]
  const warnings: Warning[] = []
  if (on > extracted_on)
    warnings.push({
      code: 'after_extract',
      says: `The table was made on ${extracted_on}; what was deposited after it is not known here.`,
      values: { extracted_on },
    })
  if (treaty.lacks === 'league_of_nations')
    warnings.push({
      code: 'league_of_nations',
      says: 'The table holds only instruments deposited with the United Nations; those registered with the League of Nations are not in it.',
      values: {},
    })
  if (on < treaty.in_force_on)
    warnings.push({
      code: 'not_in_force',
      says: `The treaty entered into force only on ${treaty.in_force_on}.`,
      values: { in_force_on: treaty.in_force_on },
    })
  if (unmatched.length > 0)
    warnings.push({
      code: 'unmatched',
      says: `Counted without a known code: ${unmatched.join(', ')}.`,
      values: { names: unmatched.join(', ') },
    })
  return warnings
}
