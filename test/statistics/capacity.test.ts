/** @module */
import { type CapacityBar, CapacityEstimate, DAY, type Fill, HOUR, MINUTE, SecuritySymbol, TimeZone } from 'plimsoll';
import { describe, expect, it } from 'vitest';

const zone = TimeZone.utc;
const [aaa, bbb] = ['AAA', 'BBB'].map(
  (value) => new SecuritySymbol({ value, id: `${value} 1`, securityType: 'equity', market: 'usa', timeZone: zone }),
) as [SecuritySymbol, SecuritySymbol];

class World {
  totalPortfolioValue = 100_000;
  readonly bars = new Map<SecuritySymbol, CapacityBar>();
  readonly holdings = new Map<SecuritySymbol, number>();

  barOf(symbol: SecuritySymbol): CapacityBar | undefined {
    return this.bars.get(symbol);
  }

  holdingsValueOf(symbol: SecuritySymbol): number {
    return this.holdings.get(symbol) ?? 0;
  }
}

function estimate(world: World, days: number): CapacityEstimate {
  return new CapacityEstimate({ startUtc: 0, endUtc: days * DAY - 1, timeZone: zone, source: world });
}

function fill(symbol: SecuritySymbol, utc: number, quantity = 100, price = 100): Fill {
  return { orderId: 1, symbol, strategy: 's', accountWide: false, quantity, price, fee: 0, utc };
}

describe('CapacityEstimate', () => {
  it('is zero without a fill', () => {
    const capacity = estimate(new World(), 5);
    capacity.step(MINUTE);
    capacity.finish(MINUTE);

    expect(`${capacity.capacity.value}`).toBe('0.00');
    expect(capacity.capacity.lowestAsset).toBeUndefined();
  });

  it.each<[string, number, number]>([
    ['a second', 1000, 0.5],
    ['a minute', MINUTE, 0.2],
    ['an hour', HOUR, 0.05],
    ['a session', 6.5 * HOUR, 0.05],
    ['a day', DAY, 0.02],
  ])('takes a share of the volume of a bar of %s', (_, period, share) => {
    const world = new World();
    const capacity = estimate(world, 5);
    const utc = 10 * HOUR;
    world.bars.set(aaa, { close: 100, volume: 1_000_000, period });
    capacity.onFill(fill(aaa, utc));
    capacity.step(utc);
    world.bars.clear();
    capacity.finish(utc);

    const volume = 100 * 1_000_000 * share;
    expect(capacity.capacity.value.toNumber()).toBe(Math.round((volume * 0.99) / 1000) * 1000);
    expect(capacity.capacity.lowestAsset).toBe(aaa);
  });

  it('collects longer where less is traded, and never from a bar without volume', () => {
    const world = new World();
    const capacity = estimate(world, 5);
    world.bars.set(aaa, { close: 100, volume: 10_000, period: MINUTE });
    capacity.onFill(fill(aaa, 0));

    for (let minute = 0; minute < 10; minute += 1) {
      capacity.step(minute * MINUTE);
    }

    world.bars.set(aaa, { close: 100, volume: 0, period: MINUTE });
    capacity.finish(10 * MINUTE);

    // A million a minute at first collects 6 minutes; with two bars between two steps it looks like two, which collects 3.
    expect(capacity.capacity.value.toNumber()).toBe(Math.round((4 * 1_000_000 * 0.2 * 0.99) / 1000) * 1000);
  });

  it('counts less around a fill soon after another one', () => {
    const world = new World();
    const capacity = estimate(world, 5);
    world.bars.set(aaa, { close: 100, volume: 1_000_000, period: MINUTE });
    capacity.onFill(fill(aaa, 0));
    capacity.step(0);
    capacity.onFill(fill(aaa, MINUTE));
    capacity.step(MINUTE);
    world.bars.clear();
    capacity.finish(MINUTE);

    const volume = 100_000_000 * 0.2 * (1 + 0.2);
    expect(capacity.capacity.value.toNumber()).toBe(Math.round(((volume / 2) * 0.99) / 1000) * 1000);
  });

  it('names the security of the lowest volume and shares it by what was traded and held', () => {
    const world = new World();
    const capacity = estimate(world, 5);
    world.bars.set(aaa, { close: 100, volume: 1_000_000, period: MINUTE });
    world.bars.set(bbb, { close: 10, volume: 1_000_000, period: MINUTE });
    world.holdings.set(bbb, -50_000);
    capacity.onFill(fill(aaa, 0));
    capacity.onFill(fill(bbb, 0, 100, 20));
    capacity.step(0);
    world.bars.clear();
    capacity.finish(0);

    // Traded: 2,000 of 12,000; held: half of the account.
    expect(capacity.capacity.lowestAsset).toBe(bbb);
    expect(capacity.capacity.value.toNumber()).toBe(Math.round(((2_000_000 / 0.5) * 0.99) / 1000) * 1000);
  });

  it('estimates once a week and forgets what was sold a month ago', () => {
    const world = new World();
    const capacity = estimate(world, 100);
    world.bars.set(aaa, { close: 100, volume: 1_000_000, period: MINUTE });
    capacity.onFill(fill(aaa, 0));
    capacity.step(0);
    world.bars.clear();
    capacity.step(7 * DAY - 1);
    expect(capacity.capacity.lowestAsset).toBeUndefined();
    capacity.step(7 * DAY);
    expect(capacity.capacity.value.toNumber()).toBe(20_000_000);
    capacity.step(30 * DAY);
    world.bars.set(bbb, { close: 1000, volume: 1_000_000, period: MINUTE });
    capacity.onFill(fill(bbb, 31 * DAY));
    capacity.step(31 * DAY);
    capacity.finish(32 * DAY);

    expect(capacity.capacity.lowestAsset).toBe(bbb);
  });

  it('keeps its estimate when the account has no value', () => {
    const world = new World();
    const capacity = estimate(world, 5);
    world.totalPortfolioValue = 0;
    capacity.onFill(fill(aaa, 0));
    capacity.finish(0);

    expect(capacity.capacity).toEqual(expect.objectContaining({ lowestAsset: undefined }));
  });
});
