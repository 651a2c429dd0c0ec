/**
 * The page of the journal lists the kinds of records that there are, with the members that they have, and no others.
 *
 * @module
 */
import type {
  DecisionRecord,
  JournalRecord,
  RecordBase,
  RecordedAccount,
  RecordedDetails,
  RecordedMarket,
  RecordedOrder,
} from 'plimsoll';
import { expect, it } from 'vitest';
import { pageOf } from './pages.js';

type RecordOf<K extends JournalRecord['kind']> = Extract<JournalRecord, { kind: K }>;

/** Each member of a type: whether it is always there, or only where there is something to tell. One that is added or goes away makes this not compile. */
type Members<T> = { readonly [M in keyof T]-?: Partial<Pick<T, M>> extends Pick<T, M> ? 'sometimes' : 'always' };

const always = 'always';
const sometimes = 'sometimes';

const base: Members<RecordBase> = { n: always, utc: always, account: sometimes, closed: sometimes };

const records: { readonly [K in JournalRecord['kind']]: Members<Omit<RecordOf<K>, keyof RecordBase | 'kind'>> } = {
  header: {
    schemaVersion: always,
    algorithm: always,
    configHash: always,
    config: always,
    plugins: always,
    rules: always,
    shadows: sometimes,
    killSwitch: always,
  },
  symbol: { symbol: always, id: always, securityType: always, market: always, timeZone: always, lot: always },
  slice: { timeZone: sometimes, trades: always, quotes: always },
  decision: {
    action: always,
    symbol: always,
    strategy: always,
    orderId: always,
    order: always,
    malformed: sometimes,
    market: always,
    details: always,
    opening: always,
    price: always,
    asked: always,
    allowed: always,
    notes: sometimes,
    verdict: sometimes,
    rules: always,
    refusing: sometimes,
    basis: sometimes,
    largest: always,
    outcome: always,
    refusals: always,
    fault: sometimes,
  },
  question: {
    member: always,
    symbol: always,
    strategy: always,
    details: always,
    delta: always,
    position: always,
    answers: always,
    answer: always,
  },
  fill: {
    symbol: always,
    orderId: always,
    strategy: always,
    accountWide: always,
    quantity: always,
    price: always,
    multiplier: always,
    changes: always,
  },
  bust: {
    symbol: always,
    orderId: always,
    number: always,
    strategy: always,
    accountWide: always,
    quantity: always,
    price: always,
    fee: always,
    tradedUtc: always,
    reason: always,
    multiplier: always,
    changes: always,
  },
  close: { orderId: always },
  event: { type: always, level: always, source: always, message: always, data: always },
  shadow: { decision: always, orderId: always, allowed: always, refusals: always },
  end: {},
};

const account: Members<RecordedAccount> = { cash: always, equity: always, holdings: always };
const market: Members<RecordedMarket> = {
  price: always,
  bid: always,
  ask: always,
  priceUtc: always,
  multiplier: always,
};
const order: Members<RecordedOrder> = {
  id: always,
  type: always,
  quantity: always,
  limit: always,
  stop: always,
  trigger: always,
  trailing: always,
  trailingAsPercentage: always,
  combo: always,
  tag: always,
  timeInForce: always,
  accountWide: always,
  createdUtc: always,
};
const combo: Members<NonNullable<RecordedOrder['combo']>> = {
  id: always,
  legs: always,
  limit: always,
  orders: always,
  quantity: always,
};
const details: Members<RecordedDetails> = { held: always, pending: always, notional: always, equity: always };
const fault: Members<Extract<DecisionRecord['market'], { fault: string }>> = { fault: always };

const parts = { account, market: { ...market, ...fault }, order, combo, details };

const { text: page } = pageOf('docs/journal.md');

/** The rows of a table: the first code of each, and what stands in its second column. */
function rowsOf(head: string): (readonly [name: string, text: string])[] {
  const [, table = ''] = page.split(`${head}\n| --- | --- |\n`);
  const [rows = ''] = table.split('\n\n');

  return rows.split('\n').map((row) => {
    const [, name = '', text = ''] = /^\| `(\w+)`[^|]* \| (\S.*) \|$/.exec(row) ?? [];
    return [name, text] as const;
  });
}

function membersIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/(\()?`(\w+)`/g)].map(([, bracket, name = '']) => [name, bracket === '(' ? sometimes : always]),
  );
}

function tableOf(head: string): Record<string, Record<string, string>> {
  return Object.fromEntries(rowsOf(head).map(([name, text]) => [name, membersIn(text)]));
}

it('the page of the journal has a row for each kind of record, and none for anything else', () => {
  expect(rowsOf('| `kind` | holds |').map(([name]) => name)).toEqual(Object.keys(records));
});

it('the page of the journal names every member of every kind, and no others', () => {
  expect(tableOf('| record | members |')).toEqual(records);
  expect(tableOf('| part | members |')).toEqual(parts);
});

it('the page of the journal names what every record has', () => {
  const [, sentence = ''] = /beside `kind` and what every record has: ([^.]+)\./.exec(page) ?? [];

  expect(Object.keys(membersIn(sentence))).toEqual(Object.keys(base));
});

it('the page of the journal leaves out only members that there are', () => {
  const known = new Set(['kind', ...[base, ...Object.values(records), ...Object.values(parts)].flatMap(Object.keys)]);
  const [, table = ''] = page.split('| absent | means |\n| --- | --- |\n');
  const [rows = ''] = table.split('\n\n');
  const named = rows
    .split('\n')
    .flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`(\w+)`/g)].map(([, name = '']) => name))
    .filter((name) => !Object.hasOwn(records, name));

  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});
