import { defineMessages } from '../../lib/messages'

/** What the form itself says; labels come from the app. */
export const formMessages = defineMessages('form', {
  submit: 'Submit',
  reset: 'Reset',
  add: 'Add new',
  remove: 'Delete',
  removeItem: (number: number) => `Delete ${number}`,
  item: (number: number) => `${number}`,
  itemOf: (label: string, number: number) => `${label} ${number}`,
  noFields: 'This form has no fields yet. They appear when its source data arrives.',
  tooManyFields: (most: number) => `The source data has more than ${most} fields. A form can show at most ${most}.`,
  unknownField: (type: string) => `This kind of field is not supported: ${type}`,
} as const)
