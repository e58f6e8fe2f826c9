import { defineMessages } from '../../lib/messages'

/** What a page says about content that it embeds. */
export const embeddedMessages = defineMessages('embedded', {
  blocked: (hosts: string) => `This widget needs ${hosts}, which this app may not load from.`,
  blockedHint: 'A developer of the app can allow it in its settings, under “Allowed hosts”.',
  flooded: 'This widget was stopped: it sent too many messages.',
  noCode: 'This widget has no content yet.',
  noSource: 'No address to show.',
  badSource: 'This address can not be shown inside a page.',
  openSource: 'Open in a new tab',
} as const)
