/**
 * The profit or loss of every fill that closed something, which win rate and average win are made from.
 *
 * @module
 */
import { Decimal } from '../core/decimal.js';
import { ratio } from './exact.js';

/** What one closing fill brought. */
export interface ClosingRecord {
  /** When, epoch milliseconds UTC; no two records have the same. */
  readonly utc: number;
  /** Profit after fees, in account currency. */
  readonly profitLoss: Decimal;
}

const two = Decimal.of(2n);

/** Collects the closing fills of a run. */
export class ClosingRecords {
  readonly #byTime = new Map<number, ClosingRecord>();

  /** The records in order of time. */
  get all(): readonly ClosingRecord[] {
    return [...this.#byTime.values()].sort((a, b) => a.utc - b.utc);
  }

  /**
   * Records a fill that closed a position or a part of one.
   *
   * @remarks The fee counts twice: once for this fill, once in place of the one that opened. A record at a time that is taken moves on by
   * a millisecond.
   * @param utc - the time of the fill
   * @param profit - profit of the closed part before fees, in account currency
   * @param fee - the fee of this fill, in account currency
   * @throws FrameworkError `BAD_ARGUMENT` when profit or fee is not finite
   * @source LEAN `Common/Securities/SecurityPortfolioModel.cs`, `SecurityTransactionManager.cs`
   */
  add(utc: number, profit: number, fee: number): void {
    const profitLoss = Decimal.fromNumber(profit).subtract(Decimal.fromNumber(fee).multiply(two));
    let free = utc;

    while (this.#byTime.has(free)) {
      free += 1;
    }

    this.#byTime.set(free, { utc: free, profitLoss });
  }
}

/** What the closing fills of a run say about it. All are fractions. */
export interface WinLoss {
  /** Mean gain of the winners, of the capital there was before each; 0 without any. */
  readonly averageWin: Decimal;
  /** Mean loss of the others, negative; 0 without any. */
  readonly averageLoss: Decimal;
  /** Winners among all. */
  readonly winRate: Decimal;
  /** Losers among all; what breaks even has lost. */
  readonly lossRate: Decimal;
  /** Average win per average loss; 0 without losses. */
  readonly profitLossRatio: Decimal;
  /** What one unit at risk gains on average. */
  readonly expectancy: Decimal;
}

/**
 * Sums up the closing fills of a run.
 *
 * @param records - in order of time
 * @param startingCapital - the capital before the first
 * @returns rates and averages, all zero without records
 * @source LEAN `Common/Statistics/PortfolioStatistics.cs`
 */
export function winLoss(records: readonly ClosingRecord[], startingCapital: Decimal): WinLoss {
  let capital = startingCapital;
  let [profit, loss] = [Decimal.zero, Decimal.zero];
  let [wins, losses] = [0, 0];

  for (const { profitLoss } of records) {
    const share = ratio(profitLoss, capital);

    if (profitLoss.sign > 0) {
      profit = profit.add(share);
      wins += 1;
    } else {
      loss = loss.add(share);
      losses += 1;
    }

    capital = capital.add(profitLoss);
  }

  const averageWin = perCount(profit, wins);
  const averageLoss = perCount(loss, losses);
  const profitLossRatio = ratio(averageWin, averageLoss.abs());
  const winRate = perCount(Decimal.fromNumber(wins), wins + losses);
  const lossRate = perCount(Decimal.fromNumber(losses), wins + losses);
  const expectancy = winRate.multiply(profitLossRatio).subtract(lossRate);

  return { averageWin, averageLoss, winRate, lossRate, profitLossRatio, expectancy };
}

function perCount(sum: Decimal, count: number): Decimal {
  return ratio(sum, Decimal.fromNumber(count));
}
