import type { Translation, Translations } from '../lib/messages'
import { plural } from '../lib/messages'
import type { messages as viewerMessages } from '../viewer/messages'
import { admin } from './de-admin'
import { widgetAreas } from './de-widgets'

const viewer: Translation<typeof viewerMessages> = {
  loading: 'Wird geladen',
  retry: 'Noch einmal versuchen',
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  allApps: 'Alle Apps',
  environment: 'Umgebung',
  account: 'Konto',
  copyLink: 'Link zu dieser Seite kopieren',
  linkCopied: 'Der Link ist kopiert.',
  copyByHand: {
    title: 'Bitte kopieren Sie dies selbst',
    label: 'Text zum Kopieren',
    hint: 'Der Browser ließ diese Seite nicht in die Zwischenablage kopieren. Der Text ist schon markiert.',
  },
  noFrame: (name) => `Auf dieser Seite gibt es keine eingebettete Seite namens ${name}`,
  noPosition: 'Wo dieses Gerät ist, ist nicht bekannt',
  foreignLayout: {
    title: 'Diese Seite kann noch nicht gezeichnet werden',
    detail: 'Sie benutzt das Anvil-Layout. Die Seite bleibt erhalten und übersteht einen Export.',
  },
  pages: 'Seiten',
  times: (count) => `×${count}`,
  previousPages: 'Vorige Seiten',
  nextPages: 'Weitere Seiten',
  hideNavigation: 'Navigation ausblenden',
  showNavigation: 'Navigation einblenden',
  close: 'Schließen',
  widgetFailed: (name) => `${name} konnte nicht angezeigt werden.`,
  notFound: {
    title: 'Diese App oder Seite gibt es nicht',
    detail: 'Vielleicht ist die Adresse falsch, oder die App ist nicht für Sie freigegeben.',
  },
  notReleased: {
    title: 'Diese App ist noch nicht veröffentlicht',
    detail: 'Sie wird noch entwickelt. Sobald sie veröffentlicht ist, finden Sie sie hier.',
  },
  signInNeeded: {
    title: 'Melden Sie sich an, um diese App zu benutzen',
    detail: 'Nur Mitglieder ihres Arbeitsbereichs können sie öffnen.',
  },
  runtimeFailed: {
    title: 'Diese Seite konnte nicht gestartet werden',
    detail: 'Der Teil des Browsers, der den Code der App ausführt, ist nicht gestartet. Laden Sie die Seite neu.',
  },
  reload: 'Neu laden',
  openPreview: 'Vorschau öffnen',
  restarting: 'Die App reagierte nicht mehr und wird neu gestartet. Ihre Eingaben bleiben erhalten.',
  signedOut: { told: 'Sie sind abgemeldet.', signIn: 'Melden Sie sich in einem neuen Tab wieder an', rest: '; Ihre Eingaben bleiben erhalten.' },
  unreachable: 'Der Server ist nicht erreichbar. Ihre Eingaben bleiben erhalten; versuchen Sie es gleich noch einmal.',
  confirm: { title: 'Bitte bestätigen', yes: 'Ja', no: 'Nein' },
  preview: 'Vorschau des Entwurfs',
  problems: {
    count: (count) => plural(count, { one: '# Problem', other: '# Probleme' }),
    none: 'Keine Probleme',
    title: 'Probleme auf dieser Seite',
    hint: 'Nur Entwickler sehen diese Liste, und nur in der Vorschau.',
    times: (count) => `${count}×`,
    empty: 'Seit dem Öffnen der Seite ist keine Bindung, kein Ereignis und keine Abfrage fehlgeschlagen.',
  },
  problemKinds: {
    syntax: 'Syntax',
    evaluation: 'Bindung',
    validation: 'Wert',
    cycle: 'Kreis',
    event: 'Ereignis',
    query: 'Abfrage',
    stopped: 'Angehalten',
  },
  invalidTarget: 'Geben Sie eine gültige URL oder den Namen einer Seite an',
}

/** Our texts in German. */
export const german: Translations = { viewer, admin, ...widgetAreas }
