import { defineMessages } from '../../lib/messages'

/** What the document viewer says. */
export const documentMessages = defineMessages('documents', {
  none: 'No document to show',
  unreadable: 'This document could not be read.',
  unknown: (name: string) => `A document of this kind can not be shown here: ${name}`,
  outside: (host: string) => `This document is at ${host} and can not be shown from there.`,
  open: 'Open in a new tab',
  download: 'Download',
  page: (number: number, count: number) => `Page ${number} of ${count}`,
  sheets: 'Sheets',
  cut: (rows: number) => `Only the first ${rows} rows are shown.`,
  simplified: 'Text and tables only: pictures and the exact layout are in the document itself.',
})
