// What a person does in the wizard, in the words they see. Works with and without JavaScript.

import { expect, type Page } from '@playwright/test';

import type { Upload } from './photos.ts';
import { codeIn, newestMail } from './mail.ts';
import type { ServerInfo } from './server.ts';

export const PHONE = '13800138000';
export const ORDER_NO = '2412345678901234567';

/** A trouble with a phone number and an order number in the story, as people write them. */
export const STORY =
  `十月二号在他家买的扫地机，收到就充不进电。寄回去已经签收半个月，客服让我加电话 ${PHONE} 说，` +
  `打不通。订单号 ${ORDER_NO}，退款一直显示处理中。`;

/** A merchant's name of this test's own, so that specs do not meet in the search. */
export function freshMerchant(): string {
  const letters = Array.from({ length: 4 }, () => String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 0x4000)));
  return `${letters.join('')}测试店`;
}

export async function goOn(page: Page, name: string | RegExp = '继续'): Promise<void> {
  await page.getByRole('button', { name, exact: typeof name === 'string' }).click();
}

export async function question(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
}

export async function start(page: Page): Promise<void> {
  await page.goto('/complain');
  await page.getByRole('link', { name: '开始写投诉' }).click();
  await question(page, '你要投诉谁？');
}

export async function answerWhom(page: Page, merchant: string, platform = '淘宝'): Promise<void> {
  await page.getByLabel('你要投诉谁？').fill(merchant);
  await page.getByRole('radio', { name: platform, exact: true }).check();
  await goOn(page);
}

export async function answerWhat(page: Page, ground = 'refund_delay'): Promise<void> {
  await question(page, '发生了什么？');
  await page.locator(`input[name=ground][value=${ground}]`).check();
  await goOn(page);
}

export async function answerOrder(page: Page): Promise<void> {
  await question(page, '这笔订单的情况');
  await page.getByLabel('买的是什么').fill('扫地机');
  await page.getByLabel('付了多少钱').fill('1299');
  await page.getByLabel('订单号').fill(ORDER_NO);
  await goOn(page);
}

export async function answerStory(page: Page, story = STORY): Promise<void> {
  await question(page, '说说经过');
  await page.getByLabel('说说经过').fill(story);
  await goOn(page);
}

export async function answerTried(page: Page): Promise<void> {
  await question(page, '已经找过谁？');
  await page.locator('input[name=tried][value=merchant]').check();
  await page.locator('input[name=tried][value=platform]').check();
  await goOn(page);
}

export async function answerWant(page: Page): Promise<void> {
  await question(page, '你希望怎么解决？');
  await page.locator('input[name=ask][value=refund_full]').check();
  await goOn(page);
}

export async function answerEvidence(page: Page, scripts: boolean, photos: Upload[] = []): Promise<void> {
  await question(page, '照片和截图');
  if (photos.length === 0) {
    await goOn(page, '先不加，继续');
    return;
  }
  await addPhotos(page, scripts, photos);
  await expect(page.locator('.evidence-item[data-state=ready]')).toHaveCount(photos.length);
  await goOn(page);
}

/** Chooses files; where scripts run they are sent at once, elsewhere by the button. */
export async function addPhotos(page: Page, scripts: boolean, photos: Upload[]): Promise<void> {
  if (scripts) await hydrated(page);
  await page.getByLabel('加照片或截图').setInputFiles(photos);
  if (!scripts) await goOn(page, '上传');
}

/** The upload's button hides once the page is live. */
export async function hydrated(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: '上传', exact: true })).toBeHidden();
}

export async function answerVisibility(page: Page, publish: boolean): Promise<void> {
  await question(page, '要公开吗？');
  await page.locator(`input[name=visibility][value=${publish ? 'public' : 'private'}]`).check();
  if (publish) {
    await page.locator('input[name=consent_text]').check();
    await page.locator('input[name=consent_pictures]').check();
  }
  await page.locator('input[name=consent_truthful]').check();
  await goOn(page);
}

export async function answerContact(page: Page, server: ServerInfo, address?: string): Promise<void> {
  await question(page, '怎么联系你？');
  if (address === undefined) {
    await goOn(page, '先不留，继续');
    return;
  }
  const since = Date.now() - 1000;
  await page.getByLabel('邮箱').fill(address);
  await goOn(page, '发送验证码');
  const code = codeIn(await newestMail(server.outboxDir, address, since));
  await page.getByLabel('邮件里的 6 位验证码').fill(code);
  await goOn(page, '验证并继续');
}

export interface Receipt {
  number: string;
  code: string;
}

export async function readReceipt(page: Page): Promise<Receipt> {
  await question(page, '收好编号和查询码');
  const number = (await page.locator('#receipt-number').innerText()).trim();
  const code = (await page.locator('#receipt-code').innerText()).trim();
  expect(number).toMatch(/^YM-\d{3}-\d{3}-\d{3}$/);
  expect(code.replace(/\s/g, '')).toMatch(/^\d{16}$/);
  return { number, code };
}

export interface FileOptions {
  scripts: boolean;
  merchant?: string;
  publish?: boolean;
  photos?: Upload[];
  address?: string;
  story?: string;
}

/** From the first page to "check your answers". */
export async function fillIn(page: Page, server: ServerInfo, options: FileOptions): Promise<void> {
  await start(page);
  await answerWhom(page, options.merchant ?? freshMerchant());
  await answerWhat(page);
  await answerOrder(page);
  await answerStory(page, options.story);
  await answerTried(page);
  await answerWant(page);
  await answerEvidence(page, options.scripts, options.photos);
  await answerVisibility(page, options.publish ?? false);
  await answerContact(page, server, options.address);
  await question(page, '最后看一遍');
}

export async function file(page: Page, server: ServerInfo, options: FileOptions): Promise<Receipt> {
  await fillIn(page, server, options);
  await goOn(page, '提交投诉');
  return readReceipt(page);
}

/** Whether this project runs the page's scripts. */
export function scriptsRun(project: string): boolean {
  return !project.endsWith('-nojs');
}
