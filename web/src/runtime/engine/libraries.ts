import moment from 'moment'
import { withTimeZones } from './time-zones'

/** What every app can use at once. Others are loaded when its code names them: see `sandbox/library-texts.ts`. */
export const libraries: Readonly<Record<string, unknown>> = { moment: withTimeZones(moment) }
