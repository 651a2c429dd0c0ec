/**
 * Hooks that answer promises: what comes after an `await` would run when the backtest is over.
 *
 * @module
 */
import { Backtest, QCAlgorithm } from 'plimsoll';
import { sample } from 'plimsoll/adapters/sample';
import { describe, expect, it } from 'vitest';

/** Three months of data, and one asynchronous hook. */
class Base extends QCAlgorithm {
  override initialize(): void {
    this.setStartDate(2010, 1, 4);
    this.setEndDate(2010, 3, 31);
    this.addEquity('SPX');
  }
}

const pause = async (): Promise<void> => {
  await Promise.resolve();
};

const hooks: readonly [string, new () => QCAlgorithm][] = [
  [
    'initialize',
    class extends Base {
      override initialize = pause as never;
    },
  ],
  [
    'onData',
    class extends Base {
      override onData = pause as never;
    },
  ],
  [
    'onEndOfDay',
    class extends Base {
      override onEndOfDay = pause as never;
    },
  ],
  [
    'onEndOfAlgorithm',
    class extends Base {
      override onEndOfAlgorithm = pause as never;
    },
  ],
  [
    'onSecuritiesChanged',
    class extends Base {
      override onSecuritiesChanged = pause as never;
    },
  ],
  [
    'onWarmupFinished',
    class extends Base {
      override initialize(): void {
        super.initialize();
        this.setWarmUp(5);
      }

      override onWarmupFinished = pause as never;
    },
  ],
  [
    'onOrderEvent',
    class extends Base {
      override onData(): void {
        this.marketOrder('SPX', 1);
      }

      override onOrderEvent = pause as never;
    },
  ],
  [
    'The scheduled code "noon"',
    class extends Base {
      override initialize(): void {
        super.initialize();
        this.schedule.on('noon', this.dateRules.everyDay('SPX'), this.timeRules.noon, pause);
      }
    },
  ],
];

describe('an asynchronous hook', () => {
  it.each(hooks)('fails the run: %s', (hook, algorithm) => {
    const result = new Backtest({ algorithm, data: sample() }).run();

    expect(result.status).toBe('failed');
    expect(result.error?.message).toBe(
      `${hook} returned a Promise. Hooks are synchronous: remove async, and load what must be waited for before the run.`,
    );
  });
});
