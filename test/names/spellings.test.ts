/**
 * The spellings of a name.
 *
 * @module
 */
import fc from 'fast-check';
import { camelCase, pascalCase, snakeCase, spellings } from 'plimsoll';
import { describe, expect, it } from 'vitest';

describe('spellings', () => {
  it.each([
    ['setHoldings', ['setHoldings', 'SetHoldings', 'set_holdings']],
    ['initialize', ['initialize', 'Initialize']],
    ['totalPortfolioValue', ['totalPortfolioValue', 'TotalPortfolioValue', 'total_portfolio_value']],
    ['toJSON', ['toJSON', 'ToJSON', 'to_json']],
    ['orderEvents$', ['orderEvents$', 'OrderEvents$', 'order_events$']],
    ['sp500Index', ['sp500Index', 'Sp500Index', 'sp500_index']],
  ])('spells %s', (name, expected) => {
    expect(spellings(name)).toEqual(expected);
  });

  it.each(['sma', 'ema', 'rsi', 'macd', 'atr', 'wma', 'roc', 'bb', 'std', 'min', 'max', 'adx', 'id'])(
    'spells the abbreviation %s in capitals too',
    (name) => {
      expect(spellings(name)).toEqual([name, pascalCase(name), name.toUpperCase()]);
    },
  );

  it('leaves names that only contain an abbreviation alone', () => {
    expect(spellings('maxDrawdown')).toEqual(['maxDrawdown', 'MaxDrawdown', 'max_drawdown']);
  });

  it('comes back to camelCase from every spelling', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}[0-9]{0,2}$/);
    const capitalized = word.map(pascalCase);

    fc.assert(
      fc.property(word, fc.array(capitalized, { maxLength: 4 }), (first, rest) => {
        const name = [first, ...rest].join('');
        expect([pascalCase(name), snakeCase(name), name].map(camelCase)).toEqual([name, name, name]);
      }),
    );
  });
});
