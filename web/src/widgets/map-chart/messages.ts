import { defineMessages } from '../../lib/messages'

/** What the map chart says. */
export const mapChartMessages = defineMessages('mapChart', {
  noData: 'No data to draw',
  noShape: 'There is no drawing of these regions here, so their values stand in a table.',
  region: 'Region',
  value: 'Value',
  noValue: 'no value',
  spoken: (name: string, value: string) => `${name}: ${value}`,
})
