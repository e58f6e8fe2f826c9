import type { Role } from '../../api/types'
import type { SelectOption } from '../../ui/Select'
import { messages } from '../messages'

const roles: readonly Role[] = ['viewer', 'developer', 'administrator']

/** Roles from the least to the most powerful. */
export const roleOptions: readonly SelectOption[] = roles.map((role) => ({ value: role, label: messages.roles[role] }))
