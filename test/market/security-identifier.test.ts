/**
 * Identifiers that LEAN prints.
 *
 * @module
 */
import { dayNumber, equityIdentifier } from 'plimsoll';
import { expect, it } from 'vitest';

it.each([
  ['spy', dayNumber(1998, 1, 2), 'SPY R735QTJ8XC9X'],
  ['goocv', dayNumber(2014, 3, 27), 'GOOCV VP83T1ZUHROL'],
  ['fb', dayNumber(2012, 5, 18), 'FB V6OIPNZEM8V9'],
  ['aaa', dayNumber(2002, 5, 22), 'AAA SEVKGI6HF885'],
  ['spy', undefined, 'SPY 2T'],
])('identifies %s of day %s as LEAN does', (ticker, day, id) => {
  expect(equityIdentifier(ticker, day)).toBe(id);
});
