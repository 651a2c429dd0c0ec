/**
 * What a company did to its shares, as factor and map files tell it.
 *
 * @module
 */
import { type CorporateAction, FrameworkError } from 'plimsoll';
import type { FactorFileRow } from './factor-files.js';
import type { TickerHistory } from './map-files.js';

/** Dividends are paid in whole cents. */
const CENTS = 2;

/**
 * Lists dividends, splits, new tickers and the delisting of a share.
 *
 * @remarks A change of the price factor from one row to the next is a dividend: what it takes off the close of the row's day, in whole cents. A change of the
 * split factor is a split. A change of the ticker is one in the map file, whose last day is the last of trading.
 * @param path - the factor file, for an error
 * @param rows - its rows, oldest first
 * @param history - the tickers of the share
 * @throws FrameworkError `BAD_DATA` naming file and line where the close is missing that a dividend or split needs
 * @source LEAN `CorporateFactorProvider`, `Dividend.ComputeDistribution`
 */
export function corporateActionsOf(
  path: string,
  rows: readonly FactorFileRow[],
  history: TickerHistory,
): readonly CorporateAction[] {
  const actions = rows.flatMap((row, at): CorporateAction[] => {
    const next = rows[at + 1];

    return next === undefined
      ? []
      : [...dividendOf(row, next), ...splitOf(row, next)].map((one) => sound(one, path, row));
  });

  return [...actions, ...changesOf(history)];
}

function dividendOf({ close, day, price }: FactorFileRow, next: FactorFileRow): CorporateAction[] {
  if (price.compare(next.price) === 0) {
    return [];
  }

  const distribution = close.subtract(close.multiply(price.divide(next.price))).round(CENTS);

  return [{ kind: 'dividend', lastDay: day, distribution: distribution.toNumber(), referencePrice: close.toNumber() }];
}

function splitOf({ close, day, split }: FactorFileRow, next: FactorFileRow): CorporateAction[] {
  return split.compare(next.split) === 0
    ? []
    : [{ kind: 'split', lastDay: day, factor: split.divide(next.split).toNumber(), referencePrice: close.toNumber() }];
}

function sound(action: CorporateAction, path: string, { close, line }: FactorFileRow): CorporateAction {
  if (close.isZero) {
    throw new FrameworkError(
      'BAD_DATA',
      `${path}:${line}: expected the close of the day, which a ${action.kind} after it needs, was 0 or nothing.`,
    );
  }

  return action;
}

function changesOf({ firstDay, periods }: TickerHistory): CorporateAction[] {
  if (firstDay === undefined) {
    return [];
  }

  const changes = periods.slice(1).map((period, at): CorporateAction => {
    const before = periods[at]?.ticker ?? '';

    return {
      kind: 'symbol-change',
      day: period.from,
      oldTicker: before.toUpperCase(),
      newTicker: period.ticker.toUpperCase(),
    };
  });
  const lastDay = periods.at(-1)?.to;

  return lastDay === undefined ? changes : [...changes, { kind: 'delisting', lastDay }];
}
