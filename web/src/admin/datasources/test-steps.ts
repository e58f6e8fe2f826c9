import type { Problem } from '../../api/problem'
import type { ConnectorKind } from '../../api/types'

/** What opening a connection goes through, in order. */
export type Step = 'resolve' | 'connect' | 'tls' | 'authenticate'
export type StepState = 'passed' | 'failed' | 'skipped'

const steps: readonly Step[] = ['resolve', 'connect', 'tls', 'authenticate']

/** The outcome of a connection test step by step; empty where the kind has no such steps or none is known. */
export function stepStates(
  connector: ConnectorKind,
  problem: Problem | undefined,
): readonly { readonly step: Step; readonly state: StepState }[] {
  if (connector !== 'postgres' && connector !== 'rest') return []
  const failed = problem === undefined ? steps.length : failedStep(problem)
  if (failed === -1) return []
  return steps.map((step, index) => ({
    step,
    state: index < failed ? 'passed' : index === failed ? 'failed' : 'skipped',
  }))
}

function failedStep(problem: Problem): number {
  const name = problem.upstream?.step ?? problem.place
  return steps.findIndex((step) => step === name)
}
