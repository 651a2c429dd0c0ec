/**
 * A run that is killed in its middle, for the tests: `node --import tsx --conditions=@plimsoll/source crash-run.ts <journal>`.
 *
 * @module
 */
import { Backtest, DAY, QCAlgorithm } from 'plimsoll';
import { fileJournal } from 'plimsoll/adapters/journal';
import { memory } from 'plimsoll/adapters/memory';

const [, , path = ''] = process.argv;
const start = Date.UTC(2020, 0, 6, 21);
const bars = Array.from({ length: 60 }, (_, day) => ({
  start: start + (day - 1) * DAY,
  end: start + day * DAY,
  open: 100,
  high: 101,
  low: 99,
  close: 100,
  volume: 1000,
}));

class Doomed extends QCAlgorithm {
  #days = 0;

  override initialize(): void {
    this.addEquity('ABC');
  }

  override onData(): void {
    this.#days += 1;
    this.limitOrder('ABC', 1, 50);

    if (this.#days === 10) {
      this.unifiedRiskManager.tightenKillSwitch('reduce-only', 'the feed is late');
    } else if (this.#days === 20) {
      process.kill(process.pid, 'SIGKILL');
    }
  }
}

const data = memory({ securities: { ABC: { resolution: 'daily', bars } } });
new Backtest({ algorithm: Doomed, data, journal: fileJournal(path) }).run();
