import { defineMessages } from '../lib/messages'
import { apps } from './messages/apps'
import { datasources } from './messages/datasources'
import { entry } from './messages/entry'
import { imports } from './messages/imports'
import { workspaces } from './messages/workspaces'

/** Every word of the admin page, by topic; German is in `src/messages`. */
export const messages = defineMessages('admin', { ...entry, ...workspaces, ...apps, ...imports, ...datasources })
