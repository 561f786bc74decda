// A person who never publishes anything leaves with the right claim, proof, door and date.

import type { Page } from '@playwright/test';

import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/test.ts';
import { freshMerchant, goOn, question, scriptsRun, start } from '../support/wizard.ts';

interface Trouble {
  name: string;
  ground: string;
  order: Record<string, string>;
  story: string;
  tried: string[];
  /** Words that the plan must have. */
  says: (string | RegExp)[];
  /** The door to knock on now. */
  door: string;
}

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

const TROUBLES: Trouble[] = [
  {
    name: 'fake shoes, merchant and platform asked already',
    ground: 'counterfeit',
    order: { product: '球鞋', paid: '899', ordered_on: day(40), received_on: day(35) },
    story: '收到的鞋和专柜的不一样，鞋标是糊的，商家说是渠道货，平台让我自己去鉴定。',
    tried: ['merchant', 'platform'],
    says: ['2,697.00', '第55条第1款', '消费者协会'],
    door: '全国12315平台',
  },
  {
    name: 'a return within seven days that the merchant refuses',
    ground: 'seven_day_return',
    order: { product: '羽绒服', paid: '459', ordered_on: day(6), received_on: day(3) },
    story: '收到第二天申请七天无理由退货，吊牌都在，商家说特价商品不退。',
    tried: ['merchant'],
    says: ['第25条', '还有'],
    door: '平台投诉与介入',
  },
  {
    name: 'food past its date',
    ground: 'food_safety',
    order: { product: '饼干', paid: '36', ordered_on: day(20), received_on: day(18) },
    story: '收到的饼干已经过了保质期一个多月，外箱上贴了新的日期标签。',
    tried: [],
    says: ['1,000.00', '第148条'],
    door: '商家客服',
  },
  {
    name: 'a refund that does not come',
    ground: 'refund_delay',
    order: { product: '扫地机', paid: '1299', ordered_on: day(60) },
    story: '扫地机寄回去已经签收二十天了，退款一直显示处理中，客服每次都让再等等。',
    tried: ['merchant'],
    says: ['1,299.00'],
    door: '平台投诉与介入',
  },
  {
    name: 'a second-hand thing from a private person',
    ground: 'second_hand',
    order: { product: '旧相机', paid: '2300', ordered_on: day(15), received_on: day(12) },
    story: '页面写九成新功能正常，收到开机就花屏，卖家说售出不退。',
    tried: ['merchant'],
    says: [],
    door: '平台投诉与介入',
  },
];

async function answerUpToThePlan(page: Page, trouble: Trouble): Promise<void> {
  await start(page);
  await page.getByLabel('你要投诉谁？').fill(freshMerchant());
  await page.getByRole('radio', { name: '淘宝', exact: true }).check();
  await goOn(page);
  await page.locator(`input[name=ground][value=${trouble.ground}]`).check();
  await goOn(page);
  await question(page, '这笔订单的情况');
  for (const [field, value] of Object.entries(trouble.order)) {
    const input = page.locator(`[name=${field}]`);
    if ((await input.count()) > 0) await input.fill(value);
  }
  await goOn(page);
  await question(page, '说说经过');
  await page.getByLabel('说说经过').fill(trouble.story);
  await goOn(page);
  await question(page, '已经找过谁？');
  for (const code of trouble.tried.length > 0 ? trouble.tried : ['none']) {
    await page.locator(`input[name=tried][value=${code}]`).check();
  }
  await goOn(page);
  await question(page, '你希望怎么解决？');
  await page.locator('input[name=ask]').first().check();
  await goOn(page);
  await question(page, '照片和截图');
}

for (const trouble of TROUBLES) {
  test(`a plan for ${trouble.name}`, async ({ page }, info) => {
    test.setTimeout(90_000);
    const scripts = scriptsRun(info.project.name);
    await answerUpToThePlan(page, trouble);

    // What the person has changes the score: at once where scripts run, else when the page is kept.
    await expect(page.locator('#typed-hint')).toContainText('证据完整度 0%');
    await page.locator('input[name=have]').first().check();
    if (scripts) await expect(page.locator('#typed-hint')).not.toContainText('证据完整度 0%');
    await goOn(page, '先不加，继续');
    await question(page, '要公开吗？');

    await page.goto('/complain/plan');
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('[aria-current=step]')).toContainText(trouble.door);
    const plan = page.locator('main');
    for (const words of trouble.says) await expect(plan).toContainText(words);
    await expect(plan).toContainText('不保证结果');
    await expect(page.locator('.meter-row b')).not.toHaveText('0%');
    // The letter has the person's own words and visible blanks for the rest.
    await expect(page.locator('.letter').filter({ hasText: trouble.story.slice(0, 10) })).not.toHaveCount(0);
    await expect(page.locator('.letter').filter({ hasText: '【' })).not.toHaveCount(0);
    await expectAccessible(page);

    // On paper: no buttons, and nothing over the edge.
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.btn-row')).toBeHidden();
    await expect(page.locator('.paste').first()).toBeVisible();
    const paper = await page.pdf({ format: 'A4' });
    expect(paper.byteLength).toBeGreaterThan(20_000);
  });
}

test('what a person ticks changes the plan', async ({ page }) => {
  const second = TROUBLES.find(({ ground }) => ground === 'second_hand');
  if (second === undefined) throw new Error('no such trouble');
  await answerUpToThePlan(page, second);
  await page.goto('/complain/plan');
  await page.getByText(/有没有这些情况（/).click();
  await page.getByLabel('卖家是个人，不是做生意的').check();
  await page.getByRole('button', { name: '按这些重新算' }).click();
  await expect(page).toHaveURL(/seller=private/);
  await expect(page.getByText('卖家是个人，不适用消法').first()).toBeVisible();
});

test('a last day goes into a calendar', async ({ page }) => {
  await page.goto('/guide/calculators/deadline');
  await page.getByLabel('哪一种期限').selectOption('samr_accept');
  await page.getByLabel('从哪天算起').fill('2026-02-12');
  await page.getByRole('button', { name: '算一算' }).click();
  await expect(page.getByText('2026 年 2 月 28 日').first()).toBeVisible();
  const link = await page.getByRole('link', { name: '加到手机日历' }).getAttribute('href');
  const file = await (await page.request.get(link ?? '')).text();
  expect(file).toContain('DTSTART;VALUE=DATE:20260228');
});

test('when every door is closed, questions lead to the next one', async ({ page }) => {
  await page.goto('/guide');
  await page.getByRole('link', { name: '投诉无门怎么办' }).click();
  await expect(page.locator('#path-title')).toBeVisible();
  for (let turn = 0; turn < 20; turn += 1) {
    const no = page.locator('#path').getByRole('link', { name: '不是', exact: true });
    if ((await no.count()) === 0) break;
    const before = await page.locator('#path-title').innerText();
    await no.click();
    await expect(page.locator('#path-title')).not.toHaveText(before);
  }
  await expect(page.locator('#path ol > li').first()).toBeVisible();
});
