import type { Client } from './client'
import type { Result } from './problem'
import type { Bootstrap, InstanceSettings, InvitationPreview, User } from './types'

interface SignedIn {
  readonly user: User
}

export interface SetupInput {
  readonly token: string
  readonly email: string
  readonly name: string
  readonly password: string
}

export function loadBootstrap(client: Client, signal?: AbortSignal): Promise<Result<Bootstrap>> {
  return client.send('GET', '/bootstrap', { signal })
}

/** Claims a fresh instance; the token comes from the link that the server printed. */
export function setUp(client: Client, body: SetupInput): Promise<Result<SignedIn>> {
  return client.send('POST', '/setup', { body })
}

export function signIn(client: Client, body: { readonly email: string; readonly password: string }): Promise<Result<SignedIn>> {
  return client.send('POST', '/session', { body })
}

export function signOut(client: Client): Promise<Result<undefined>> {
  return client.send('DELETE', '/session')
}

export function lookUpInvitation(client: Client, token: string, signal?: AbortSignal): Promise<Result<InvitationPreview>> {
  return client.send('POST', '/invitations/look-up', { body: { token }, signal })
}

export interface AcceptInput {
  readonly token: string
  /** For a person without an account. */
  readonly name?: string
  readonly password?: string
}

export function acceptInvitation(
  client: Client,
  body: AcceptInput,
): Promise<Result<SignedIn & { readonly workspaceID: string }>> {
  return client.send('POST', '/invitations/accept', { body })
}

export function changePassword(
  client: Client,
  body: { readonly current: string; readonly password: string },
): Promise<Result<undefined>> {
  return client.send('POST', '/account/password', { body })
}

/** Settings of the whole instance; for its owner. */
export function loadInstance(client: Client, signal?: AbortSignal): Promise<Result<InstanceSettings>> {
  return client.send('GET', '/instance', { signal })
}

/** Replaces them; the revision is the one that the person saw. */
export function changeInstance(client: Client, settings: InstanceSettings): Promise<Result<InstanceSettings>> {
  return client.send('PUT', '/instance', { body: settings })
}
