// A draft is never lost: not by closing the tab, going back, going offline, tapping twice or waiting too long.

import { startServer } from '../support/server.ts';
import { expect, test } from '../support/test.ts';
import {
  STORY,
  answerEvidence,
  answerOrder,
  answerStory,
  answerTried,
  answerWant,
  answerWhat,
  answerWhom,
  fillIn,
  freshMerchant,
  goOn,
  question,
  readReceipt,
  scriptsRun,
  start,
} from '../support/wizard.ts';

test('a person closes the tab mid-way, comes back, and everything is there', async ({ page, context }) => {
  const merchant = freshMerchant();
  await start(page);
  await answerWhom(page, merchant);
  await answerWhat(page);
  await answerOrder(page);
  await question(page, '说说经过');
  await page.close();

  const later = await context.newPage();
  await later.goto('/complain');
  await expect(later.getByText('你有一份没写完的投诉')).toBeVisible();
  await later.getByRole('link', { name: '接着写' }).click();
  await question(later, '说说经过');
  await later.getByRole('link', { name: '上一步' }).click();
  await expect(later.getByLabel('付了多少钱')).toHaveValue('1299');
  await later.getByRole('link', { name: '上一步' }).click();
  await question(later, '发生了什么？');
  await later.getByRole('link', { name: '上一步' }).click();
  await expect(later.getByLabel('你要投诉谁？')).toHaveValue(merchant);
});

test('what was typed and not sent yet survives a closed tab where scripts run', async ({ page, context }, info) => {
  test.skip(!scriptsRun(info.project.name), 'without scripts a page is kept when it is sent');
  await start(page);
  await answerWhom(page, freshMerchant());
  await answerWhat(page);
  await answerOrder(page);
  await question(page, '说说经过');
  await expect(page.locator('.saved')).toHaveAttribute('data-state', 'idle');
  await page.getByLabel('说说经过').fill(STORY);
  await expect(page.locator('.saved')).toHaveAttribute('data-state', 'saved');
  await page.close();

  const later = await context.newPage();
  await later.goto('/complain/story');
  await expect(later.getByLabel('说说经过')).toHaveValue(STORY);
  // Once the server has it, nothing of the person stays in the browser.
  expect(await later.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('a person loses the network mid-way and goes on', async ({ page, context, consoleGuard }, info) => {
  consoleGuard.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  const scripts = scriptsRun(info.project.name);
  await start(page);
  await answerWhom(page, freshMerchant());
  await answerWhat(page);
  await answerOrder(page);
  await question(page, '说说经过');
  if (scripts) await expect(page.locator('.saved')).toHaveAttribute('data-state', 'idle');
  await page.waitForLoadState('networkidle');

  await context.setOffline(true);
  await page.getByLabel('说说经过').fill(STORY);
  await page.getByRole('button', { name: '继续', exact: true }).click();
  if (scripts) {
    await expect(page.locator('.saved')).toHaveAttribute('data-state', 'offline');
    await expect(page.getByLabel('说说经过')).toHaveValue(STORY);
    await context.setOffline(false);
    await question(page, '已经找过谁？');
  } else {
    // The browser shows its own page; the answers sent so far are on the server.
    await context.setOffline(false);
    await page.goto('/complain/story');
    await answerStory(page);
  }
  await answerTried(page);
  await answerWant(page);
  await answerEvidence(page, scripts);
  await page.goto('/complain/story');
  await expect(page.getByLabel('说说经过')).toHaveValue(STORY);
});

test('a double tap files one complaint and shows the same receipt', async ({ page, context, server }, info) => {
  await fillIn(page, server, { scripts: scriptsRun(info.project.name) });
  const twin = await context.newPage();
  await twin.goto('/complain/check');
  await question(twin, '最后看一遍');
  await page.getByRole('button', { name: '提交投诉' }).dblclick();
  const first = await readReceipt(page);
  await goOn(twin, '提交投诉');
  expect(await readReceipt(twin)).toEqual(first);
  await page.reload();
  expect(await readReceipt(page)).toEqual(first);
});

test('a person changes an answer from the last page and loses none of the others', async ({ page, server }, info) => {
  await fillIn(page, server, { scripts: scriptsRun(info.project.name) });
  await page.getByRole('link', { name: /^修改\s*付了多少钱$/ }).click();
  await page.getByLabel('付了多少钱').fill('899.5');
  await goOn(page);
  await question(page, '最后看一遍');
  await expect(page.getByText('899.5')).toBeVisible();
  await expect(page.getByText(STORY.slice(0, 12))).toBeVisible();

  // A wrong answer stays on its page, and coming back needs nothing else.
  await page.getByRole('link', { name: /^修改\s*付了多少钱$/ }).click();
  await page.getByLabel('付了多少钱').fill('很多');
  await goOn(page);
  await expect(page.getByRole('alert')).toContainText('写成数字');
  await expect(page.getByLabel('付了多少钱')).toHaveValue('很多');
  await expect(page).toHaveTitle(/^错误：/);
  await page.getByLabel('付了多少钱').fill('900');
  await goOn(page);
  await question(page, '最后看一遍');
  await goOn(page, '提交投诉');
  await readReceipt(page);
});

test('an expired draft says so, and the page just typed is kept', async ({ browser }, info) => {
  // Long enough to come to the third page on a busy machine, short enough to wait for.
  const life = 10;
  const server = await startServer({
    name: `expired-${info.project.name}`,
    demo: false,
    env: { YOUMEN_DRAFT_LIFE: `${life}s` },
  });
  try {
    const context = await browser.newContext({ ...info.project.use, baseURL: server.baseURL });
    const page = await context.newPage();
    await start(page);
    await answerWhom(page, freshMerchant());
    await question(page, '发生了什么？');
    await page.goto('/complain/story');
    await page.getByLabel('说说经过').fill(STORY);
    // What is typed is kept at once where scripts run, which lengthens the draft's life.
    await page.waitForTimeout((life + 3) * 1000);

    const other = await context.newPage();
    await other.goto('/complain/order');
    await question(other, '草稿到期了');
    await other.close();

    await goOn(page);
    await expect(page.getByText('上一份草稿到期删除了')).toBeVisible();
    await page.goto('/complain/story');
    await expect(page.getByLabel('说说经过')).toHaveValue(STORY);
    await context.close();
  } finally {
    await server.stop();
  }
});
