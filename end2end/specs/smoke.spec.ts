import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/test.ts';

test('the front page answers, says who it is, and is accessible', async ({ page }) => {
  const answer = await page.goto('/');
  expect(answer?.status()).toBe(200);
  await expect(page).toHaveTitle(/有门/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});

test('nothing reaches over the edge of the screen', async ({ page }) => {
  await page.goto('/');
  const sizes = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth] as const);
  expect(sizes[0]).toBeLessThanOrEqual(sizes[1]);
});

test('an address that does not exist answers 404 and offers a way back', async ({ page, consoleGuard }) => {
  consoleGuard.allow(/status of 404/);
  const answer = await page.goto('/no-such-page');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('link').first()).toBeVisible();
});
