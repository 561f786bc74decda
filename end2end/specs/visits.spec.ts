// Where scripts run, links and forms change the page in place; everything a browser does by itself still works.

import type { Page } from '@playwright/test';

import { expect, test } from '../support/test.ts';
import { photo } from '../support/photos.ts';
import { signIn } from '../support/staff.ts';
import { answerWhat, answerWhom, file, freshMerchant, goOn, question, scriptsRun, start } from '../support/wizard.ts';

test.beforeEach(({}, info) => {
  test.skip(!scriptsRun(info.project.name), 'without scripts the browser loads each page by itself');
});

/** Marks the document: a page that is loaded anew has lost the mark. */
async function mark(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-live', 'true');
  await page.evaluate(() => document.documentElement.setAttribute('data-mark', 'here'));
}

async function expectSameDocument(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-mark', 'here');
}

test('links and forms change the page in place, with address, title, focus and the way back', async ({ page }) => {
  await page.goto('/');
  await mark(page);
  await page.locator('.hero a.btn').first().click();
  await expect(page).toHaveURL(/\/complain$/);
  await page.getByRole('link', { name: '开始写投诉' }).click();
  await question(page, '你要投诉谁？');
  await expect(page).toHaveTitle(/你要投诉谁/);
  await expect(page.locator('main')).toBeFocused();
  await answerWhom(page, freshMerchant());
  await question(page, '发生了什么？');
  await expect(page).toHaveURL(/\/complain\/what$/);

  // A wrong answer: the same page, the summary in focus, the address says so.
  await goOn(page);
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page).toHaveURL(/\/complain\/what\?fix=1$/);
  await answerWhat(page);
  await question(page, '这笔订单的情况');
  await expectSameDocument(page);

  await page.goBack();
  await page.goBack();
  await question(page, '发生了什么？');
  await expect(page.locator('input[value=refund_delay]')).toBeChecked();
  await page.goForward();
  await page.goForward();
  await question(page, '这笔订单的情况');
  await expectSameDocument(page);
});

test('the board filters and pages in place, and comes back to where it was', async ({ page }) => {
  await page.goto('/board');
  await mark(page);
  const row = page.locator('.complaint-row h2 a').nth(8);
  await row.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  await row.click();
  await expect(page.locator('.breadcrumbs')).toBeVisible();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await expect(page.locator('.complaint-row')).not.toHaveCount(0);
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - before)).toBeLessThan(50);

  const drawer = page.locator('.filter-drawer > summary');
  if (await drawer.isVisible()) await drawer.click();
  await page.locator('input[name=platform][value=jd]').check();
  await page.getByRole('button', { name: '筛选', exact: true }).click();
  await expect(page).toHaveURL(/\/board\?platform=jd$/);
  await expect(page.locator('.chips')).toContainText('京东');
  await expectSameDocument(page);
});

test('a merchant is looked up as the name is typed', async ({ page }) => {
  await page.goto('/board');
  // The link's last words; those before it are for who cannot see where it stands.
  const link = page.locator('.complaint-row .meta-row li.break a').first();
  const merchant = await link.evaluate((element) => element.lastChild?.textContent?.trim() ?? '');
  const begun = merchant.slice(0, 4);

  await start(page);
  await expect(page.locator('html')).toHaveAttribute('data-live', 'true');
  await page.getByLabel('你要投诉谁？').pressSequentially(begun);
  await expect(page.locator('#hits').getByText(merchant, { exact: true })).toBeVisible();
  await expect(page.getByLabel('你要投诉谁？')).toHaveValue(begun);
  await page.locator('#hits').getByText(merchant, { exact: true }).click();
  await page.getByRole('radio', { name: '淘宝', exact: true }).check();
  await goOn(page);
  await question(page, '发生了什么？');
});

test('a picture that is added leaves the answer beside it as it was typed', async ({ page, browser, server }, info) => {
  const receipt = await file(page, server, { scripts: true });
  const slug = receipt.number.replaceAll('-', '');
  const desk = await signIn(browser, server, info.project.use);
  await desk.goto(`/desk/${slug}`);
  await desk.getByLabel('要投诉人补充什么').fill('请补一张发货单的照片。');
  await goOn(desk, '要补充材料');
  await expect(desk.getByText('的问题已经转给投诉人')).toBeVisible();
  await desk.context().close();

  await page.goto(`/cases/${slug}`);
  await page.getByLabel('查询码').fill(receipt.code);
  await goOn(page, '打开');
  await page.getByLabel('写给审核员').fill('正在写，还没写完');
  await page.getByLabel('加照片或截图').setInputFiles([photo()]);
  await expect(page.locator('.evidence-item[data-state=ready]')).toHaveCount(1);
  await expect(page.getByLabel('写给审核员')).toHaveValue('正在写，还没写完');
});

test('words that a reviewer selects are ready to be hidden', async ({ page, browser, server }, info) => {
  const receipt = await file(page, server, { scripts: true, publish: true, address: `pick-${Date.now()}@163.com` });
  const desk = await signIn(browser, server, info.project.use);
  await desk.goto(`/desk/${receipt.number.replaceAll('-', '')}`);
  await expect(desk.locator('html')).toHaveAttribute('data-live', 'true');
  await desk.locator('[data-field=story] p').first().evaluate((line) => {
    const text = line.firstChild;
    if (text === null) throw new Error('an empty line');
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEnd(text, 4);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  });
  await desk.getByRole('button', { name: /十月二号/ }).click();
  await expect(desk.locator('[data-side=public]')).not.toContainText('十月二号');
  await desk.context().close();
});

test('a link that cannot be followed says so, and the page stays', async ({ page, context, consoleGuard }) => {
  consoleGuard.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  await page.goto('/board');
  await mark(page);
  await context.setOffline(true);
  await page.locator('.complaint-row h2 a').first().click();
  await expect(page.getByText('没有网络，打不开下一页')).toBeVisible();
  await expect(page).toHaveURL(/\/board$/);
  await context.setOffline(false);
  await page.locator('.complaint-row h2 a').first().click();
  await expect(page.locator('.breadcrumbs')).toBeVisible();
  await expect(page.getByText('没有网络，打不开下一页')).toBeHidden();
  await expectSameDocument(page);
});

test('an answer is kept on the page when the server refuses the form', async ({ page, consoleGuard }) => {
  consoleGuard.allow(/status of 429/);
  await start(page);
  await answerWhom(page, freshMerchant());
  await answerWhat(page);
  await question(page, '这笔订单的情况');
  await page.route('**/api/complain/save', (route) =>
    route.fulfill({
      status: 429,
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><main><h1>太快了</h1><p>等一分钟再试</p></main>',
    }),
  );
  await page.getByLabel('买的是什么').fill('扫地机');
  await goOn(page);
  await expect(page.getByText(/太快了\s+等一分钟再试/)).toBeVisible();
  await expect(page.getByLabel('买的是什么')).toHaveValue('扫地机');
  await page.unroute('**/api/complain/save');
  await goOn(page);
  await question(page, '说说经过');
});
