import { defineMessages } from '../../lib/messages'

/** What the map says. */
export const mapMessages = defineMessages('map', {
  map: 'Map',
  tilesMissing: 'Some pictures of the map could not be loaded',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  locate: 'My location',
  noLocation: 'The browser did not tell the location.',
  search: 'Search for a country or a marker',
  nothingFound: 'Nothing found',
  createHint: 'Press on the map to set a marker',
  marker: (number: number) => `Marker ${number}`,
  place: (latitude: string, longitude: string) => `${latitude}, ${longitude}`,
  cluster: (count: number) => `${count} markers`,
})
