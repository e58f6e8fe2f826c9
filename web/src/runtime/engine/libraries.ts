import lodash from 'lodash'
import moment from 'moment'
import { withTimeZones } from './time-zones'

/** What every app can use without installing anything. */
export const libraries: Readonly<Record<string, unknown>> = { _: lodash, moment: withTimeZones(moment) }
