/** @module */
import { HOUR, MINUTE } from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { leanData, leanDataNote } from '../lean-data.js';
import { published } from '../lean-published.js';
import { dailyBars, firstQuote, hourBars, minuteBars, newYork, type ReplayFill, replay } from './lean-run.js';

/** The end of the first minute bar of a session. */
const firstMinute = 9.5 * HOUR + MINUTE;
const week = ['20131007', '20131008', '20131009', '20131010', '20131011'];

describe.skipIf(leanData === undefined)(`statistics of published LEAN runs${leanDataNote}`, () => {
  const data = leanData ?? '';

  function buy(ticker: string, day: string, quantity: number): ReplayFill {
    const price = firstQuote(data, ticker, day).ask;

    return { ticker, utc: newYork(day, firstMinute), quantity, price, fee: quantity * 0.005 };
  }

  function sell(ticker: string, day: string, quantity: number): ReplayFill {
    const price = firstQuote(data, ticker, day).bid;

    return { ticker, utc: newYork(day, firstMinute), quantity: -quantity, price, fee: quantity * 0.005 };
  }

  it('are those of BasicTemplateAlgorithm: minute bars, bought once', () => {
    const run = {
      from: '20131007',
      to: '20131011',
      bars: minuteBars(data, 'SPY', week),
      period: MINUTE,
      benchmark: hourBars(data),
      fills: [buy('SPY', '20131007', 688)],
    };

    expect(replay(data, run)).toEqual(published.BasicTemplateAlgorithm);
  });

  it('are those of BasicTemplateDailyAlgorithm: daily bars, bought at the open of the second', () => {
    const bars = dailyBars(data);
    const utc = newYork('20131009', 16 * HOUR);
    const price = bars.find((bar) => bar.endUtc === utc)?.open ?? Number.NaN;
    const fills = [{ ticker: 'SPY', utc, quantity: 697, price, fee: 3.485 }];
    const run = { from: '20131008', to: '20131017', bars, period: 6.5 * HOUR, benchmark: hourBars(data), fills };

    expect(replay(data, run)).toEqual(published.BasicTemplateDailyAlgorithm);
  });

  it('are those of AddRemoveSecurityRegressionAlgorithm: three securities, two of them sold again', () => {
    const untilSold = newYork('20131010', firstMinute);
    const others = ['AIG', 'BAC'].flatMap((ticker) => minuteBars(data, ticker, week.slice(1, 4)));
    const run = {
      from: '20131007',
      to: '20131011',
      bars: [...minuteBars(data, 'SPY', week), ...others.filter((bar) => bar.endUtc <= untilSold)],
      period: MINUTE,
      benchmark: hourBars(data),
      fills: [
        buy('SPY', '20131007', 344),
        buy('AIG', '20131009', 615),
        buy('BAC', '20131009', 2043),
        sell('AIG', '20131010', 615),
        sell('BAC', '20131010', 2043),
      ],
    };

    expect(replay(data, run)).toEqual(published.AddRemoveSecurityRegressionAlgorithm);
  });
});
