// What every spec imports instead of Playwright's own `test`.
import { test as base } from '@playwright/test';
import { ConsoleGuard } from './console.ts';
import { type ServerInfo, sharedServer } from './server.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** Fails the test when a page reports an error; `allow` takes one back that the test provokes. */
  consoleGuard: ConsoleGuard;
}

interface WorkerFixtures {
  /** The server under test. */
  server: ServerInfo;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  // Playwright reads the names that a fixture depends on from this pattern, even if there is none.
  server: [async ({}, use) => use(sharedServer()), { scope: 'worker' }],
  baseURL: async ({ server }, use) => use(server.baseURL),
  consoleGuard: [
    async ({ context }, use) => {
      const guard = new ConsoleGuard(context);
      await use(guard);
      guard.verify();
    },
    { auto: true },
  ],
});
