import type { Problem } from '../../api/problem'
import { messages } from '../messages'

export const notFound: Problem = { code: 'app.not_found', status: 404, ...messages.notFound }

/** What a visitor is told and can do about a page that did not come. */
export type Remedy = 'signIn' | 'retry' | 'preview' | 'none'

export interface Words {
  readonly title: string
  readonly detail: string
  readonly hint?: string | undefined
  readonly remedy: Remedy
}

export function wordsFor(problem: Problem): Words {
  if (problem.status === 401) return { ...messages.signInNeeded, remedy: 'signIn' }
  if (/not_released|no_release|unreleased/.test(problem.code)) return { ...messages.notReleased, remedy: 'preview' }
  if (problem.status === 404 || problem.status === 403) return { ...messages.notFound, remedy: 'none' }
  return { title: problem.title, detail: problem.detail, hint: problem.hint, remedy: 'retry' }
}
