/**
 * A process that ends with its first bar: SPY by the minute, from LEAN's sample data. Plain JavaScript on the built package, as users start it.
 *
 * @module
 */
import { Backtest, QCAlgorithm, Resolution } from 'plimsoll';
import { lean } from 'plimsoll/adapters/lean';

class FirstBar extends QCAlgorithm {
  initialize() {
    this.setStartDate(2013, 10, 7);
    this.setEndDate(2013, 10, 11);
    this.addEquity('SPY', Resolution.Minute);
  }

  onData() {
    process.exit(0);
  }
}

new Backtest({ algorithm: FirstBar, data: lean({ folder: process.argv[2] }) }).run();
throw new Error('There was no bar.');
