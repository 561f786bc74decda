// What a page costs over the wire.
import type { Page } from '@playwright/test';

/** One answer, headers included, as compressed as it came. */
export interface Transfer {
  url: string;
  bytes: number;
  encoding: string;
}

export interface Cost {
  bytes: number;
  transfers: Transfer[];
}

/** Counts the bytes that arrive while `action` runs and until the network has been quiet for half a second. */
export async function wireCost(page: Page, action: () => Promise<unknown>): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  const open = new Map<string, Omit<Transfer, 'bytes'>>();
  const transfers: Transfer[] = [];
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const encoding = Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'content-encoding');
    open.set(requestId, { url: response.url, encoding: String(encoding?.[1] ?? '') });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const known = open.get(requestId);
    if (known !== undefined && !known.url.startsWith('data:')) transfers.push({ ...known, bytes: encodedDataLength });
  });
  await action();
  await page.waitForLoadState('networkidle');
  await session.detach();
  return { bytes: transfers.reduce((sum, { bytes }) => sum + bytes, 0), transfers };
}

/** The cost as lines for a failure's message, dearest first. */
export function bill({ bytes, transfers }: Cost): string {
  const lines = transfers
    .toSorted((a, b) => b.bytes - a.bytes)
    .map((one) => `${one.bytes} ${one.encoding || 'plain'} ${one.url}`);
  return [`${bytes} bytes in ${transfers.length} answers`, ...lines].join('\n  ');
}
