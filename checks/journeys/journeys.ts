import { byKeyboardAlone } from './by-keyboard-alone.ts'
import { correctAReading } from './correct-a-reading.ts'
import { everyPageIsAccessible } from './every-page-is-accessible.ts'
import { exploreTheData } from './explore-the-data.ts'
import { findWhatIsAskedOnChildren } from './find-what-is-asked-on-children.ts'
import { inArabic } from './in-arabic.ts'
import type { Journey } from './journey.ts'
import { seeWhoWasPartyOnADay } from './see-who-was-party-on-a-day.ts'
import { takeInARelease } from './take-in-a-release.ts'
import { takeTheCalendar } from './take-the-calendar.ts'
import { walkANumberBack } from './walk-a-number-back.ts'

/** Every journey, each a person's whole path as a newcomer would take it. */

export const JOURNEYS: readonly Journey[] = [
  findWhatIsAskedOnChildren,
  seeWhoWasPartyOnADay,
  walkANumberBack,
  exploreTheData,
  takeTheCalendar,
  correctAReading,
  takeInARelease,
  byKeyboardAlone,
  inArabic,
  everyPageIsAccessible,
]
