import type { Translation } from '../lib/messages'
import { plural } from '../lib/messages'
import type { chartMessages } from '../widgets/chart/messages'
import type { documentMessages } from '../widgets/document-viewer/messages'
import type { mapMessages } from '../widgets/map/messages'
import type { mapChartMessages } from '../widgets/map-chart/messages'
import type { mediaMessages } from '../widgets/parts/media-messages'

export const chart: Translation<typeof chartMessages> = {
  noData: 'Keine Daten zum Zeichnen',
  more: (count) => `und ${count} weitere`,
  unreadable: 'Die Optionen dieses Diagramms sind kein Objekt, also gibt es nichts zu zeichnen.',
  unreadableData: 'Die Daten dieses Diagramms können nicht gelesen werden.',
  missing: (kinds) => `Diagramme dieser Art können hier nicht gezeichnet werden: ${kinds}`,
  partly: (kinds) => `Weggelassen, weil es hier nicht gezeichnet werden kann: ${kinds}`,
}

export const map: Translation<typeof mapMessages> = {
  map: 'Karte',
  tilesMissing: 'Einige Bilder der Karte konnten nicht geladen werden',
  zoomIn: 'Näher',
  zoomOut: 'Weiter weg',
  locate: 'Mein Standort',
  noLocation: 'Der Browser hat den Standort nicht verraten.',
  search: 'Land oder Markierung suchen',
  nothingFound: 'Nichts gefunden',
  createHint: 'Auf die Karte drücken, um eine Markierung zu setzen',
  marker: (number) => `Markierung ${number}`,
  place: (latitude, longitude) => `${latitude}, ${longitude}`,
  cluster: (count) => plural(count, { one: '# Markierung', other: '# Markierungen' }),
}

export const mapChart: Translation<typeof mapChartMessages> = {
  noData: 'Keine Daten zum Zeichnen',
  noShape: 'Von diesen Gebieten gibt es hier keine Zeichnung, ihre Werte stehen deshalb in einer Tabelle.',
  region: 'Gebiet',
  value: 'Wert',
  noValue: 'kein Wert',
  spoken: (name, value) => `${name}: ${value}`,
}

export const media: Translation<typeof mediaMessages> = {
  noVideo: 'Kein Video',
  noSound: 'Kein Ton',
  unplayable: 'Das kann hier nicht abgespielt werden.',
  openOutside: 'In neuem Tab öffnen',
  outside: (host) => `Dieses Video liegt bei ${host}.`,
  loadOutside: (host) => `Von ${host} laden`,
  refused: 'Der Browser erlaubt dieser Seite den Zugriff nicht. Erlauben Sie ihn in der Adresszeile und versuchen Sie es noch einmal.',
  refusedMicrophone: 'Der Browser erlaubt dieser Seite das Mikrofon nicht. Erlauben Sie es in der Adresszeile und versuchen Sie es noch einmal.',
  noCamera: 'Keine Kamera gefunden.',
  noMicrophone: 'Kein Mikrofon gefunden.',
  busy: 'Ein anderes Programm benutzt es gerade.',
  insecure: 'Kamera und Mikrofon arbeiten nur auf Seiten mit https.',
  tryAgain: 'Noch einmal versuchen',
  starting: 'Startet…',
  off: 'Ausgeschaltet',
  takePicture: 'Bild aufnehmen',
  keep: 'Speichern',
  discard: 'Verwerfen',
  takeAnother: 'Noch eine Aufnahme',
  startRecording: 'Aufnahme beginnen',
  stopRecording: 'Aufnahme beenden',
  recorded: 'Aufgenommen',
  camera: 'Kamera',
  otherCamera: 'Andere Kamera',
  microphoneOff: 'Mikrofon ausschalten',
  microphoneOn: 'Mikrofon einschalten',
  fullScreen: 'Ganzer Bildschirm',
  leaveFullScreen: 'Ganzen Bildschirm verlassen',
  picture: 'Aufgenommenes Bild',
  scan: 'Code einlesen',
  scanAgain: 'Weiteren Code einlesen',
  scanning: 'Halten Sie den Code vor die Kamera.',
  typeCode: 'Ohne Kamera tippen Sie den Code ein oder benutzen einen Handscanner.',
  codeField: 'Code',
  useCode: 'Übernehmen',
  found: (code) => `Gelesen: ${code}`,
}

export const documents: Translation<typeof documentMessages> = {
  none: 'Kein Dokument',
  unreadable: 'Dieses Dokument konnte nicht gelesen werden.',
  unknown: (name) => `Ein Dokument dieser Art kann hier nicht gezeigt werden: ${name}`,
  outside: (host) => `Dieses Dokument liegt bei ${host} und kann von dort nicht gezeigt werden.`,
  open: 'In neuem Tab öffnen',
  download: 'Herunterladen',
  page: (number, count) => `Seite ${number} von ${count}`,
  sheets: 'Blätter',
  cut: (rows) => `Nur die ersten ${rows} Zeilen werden gezeigt.`,
  simplified: 'Nur Text und Tabellen: Bilder und die genaue Gestaltung stehen im Dokument selbst.',
}
