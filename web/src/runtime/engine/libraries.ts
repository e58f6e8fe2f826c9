import lodash from 'lodash'
import moment from 'moment'

/** What every app can use without installing anything. */
export const libraries: Readonly<Record<string, unknown>> = { _: lodash, moment }
