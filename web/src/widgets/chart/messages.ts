import { defineMessages } from '../../lib/messages'

/** What charts say. */
export const chartMessages = defineMessages('chart', {
  noData: 'No data to draw',
  more: (count: number) => `and ${count} more`,
  unreadable: 'The options of this chart are no object, so there is nothing to draw.',
  unreadableData: 'The data of this chart can not be read.',
  missing: (kinds: string) => `This kind of chart can not be drawn here: ${kinds}`,
  partly: (kinds: string) => `Left out, because it can not be drawn here: ${kinds}`,
})
