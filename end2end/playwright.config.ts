import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumPath } from './support/chromium.ts';

const executablePath = chromiumPath();

const mobile = {
  viewport: { width: 375, height: 812 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};
const desktop = { viewport: { width: 1280, height: 900 } };

/** Measured when nothing else runs: after the others, in one file, one after the other. */
const SPEED = /speed\.spec\.ts$/;
const people = [
  { name: 'mobile-js', use: mobile },
  { name: 'mobile-nojs', use: { ...mobile, javaScriptEnabled: false } },
  { name: 'desktop-js', use: desktop },
  { name: 'desktop-nojs', use: { ...desktop, javaScriptEnabled: false } },
];

export default defineConfig({
  testDir: './specs',
  outputDir: './test-results',
  globalSetup: './support/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  // A test that passes at the second try is a bug, in the test or in the product.
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    [
      'json',
      {
        outputFile:
          process.env['YOUMEN_E2E_RESULTS'] ?? path.join(import.meta.dirname, 'test-results/results.json'),
      },
    ],
  ],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    trace: 'off',
    browserName: 'chromium',
    launchOptions: {
      args: chromiumArgs(),
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  projects: [
    ...people.map((project) => ({ ...project, testIgnore: SPEED })),
    { name: 'speed', use: mobile, testMatch: SPEED, dependencies: people.map(({ name }) => name) },
  ],
});
