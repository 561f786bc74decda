// Every page, in both languages and both schemes: accessible, nothing over the edge at 320 px, nothing moves.

import type { Page } from '@playwright/test';

import { expectAccessible } from '../support/axe.ts';
import { signIn } from '../support/staff.ts';
import { expect, test } from '../support/test.ts';
import { fillIn, scriptsRun } from '../support/wizard.ts';

const STEPS = ['plan', 'whom', 'what', 'order', 'story', 'tried', 'want', 'evidence', 'visibility', 'contact', 'check'];

const LANGUAGES = ['zh-CN', 'en'] as const;

async function speak(page: Page, language: string): Promise<void> {
  await page.goto(`/?lang=${language}`);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** Accessible in both schemes, and nothing wider than the smallest phone. */
async function sound(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('h1')).toHaveCount(1);
  await expectAccessible(page);
  // An automatic audit is content with an empty legend; a person is not.
  const mute = await page.evaluate(() =>
    [...document.querySelectorAll('legend, label, h1, h2, h3, summary, th, dt, caption')]
      .filter((element) => (element.textContent ?? '').trim() === '')
      .map((element) => element.outerHTML),
  );
  expect(mute, `${path} has something without words`).toEqual([]);
  const size = page.viewportSize();
  if (size !== null && size.width < 500) {
    await page.setViewportSize({ width: 320, height: size.height });
    const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth] as const);
    expect(content, `${path} at 320 px`).toBeLessThanOrEqual(screen);
    await page.setViewportSize(size);
  }
}

for (const language of LANGUAGES) {
  test(`the public pages are sound in ${language}`, async ({ page, consoleGuard }) => {
    test.setTimeout(120_000);
    consoleGuard.allow(/status of 404/);
    await speak(page, language);
    await page.goto('/board');
    const complaint = await page.locator('.complaint-row h2 a').first().getAttribute('href');
    const filtered = '/board?platform=jd&ground=refund_delay&status=answered';
    const guide = ['', '/no_door', '/grounds/food_safety', '/laws', '/laws/consumer_rights_law/55', '/channels/samr_12315', '/calculators/triple?paid=100', '/calculators/deadline?rule=&from='];
    for (const path of [...guide.map((part) => `/guide${part}`), '/', '/complain', '/board', filtered, complaint ?? '', '/cases', '/desk/sign-in', '/nothing-here']) {
      await sound(page, path);
    }
  });

  test(`the wizard's pages are sound in ${language}`, async ({ page, server }, info) => {
    test.setTimeout(180_000);
    await fillIn(page, server, { scripts: scriptsRun(info.project.name) });
    await speak(page, language);
    for (const step of STEPS) {
      await sound(page, `/complain/${step}`);
      await sound(page, `/complain/${step}?fix=1&return=check`);
    }
  });

  test(`the desk's pages are sound in ${language}`, async ({ browser, server }, info) => {
    test.setTimeout(120_000);
    const desk = await signIn(browser, server, info.project.use);
    await speak(desk, language);
    await desk.goto('/desk');
    const waiting = await desk.locator('.desk-queue a').first().getAttribute('href');
    for (const path of ['/desk', '/desk?tab=decided', waiting ?? '']) await sound(desk, path);
    await desk.context().close();
  });
}

test('nothing moves while a page loads and comes to life', async ({ page }, info) => {
  test.skip(!scriptsRun(info.project.name), 'nothing comes to life without scripts');
  for (const path of ['/', '/complain', '/complain/whom', '/board']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    expect(shift, path).toBe(0);
  }
});
