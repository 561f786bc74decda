// Lighthouse's mobile scores of a page.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromiumArgs, chromiumPath } from './chromium.ts';

/** Out of a hundred each. */
export interface Scores {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  /** What cost points, for a failure's message. */
  lost: string[];
}

/** Judges a page in a browser of its own, as on a mid-tier phone. Nothing else should run meanwhile. */
export async function scores(url: string): Promise<Scores> {
  const chromePath = chromiumPath();
  const chrome = await launch({
    chromeFlags: ['--headless=new', ...chromiumArgs()],
    ...(chromePath === undefined ? {} : { chromePath }),
  });
  try {
    const result = await lighthouse(url, { port: chrome.port, output: 'json', logLevel: 'error', locale: 'en-US' });
    if (result === undefined) throw new Error('Lighthouse gave no result');
    const { categories, audits } = result.lhr;
    const score = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100);
    const lost = Object.values(audits)
      .filter((audit) => audit.score !== null && audit.score < 0.9)
      .map((audit) => `${audit.id}: ${audit.displayValue ?? audit.title}`);
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      seo: score('seo'),
      lost,
    };
  } finally {
    chrome.kill();
  }
}
