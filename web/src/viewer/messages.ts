import { defineMessages } from '../lib/messages'

/** Everything the viewer says. Texts of the widgets themselves are in `widgets/messages.ts`. */
export const messages = defineMessages('viewer', {
  loading: 'Loading',
  retry: 'Try again',
  signIn: 'Sign in',
  signOut: 'Sign out',
  allApps: 'All apps',
  account: 'Account',
  copyLink: 'Copy the link to this page',
  linkCopied: 'The link is copied.',
  foreignLayout: {
    title: 'This page cannot be drawn yet',
    detail: 'It uses the Anvil layout. The page is kept and survives an export.',
  },
  pages: 'Pages',
  previousPages: 'Previous pages',
  nextPages: 'More pages',
  close: 'Close',
  widgetFailed: (name: string) => `${name} could not be shown.`,
  notFound: {
    title: 'There is no such app or page',
    detail: 'The address may be wrong, or the app is not shared with you.',
  },
  notReleased: {
    title: 'This app is not released yet',
    detail: 'Its developers are still working on it. Once they release it, it will be here.',
  },
  signInNeeded: {
    title: 'Sign in to use this app',
    detail: 'It is open to members of its workspace only.',
  },
  runtimeFailed: {
    title: 'This page could not be started',
    detail: 'The part of the browser that runs the app’s own code did not start. Reload the page to try again.',
  },
  reload: 'Reload',
  openPreview: 'Open the preview',
  restarting: 'The app stopped responding and is being restarted. What you typed is kept.',
  confirm: { title: 'Please confirm', yes: 'Yes', no: 'No' },
  preview: 'Preview of the draft',
  environment: 'Environment',
  problems: {
    count: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),
    none: 'No problems',
    title: 'Problems on this page',
    hint: 'Only developers see this list, and only in the preview.',
    times: (count: number) => `${count}×`,
    empty: 'No binding, event or query has failed since the page was opened.',
  },
  problemKinds: {
    syntax: 'Syntax',
    evaluation: 'Binding',
    validation: 'Value',
    cycle: 'Cycle',
    event: 'Event',
    query: 'Query',
    stopped: 'Stopped',
  },
  invalidTarget: 'Enter a valid URL or page name',
  noPosition: 'The position of this device is not known',
  notCopied: 'The browser did not let this page copy to the clipboard',
} as const)
