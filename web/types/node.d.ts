/** The part of Node that unit tests use; @types/node is not in Debian. */

declare module 'node:test' {
  type Body = (context: TestContext) => void | Promise<void>
  interface TestContext {
    readonly name: string
    diagnostic(message: string): void
    after(body: () => void | Promise<void>): void
    test(name: string, body: Body): Promise<void>
  }
  interface TestOptions {
    readonly timeout?: number
    readonly concurrency?: boolean | number
  }
  export function test(name: string, body: Body): Promise<void>
  export function test(name: string, options: TestOptions, body: Body): Promise<void>
  export function describe(name: string, body: () => void): void
  export function it(name: string, body: Body): Promise<void>
  export function before(body: () => void | Promise<void>): void
  export function after(body: () => void | Promise<void>): void
  export function beforeEach(body: () => void | Promise<void>): void
  export function afterEach(body: () => void | Promise<void>): void
}

declare module 'node:assert/strict' {
  interface Assert {
    (value: unknown, message?: string): asserts value
    ok(value: unknown, message?: string): asserts value
    equal(actual: unknown, expected: unknown, message?: string): void
    notEqual(actual: unknown, expected: unknown, message?: string): void
    deepEqual(actual: unknown, expected: unknown, message?: string): void
    notDeepEqual(actual: unknown, expected: unknown, message?: string): void
    match(actual: string, expected: RegExp, message?: string): void
    doesNotMatch(actual: string, expected: RegExp, message?: string): void
    throws(body: () => unknown, expected?: unknown, message?: string): void
    doesNotThrow(body: () => unknown, message?: string): void
    rejects(body: Promise<unknown> | (() => Promise<unknown>), expected?: unknown, message?: string): Promise<void>
    fail(message?: string): never
  }
  const assert: Assert
  export default assert
}

declare module 'node:fs' {
  export function readFileSync(path: string, encoding: 'utf8'): string
  export function readdirSync(path: string, options?: { readonly recursive?: boolean }): string[]
  export function existsSync(path: string): boolean
}

declare module 'node:path' {
  export function join(...parts: readonly string[]): string
  export function dirname(path: string): string
  export function basename(path: string, suffix?: string): string
}

declare function setImmediate(work: (value: unknown) => void): void

declare const process: { cwd(): string; readonly env: Readonly<Record<string, string | undefined>> }

declare module 'node:zlib' {
  export function deflateRawSync(text: string): Uint8Array
}

declare module 'node:crypto' {
  interface Digest {
    update(data: string | Uint8Array): Digest
    digest(encoding: 'hex'): string
  }
  export function createHash(algorithm: string): Digest
  export function createHmac(algorithm: string, key: string): Digest
}
