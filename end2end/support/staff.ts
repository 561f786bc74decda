// A reviewer at the desk: a one-time link from the command line, the second factor, decisions.

import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

import { expect, type Browser, type Page } from '@playwright/test';

import type { ServerInfo } from './server.ts';
import { totp } from './totp.ts';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');

/** A link that signs a new reviewer in, as an operator gets it. */
export async function reviewerLink(server: ServerInfo, email: string): Promise<string> {
  const program = process.env['YOUMEN_BIN'] ?? path.join(root, 'target/release/youmen');
  const { stdout } = await run(program, ['staff', 'add', '--email', email, '--role', 'reviewer'], {
    cwd: server.dataDir,
    env: { ...process.env, YOUMEN_DATA_DIR: server.dataDir, YOUMEN_PUBLIC_URL: server.baseURL, YOUMEN_LOG: 'error' },
  });
  const link = /https?:\/\/\S+/.exec(stdout)?.[0];
  if (link === undefined) throw new Error(`no link in: ${stdout}`);
  return link;
}

/** A page at the desk, signed in by link and second factor. */
export async function signIn(browser: Browser, server: ServerInfo, use: object): Promise<Page> {
  const context = await browser.newContext({ ...use, baseURL: server.baseURL });
  const page = await context.newPage();
  const email = `reviewer-${Math.random().toString(36).slice(2)}@desk.example`;
  await page.goto(await reviewerLink(server, email));
  await page.getByRole('button', { name: '登录', exact: true }).click();
  const secret = await page.locator('a[href^="otpauth:"]').getAttribute('href');
  if (secret === null) throw new Error('the page has no link to set up the second factor with');
  await page.getByLabel('六位数字').fill(totp(secret));
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('navigation', { name: '审核台' })).toBeVisible();
  return page;
}
