// What a page costs on a cheap phone and a slow network. Runs after everything else and alone: see the configuration.

import type { Page } from '@playwright/test';

import { bill, wireCost } from '../support/budget.ts';
import { scores } from '../support/lighthouse.ts';
import { newestMail, codeIn } from '../support/mail.ts';
import { expect, test } from '../support/test.ts';
import { throttle } from '../support/throttle.ts';
import { ORDER_NO, STORY, freshMerchant, question } from '../support/wizard.ts';
import type { ServerInfo } from '../support/server.ts';

/** All that a first visit to the wizard may load. Three times as much was allowed when this was written. */
const FIRST_VISIT = 150_000;

/** All that ten steps may load after the first page. */
const TEN_STEPS = 120_000;

/** From the click until the next question is there, in milliseconds. */
const STEP_LIVE = 400;
const STEP_PLAIN = 800;

interface Step {
  /** The question that the step leads to. */
  leadsTo: string;
  /** Answers the question that is shown; the button is pressed by who measures. */
  answer: (page: Page, server: ServerInfo) => Promise<void>;
  button?: string;
}

const tick = (page: Page, name: string, value: string) => page.locator(`input[name=${name}][value=${value}]`).check();

const STEPS: Step[] = [
  {
    leadsTo: '发生了什么？',
    answer: async (page) => {
      await page.getByLabel('你要投诉谁？').fill(freshMerchant());
      await page.getByRole('radio', { name: '淘宝', exact: true }).check();
    },
  },
  { leadsTo: '这笔订单的情况', answer: (page) => tick(page, 'ground', 'refund_delay') },
  {
    leadsTo: '说说经过',
    answer: async (page) => {
      await page.getByLabel('买的是什么').fill('扫地机');
      await page.getByLabel('付了多少钱').fill('1299');
      await page.getByLabel('订单号').fill(ORDER_NO);
    },
  },
  { leadsTo: '已经找过谁？', answer: (page) => page.getByLabel('说说经过').fill(STORY) },
  { leadsTo: '你希望怎么解决？', answer: (page) => tick(page, 'tried', 'merchant') },
  { leadsTo: '照片和截图', answer: (page) => tick(page, 'ask', 'refund_full') },
  { leadsTo: '要公开吗？', answer: async () => {}, button: '先不加，继续' },
  {
    leadsTo: '怎么联系你？',
    answer: async (page) => {
      await tick(page, 'visibility', 'public');
      for (const consent of ['consent_text', 'consent_pictures', 'consent_truthful']) await page.locator(`#${consent}`).check();
    },
  },
  { leadsTo: '最后看一遍', answer: () => Promise.resolve(), button: '验证并继续' },
  { leadsTo: '收好编号和查询码', answer: async () => {}, button: '提交投诉' },
];

/** Asks for a code and types it, so that the step after it is like any other. */
async function prove(page: Page, server: ServerInfo): Promise<void> {
  const address = `speed-${Math.random().toString(36).slice(2)}@163.com`;
  const since = Date.now() - 1000;
  await page.getByLabel('邮箱').fill(address);
  await page.getByRole('button', { name: '发送验证码' }).click();
  await page.getByLabel('邮件里的 6 位验证码').fill(codeIn(await newestMail(server.outboxDir, address, since)));
}

/** Ten steps from the first question to the receipt: how long each took from the click. */
async function walk(page: Page, server: ServerInfo, live: boolean): Promise<number[]> {
  const times: number[] = [];
  for (const step of STEPS) {
    await step.answer(page, server);
    if (step.leadsTo === '最后看一遍') await prove(page, server);
    // What is kept while it is typed is not part of the step.
    await page.waitForLoadState('networkidle');
    const button = page.getByRole('button', { name: step.button ?? '继续', exact: true });
    times.push(live ? await liveStep(button, step.leadsTo) : await plainStep(page, button));
    await question(page, step.leadsTo);
  }
  return times;
}

type Button = ReturnType<Page['getByRole']>;

/** Measured inside of the page, from the click until the next question has been painted. */
async function liveStep(button: Button, leadsTo: string): Promise<number> {
  const taken = button.evaluate(
    (element, heading) =>
      new Promise<number>((resolve) => {
        const begun = performance.now();
        const watch = new MutationObserver(() => {
          if (document.querySelector('h1')?.textContent?.trim() !== heading) return;
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
        });
        watch.observe(document.documentElement, { childList: true, subtree: true });
        (element as HTMLElement).click();
      }),
    leadsTo,
  );
  return taken;
}

/** From the click until the browser says that the page is loaded. */
async function plainStep(page: Page, button: Button): Promise<number> {
  const begun = Date.now();
  const loaded = page.waitForEvent('load').then(() => Date.now() - begun);
  await button.click({ noWaitAfter: true });
  return loaded;
}

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

test.describe.configure({ mode: 'serial' });

test('a first visit to the wizard, and ten steps after it, cost little over the wire', async ({ page, server }) => {
  const first = await wireCost(page, () => page.goto('/complain'));
  expect(first.bytes, bill(first)).toBeLessThan(FIRST_VISIT);
  const built = first.transfers.filter(({ url }) => url.includes('/pkg/'));
  expect(built.map(({ encoding }) => encoding)).toEqual(['br', 'br', 'br']);
  const headers = (await page.request.get(new URL(built[0]?.url ?? '').pathname)).headers();
  expect(headers['cache-control']).toContain('immutable');

  await page.getByRole('link', { name: '开始写投诉' }).click();
  await question(page, '你要投诉谁？');
  const steps = await wireCost(page, async () => void (await walk(page, server, true)));
  console.log(`first visit ${first.bytes} bytes, ten steps ${steps.bytes} bytes`);
  expect(steps.bytes, bill(steps)).toBeLessThan(TEN_STEPS);
});

for (const live of [true, false]) {
  test.describe(live ? 'where scripts run' : 'without scripts', () => {
    test.use({ javaScriptEnabled: live });
    test('a step is quick on a cheap phone and a slow network', async ({ page, server }) => {
      test.setTimeout(240_000);
      const most = live ? STEP_LIVE : STEP_PLAIN;
      let best = Number.POSITIVE_INFINITY;
      // A machine that does something else for a moment is not the product: the best of three walks counts.
      for (let turn = 0; turn < 3 && best >= most; turn += 1) {
        await page.context().clearCookies();
        await page.goto('/complain/whom');
        await page.waitForLoadState('networkidle');
        const end = await throttle(page);
        const times = await walk(page, server, live);
        await end();
        console.log(`${live ? 'live' : 'plain'} steps: ${times.map(Math.round).join(' ')} ms`);
        best = Math.min(best, middle(times));
      }
      expect(best).toBeLessThan(most);
    });
  });
}

for (const path of ['/', '/complain', '/complain/whom', '/board']) {
  test(`Lighthouse is content with ${path} on a phone`, async ({ server }) => {
    test.setTimeout(120_000);
    const found = await scores(`${server.baseURL}${path}`);
    console.log(`${path}: ${found.performance} / ${found.accessibility} / ${found.bestPractices} / ${found.seo}`);
    const why = found.lost.join('\n');
    expect(found.performance, why).toBeGreaterThanOrEqual(95);
    expect([found.accessibility, found.bestPractices], why).toEqual([100, 100]);
    expect(found.seo, why).toBe(100);
  });
}
