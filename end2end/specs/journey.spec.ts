// The main job: filed on a phone, reviewed, answered, published, read; and the person stays unseen.

import fs from 'node:fs';

import type { APIRequestContext, Page } from '@playwright/test';

import { PHOTO_SECRETS, hasMetadata, photo } from '../support/photos.ts';
import { signIn } from '../support/staff.ts';
import { expect, test } from '../support/test.ts';
import { ORDER_NO, PHONE, addPhotos, file, freshMerchant, goOn, scriptsRun } from '../support/wizard.ts';

const ANSWER = '发货单的照片补上了，看第三张。';

test('filed with two photos, asked, answered, published, read, and nobody learns who wrote it', async ({
  page,
  browser,
  server,
  request,
}, info) => {
  test.setTimeout(180_000);
  const scripts = scriptsRun(info.project.name);
  const merchant = freshMerchant();
  const address = `author-${Math.random().toString(36).slice(2)}@163.com`;

  const receipt = await file(page, server, {
    scripts,
    merchant,
    publish: true,
    photos: [photo(), photo({ name: 'IMG_0002.jpg', owner: 'GPS-OWNER-4711-b' })],
    address,
  });
  const slug = receipt.number.replaceAll('-', '');

  const desk = await signIn(browser, server, info.project.use);
  await desk.goto(`/desk/${slug}`);
  await expect(desk.getByRole('heading', { level: 1 })).toContainText(merchant);
  await expect(desk.locator('[data-side=original]')).toContainText(PHONE);
  await expect(desk.locator('[data-side=public]')).not.toContainText(PHONE);
  await expect(desk.locator('[data-side=public] .mask').first()).toBeVisible();
  await desk.getByLabel('要投诉人补充什么').fill('请补一张发货单的照片。');
  await goOn(desk, '要补充材料');
  await expect(desk.getByText('的问题已经转给投诉人')).toBeVisible();

  await page.goto(`/cases/${slug}`);
  await page.getByLabel('查询码').fill(receipt.code);
  await goOn(page, '打开');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('需要你补一样材料');
  await expect(page.getByText('请补一张发货单的照片。').first()).toBeVisible();
  await addPhotos(page, scripts, [photo({ name: 'IMG_0003.jpg', owner: 'GPS-OWNER-4711-c' })]);
  await expect(page.locator('.evidence-item[data-state=ready]')).toHaveCount(3);
  await page.getByLabel('写给审核员').fill(ANSWER);
  await goOn(page, '把回答交给审核员');
  await expect(page.getByText('回答收到了')).toBeVisible();

  await desk.goto(`/desk/${slug}`);
  await expect(desk.getByText(ANSWER)).toBeVisible();
  await desk.getByLabel('要隐去的原文').fill('十月二号');
  await desk.getByRole('button', { name: '隐去', exact: true }).click();
  await expect(desk.locator('[data-side=public]')).not.toContainText('十月二号');
  for (const box of (await desk.getByLabel('放到公开页').all()).slice(0, 2)) await box.check();
  await goOn(desk, '公开');
  await expect(desk.getByText('已公开。')).toBeVisible();

  const readers = await browser.newContext({ ...info.project.use, baseURL: server.baseURL });
  const reader = await readers.newPage();
  await reader.goto('/board');
  await reader.locator(`a[href="/board/${slug}"]`).first().click();
  await expect(reader.locator('.story')).toContainText('收到就充不进电');
  await expect(reader.getByText('消费者单方陈述').first()).toBeVisible();
  await expect(reader.getByText(merchant).first()).toBeVisible();
  await expect(reader.locator('.story .mask')).toHaveCount(3);
  const pictures = await reader.locator('.evidence-grid img').evaluateAll((all) =>
    all.map((image) => new URL((image as HTMLImageElement).src).pathname),
  );
  expect(pictures.length).toBe(2);

  await expectUnseen(reader, request, [`/board/${slug}`, '/board', '/'], pictures, [PHONE, ORDER_NO, address, '十月二号', ANSWER]);
  const log = fs.readFileSync(server.logPath, 'utf8');
  for (const secret of [PHONE, ORDER_NO, address, receipt.code.replace(/\s/g, ''), slug, ANSWER, '充不进电']) {
    expect(log, `the log has ${secret}`).not.toContain(secret);
  }

  // The third picture was not released; nobody without the code gets it.
  await page.goto(`/cases/${slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('已公开');
  const all = await page.locator('.evidence-item img').evaluateAll((images) =>
    images.map((image) => new URL((image as HTMLImageElement).src).pathname.replace(/\/thumb$/, '')),
  );
  const released = pictures.map((path) => path.replace(/\/thumb$/, ''));
  const kept = all.filter((path) => !released.includes(path));
  expect(kept.length).toBe(1);
  expect((await request.get(kept[0] ?? '')).status()).toBe(404);
});

/** No page's source, title or list, and no public picture's bytes hold a secret. */
async function expectUnseen(
  reader: Page,
  request: APIRequestContext,
  pages: string[],
  pictures: string[],
  secrets: string[],
): Promise<void> {
  for (const path of pages) {
    await reader.goto(path);
    const source = (await (await request.get(path)).text()) + (await reader.content()) + (await reader.title());
    for (const secret of [...secrets, ...PHOTO_SECRETS]) expect(source, `${path} has ${secret}`).not.toContain(secret);
  }
  for (const path of pictures.flatMap((one) => [one, `${one.replace(/\/thumb$/, '')}/thumb`])) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(hasMetadata(await answer.body()), `${path} has metadata`).toBe(false);
  }
}

test('a wrong code opens nothing, says so, and keeps the number', async ({ page, server }, info) => {
  const receipt = await file(page, server, { scripts: scriptsRun(info.project.name) });
  await page.goto('/cases');
  await page.getByLabel('投诉编号').fill(receipt.number);
  await page.getByLabel('查询码').fill('1111 2222 3333 4444');
  await goOn(page, '打开');
  await expect(page.getByRole('alert')).toContainText('编号和查询码对不上');
  await expect(page.getByLabel('投诉编号')).toHaveValue(receipt.number);

  await page.getByLabel('查询码').fill('123');
  await goOn(page, '打开');
  await expect(page.getByRole('alert')).toContainText('16 位');

  await page.getByLabel('查询码').fill(receipt.code);
  await goOn(page, '打开');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('已收到，在等审核员看');
});

test('the author withdraws, and a tombstone is all that stays', async ({ page, server }, info) => {
  const receipt = await file(page, server, { scripts: scriptsRun(info.project.name) });
  await page.goto(`/cases/${receipt.number}`);
  await page.getByLabel('查询码').fill(receipt.code);
  await goOn(page, '打开');
  await page.getByRole('link', { name: '撤回这份投诉' }).click();
  await goOn(page, '撤回并删除');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('我知道删除后找不回来').check();
  await goOn(page, '撤回并删除');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('你已撤回这份投诉');
  expect(await page.content()).not.toContain('充不进电');
});

test('the code is shown until the person says that they kept it', async ({ page, server }, info) => {
  const receipt = await file(page, server, { scripts: scriptsRun(info.project.name) });
  const saved = await page.request.get('/complain/receipt.html');
  expect(await saved.text()).toContain(receipt.number);
  await goOn(page, '我已保存，不再显示查询码');
  await expect(page.locator('#receipt-code')).toHaveCount(0);
  await page.reload();
  await expect(page.locator('#receipt-number')).toHaveText(receipt.number);
  await expect(page.locator('#receipt-code')).toHaveCount(0);
});
