// A page that reports an error fails its test.
import { type BrowserContext, expect } from '@playwright/test';

export class ConsoleGuard {
  readonly #found: string[] = [];
  readonly #allowed: RegExp[] = [];

  constructor(context: BrowserContext) {
    // Warnings count when they are about hydration: the page then is not what the server sent.
    context.on('console', (message) => {
      const text = `${message.type()}: ${message.text()} (${message.location().url})`;
      const wrong = message.type() === 'error' || (message.type() === 'warning' && /hydrat/i.test(text));
      if (wrong) this.#found.push(text);
    });
    context.on('weberror', (error) => this.#found.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  }

  /** Takes back an error that the test provokes, such as an answer 422 or a network that is off. */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  /** What was reported so far and not taken back. */
  problems(): string[] {
    return this.#found.filter((text) => !this.#allowed.some((pattern) => pattern.test(text)));
  }

  verify(): void {
    expect(this.problems(), 'the browser console').toEqual([]);
  }
}
