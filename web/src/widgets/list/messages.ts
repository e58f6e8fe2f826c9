import { defineMessages } from '../../lib/messages'

/** What a list itself says. */
export const listMessages = defineMessages('list', {
  pages: 'Pages',
  previous: 'Previous page',
  next: 'Next page',
  page: (page: number, pages: number | undefined) => (pages === undefined ? `${page}` : `${page} of ${pages}`),
  pageNumber: (page: number) => `Page ${page}`,
  empty: 'No data to display',
  cutOff: (count: number) => `Only the first ${count.toLocaleString()} rows are shown here.`,
} as const)
