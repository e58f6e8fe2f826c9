import type { Client } from './client'
import type { Result } from './problem'
import type { AppSummary, DatasourceSummary, Environment, Invitation, List, Member, NewInvitation, Role, Workspace } from './types'

function at(workspace: string): string {
  return `/workspaces/${encodeURIComponent(workspace)}`
}

export function listWorkspaces(client: Client, signal?: AbortSignal): Promise<Result<List<Workspace>>> {
  return client.send('GET', '/workspaces', { signal })
}

export function createWorkspace(client: Client, name: string): Promise<Result<Workspace>> {
  return client.send('POST', '/workspaces', { body: { name } })
}

export function renameWorkspace(client: Client, workspace: Workspace, name: string): Promise<Result<Workspace>> {
  return client.send('PATCH', at(workspace.id), { body: { name, revision: workspace.revision } })
}

export function listApps(client: Client, workspace: string, signal?: AbortSignal): Promise<Result<List<AppSummary>>> {
  return client.send('GET', `${at(workspace)}/apps`, { signal })
}

export function listDatasources(
  client: Client,
  workspace: string,
  signal?: AbortSignal,
): Promise<Result<List<DatasourceSummary>>> {
  return client.send('GET', `${at(workspace)}/datasources`, { signal })
}

export function listMembers(client: Client, workspace: string, signal?: AbortSignal): Promise<Result<List<Member>>> {
  return client.send('GET', `${at(workspace)}/members`, { signal })
}

export function changeRole(client: Client, workspace: string, user: string, role: Role): Promise<Result<unknown>> {
  return client.send('PATCH', `${at(workspace)}/members/${encodeURIComponent(user)}`, { body: { role } })
}

export function removeMember(client: Client, workspace: string, user: string): Promise<Result<undefined>> {
  return client.send('DELETE', `${at(workspace)}/members/${encodeURIComponent(user)}`)
}

export function listInvitations(
  client: Client,
  workspace: string,
  signal?: AbortSignal,
): Promise<Result<List<Invitation>>> {
  return client.send('GET', `${at(workspace)}/invitations`, { signal })
}

export function invite(
  client: Client,
  workspace: string,
  body: { readonly email: string; readonly role: Role },
): Promise<Result<NewInvitation>> {
  return client.send('POST', `${at(workspace)}/invitations`, { body })
}

export function withdrawInvitation(client: Client, workspace: string, invitation: string): Promise<Result<undefined>> {
  return client.send('DELETE', `${at(workspace)}/invitations/${encodeURIComponent(invitation)}`)
}

export function listEnvironments(client: Client, workspace: string, signal?: AbortSignal): Promise<Result<List<Environment>>> {
  return client.send('GET', `${at(workspace)}/environments`, { signal })
}

export function createEnvironment(client: Client, workspace: string, name: string): Promise<Result<Environment>> {
  return client.send('POST', `${at(workspace)}/environments`, { body: { name } })
}
