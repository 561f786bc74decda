// A cheap phone on a slow network.
import type { Page } from '@playwright/test';

export interface Conditions {
  /** Bits a second towards the page. */
  down: number;
  /** Bits a second from the page. */
  up: number;
  /** Milliseconds from the request to the first byte. */
  latency: number;
  /** How many times slower the processor is. */
  cpu: number;
}

/** The network and the phone that Lighthouse calls slow 4G and a mid-tier device. */
export const SLOW_PHONE: Conditions = { down: 1_600_000, up: 750_000, latency: 150, cpu: 4 };

/** Slows a page down; call what it returns to let it go. */
export async function throttle(page: Page, conditions: Conditions = SLOW_PHONE): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: conditions.latency,
    downloadThroughput: conditions.down / 8,
    uploadThroughput: conditions.up / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.cpu });
  return async () => {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await session.detach();
  };
}
