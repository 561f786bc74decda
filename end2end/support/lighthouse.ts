// Lighthouse's mobile scores of a page.
import { launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
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

/** How often the browser may fail to record what Lighthouse judges; it asks to be run again then. */
const TRIES = 3;

/** Judges a page in a browser of its own, as on a mid-tier phone. Nothing else should run meanwhile. */
export async function scores(url: string): Promise<Scores> {
  for (let turn = 1; ; turn += 1) {
    const { categories, audits } = await judge(url);
    const broken = Object.values(audits).filter(({ scoreDisplayMode }) => scoreDisplayMode === 'error');
    if (broken.length > 0 && turn < TRIES) continue;
    const score = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100);
    const lost = Object.values(audits)
      .filter((audit) => audit.score !== null && audit.score < 0.9)
      .map((audit) => `${audit.id}: ${audit.displayValue ?? audit.title}`);
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      seo: score('seo'),
      lost: [...broken.map((audit) => `${audit.id}: ${audit.errorMessage ?? 'broken'}`), ...lost],
    };
  }
}

async function judge(url: string): Promise<Result> {
  const chromePath = chromiumPath();
  const chrome = await launch({
    chromeFlags: ['--headless=new', ...chromiumArgs()],
    ...(chromePath === undefined ? {} : { chromePath }),
  });
  try {
    const result = await lighthouse(url, { port: chrome.port, output: 'json', logLevel: 'error', locale: 'en-US' });
    if (result === undefined) throw new Error('Lighthouse gave no result');
    return result.lhr;
  } finally {
    chrome.kill();
  }
}
