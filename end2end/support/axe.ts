// Accessibility, as axe-core judges it.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';

const library = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Timers do not fire in a page whose scripts are off, and axe waits for some. It gets its own: what is due soon is
 * a micro-task, what guards against a hanging frame never comes (the test has a limit of its own).
 */
const source = `((setTimeout) => {${library}
})((callback, delay = 0) => { if (delay < 100) Promise.resolve().then(callback); return 0; })`;

type Scheme = 'light' | 'dark';

/** Every rule of axe's finds nothing on the page, in both colour schemes. */
export async function expectAccessible(page: Page, schemes: Scheme[] = ['light', 'dark']): Promise<void> {
  for (const colorScheme of schemes) {
    // A colour on its way from one scheme to the other is neither: motion is off while axe looks.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page), `axe on ${page.url()} (${colorScheme})`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

async function violations(page: Page): Promise<string[]> {
  // Evaluated by the debugger, so neither the page's policy nor scripts being off stand in the way.
  await page.evaluate(source);
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    return axe.run(document, { resultTypes: ['violations'] });
  });
  return results.violations.flatMap(describe);
}

function describe(violation: axe.Result): string[] {
  return violation.nodes.map(
    (node) => `${violation.id}: ${violation.help}\n  at ${node.target.join(' ')}\n  ${node.failureSummary ?? ''}`,
  );
}
