/**
 * LEAN's algorithms of tier T1 that trade: shares bought at the market.
 *
 * @module
 */
import { OrderStatus, QCAlgorithm, Resolution, type Slice } from 'plimsoll';

/** Holds SPY with all its money from the first minute on. */
export class BasicTemplateAlgorithm extends QCAlgorithm {
  override initialize(): void {
    this.setStartDate(2013, 10, 7);
    this.setEndDate(2013, 10, 11);
    this.setCash(100_000);
    this.addEquity('SPY', Resolution.Minute);
  }

  override onData(_slice: Slice): void {
    if (!this.portfolio.invested) {
      this.setHoldings('SPY', 1);
    }
  }
}

/** The same on daily bars. */
export class BasicTemplateDailyAlgorithm extends QCAlgorithm {
  override initialize(): void {
    this.setStartDate(2013, 10, 8);
    this.setEndDate(2013, 10, 17);
    this.setCash(100_000);
    this.addEquity('SPY', Resolution.Daily);
  }

  override onData(_slice: Slice): void {
    if (!this.portfolio.invested) {
      this.setHoldings('SPY', 1);
    }
  }
}

/** The same again, its settings given by name. */
export class NamedArgumentsRegression extends QCAlgorithm {
  override initialize(): void {
    this.setStartDate(2013, 10, 8);
    this.setEndDate(2013, 10, 17);
    this.setCash(100_000);
    const { resolution } = this.addEquity('SPY', { resolution: Resolution.Daily });
    check(resolution === Resolution.Daily, 'SPY must have daily bars');
    check(this.portfolio.cash === 100_000, 'the account must hold its starting cash');
  }

  override onData(_slice: Slice): void {
    if (!this.portfolio.invested) {
      this.setHoldings('SPY', 1);
      this.debug('Purchased Stock');
    }
  }
}

/** Trades two more shares from the second day to the fourth. */
export class AddRemoveSecurityRegressionAlgorithm extends QCAlgorithm {
  #lastDay = 0;

  override initialize(): void {
    this.setStartDate(2013, 10, 7);
    this.setEndDate(2013, 10, 11);
    this.setCash(100_000);
    this.addEquity('SPY');
  }

  override onData(_slice: Slice): void {
    const { day } = this.time;

    if (this.#lastDay === day) {
      return;
    }

    if (!this.portfolio.invested) {
      this.setHoldings('SPY', 0.5);
      this.#lastDay = day;
    }

    if (this.time.weekday === 2) {
      this.addEquity('AIG');
      this.addEquity('BAC');
      this.#lastDay = day;
    } else if (this.time.weekday === 3) {
      this.setHoldings('AIG', 0.25);
      this.setHoldings('BAC', 0.25);
      this.#lastDay = day;
    } else if (this.time.weekday === 4) {
      this.removeSecurity('AIG');
      this.removeSecurity('BAC');
      this.#lastDay = day;
    }
  }
}

/** Asks for a share that nobody added on every bar, and is refused. */
export class StringToSymbolImplicitConversionRegressionAlgorithm extends QCAlgorithm {
  override initialize(): void {
    this.setStartDate(2013, 10, 7);
    this.setEndDate(2013, 10, 8);
    this.addEquity('SPY', Resolution.Minute);
  }

  override onData(_slice: Slice): void {
    check(this.marketOrder('PEPE', 1).status === OrderStatus.Invalid, 'an order of an unknown share must be invalid');

    if (!this.portfolio.invested) {
      this.setHoldings('SPY', 1);
    }
  }
}

/** Fails the run where an algorithm's own condition does not hold. */
export function check(holds: boolean, condition: string): void {
  if (!holds) {
    throw new Error(condition);
  }
}
