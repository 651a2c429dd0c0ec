import { describeUnsound, PositionDetails } from 'plimsoll';
import { describe, expect, it } from 'vitest';

const sound = new PositionDetails({
  orderId: 1,
  orderType: 'market',
  quantity: 10,
  openingQuantity: 5,
  currentQuantity: -5,
  pendingQuantity: 0,
  price: 100,
  notional: 500,
  portfolioValue: 100_000,
  tag: '',
  legacyCall: false,
});

describe('the soundness of a question', () => {
  it('finds nothing wrong with an order that opens', () => {
    expect(describeUnsound('SPY', 'Momentum', sound)).toBeUndefined();
  });

  it('finds nothing wrong with a question that opens nothing', () => {
    const nothing = new PositionDetails({ ...sound, quantity: 0, openingQuantity: 0, notional: 0 });

    expect(describeUnsound('SPY', 'Momentum', nothing)).toBeUndefined();
  });

  it.each([
    ['an empty symbol', ' ', 'Momentum', sound, 'the symbol must be a ticker'],
    ['a symbol that is no text', 7 as unknown as string, 'Momentum', sound, 'the symbol must be a ticker'],
    ['a strategy without a name', 'SPY', '', sound, 'the strategy must have a name'],
    ['no details', 'SPY', 'Momentum', null as unknown as PositionDetails, 'the details must be an object'],
  ])('names %s', (_name, symbol, strategy, details, message) => {
    expect(describeUnsound(symbol, strategy, details)).toBe(message);
  });

  it.each([
    [{ quantity: Number.NaN }, 'quantity must be a finite number, was NaN'],
    [{ openingQuantity: '5' as unknown as number }, 'openingQuantity must be a finite number, was "5"'],
    [{ currentQuantity: Number.POSITIVE_INFINITY }, 'currentQuantity must be a finite number, was Infinity'],
    [{ pendingQuantity: null as unknown as number }, 'pendingQuantity must be a finite number, was null'],
    [{ price: 0 }, 'price must be a number above 0, was 0'],
    [{ portfolioValue: -1 }, 'portfolioValue must be a number above 0, was -1'],
    [{ notional: -500 }, 'notional must be a number not below 0, was -500'],
    [{ notional: 0 }, 'notional must be above 0 when 5 units open, was 0'],
    [{ openingQuantity: -5 }, 'openingQuantity -5 is no part of quantity 10'],
    [{ openingQuantity: 11 }, 'openingQuantity 11 is no part of quantity 10'],
  ])('names what is wrong in %o', (change, message) => {
    expect(describeUnsound('SPY', 'Momentum', new PositionDetails({ ...sound, ...change }))).toBe(message);
  });
});
