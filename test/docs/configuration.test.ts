import { execFileSync } from 'node:child_process';
import {
  Backtest,
  type BacktestResult,
  DAY,
  HOUR,
  QCAlgorithm,
  type RiskConfigInput,
  resolveRiskConfig,
  TimeZone,
} from 'plimsoll';
import { builtInPlugins, loadPlugin } from 'plimsoll/adapters/discovery';
import { memory } from 'plimsoll/adapters/memory';
import { describe, expect, it } from 'vitest';
import { blocksIn, pageOf, root } from './pages.js';

const timeout = 60_000;
const modules = new Map(
  await Promise.all(builtInPlugins().map(async (name) => [name, await loadPlugin(name)] as const)),
);

describe('docs/configuration.md', () => {
  it('holds the tables that the schemas give now', { timeout }, () => {
    const printed = execFileSync(
      process.execPath,
      ['--import', 'tsx', '--conditions=@plimsoll/source', 'tools/configuration.ts', '--print'],
      { cwd: root, encoding: 'utf8' },
    );

    expect(pageOf('docs/configuration.md').text).toBe(printed);
  });

  it('shows what `{}` means: every built-in plugin takes all defaults', () => {
    const plugins = Object.fromEntries([...modules.keys()].map((name) => [name, {}]));

    expect(Object.keys(resolveRiskConfig({ plugins }, modules, 'test').effective.plugins)).toEqual([
      'circuit-breaker',
      'concentration',
      'correlation',
    ]);
  });

  it('is right that a key that is not listed is an error, and that all violations are told at once', () => {
    const input = { plugins: { correlation: { maxPosition: 1 }, concentration: { maxSymbolShare: -1 } }, maxAge: 1 };

    expect(() => resolveRiskConfig(input, modules, 'risk.json')).toThrow(
      /risk\.json: (?=.*maxAge)(?=.*plugins\.correlation.*maxPosition)(?=.*plugins\.concentration\.maxSymbolShare)/,
    );
  });
});

describe('risk configurations in the guides', () => {
  const inPages = blocksIn('json').filter(({ marks }) => marks.includes('risk'));

  it.each(inPages.map((block) => [block.place, block] as const))('%s is valid', (place, { text }) => {
    const input = JSON.parse(text) as { readonly plugins: Record<string, unknown> };
    const known = {
      ...input,
      plugins: Object.fromEntries(Object.entries(input.plugins).filter(([name]) => modules.has(name))),
    };

    expect(() => resolveRiskConfig(known, modules, place)).not.toThrow();
  });

  const ofPlugins = blocksIn('json').filter(({ place }) => place.startsWith('plugins/'));

  it.each(ofPlugins.map((block) => [block.place, block] as const))('%s is valid', (place, { text }) => {
    expect(() => resolveRiskConfig({ plugins: JSON.parse(text) as object }, modules, place)).not.toThrow();
  });
});

describe('the keys of the file', () => {
  const open = TimeZone.newYork.toUtc(Date.UTC(2020, 0, 6)) + 9.5 * HOUR;
  const bars = [0, 1, 2].map((day) => ({
    start: open + day * DAY,
    end: open + day * DAY + 6.5 * HOUR,
    open: 100,
    high: 101,
    low: 99,
    close: 100,
  }));

  class Trader extends QCAlgorithm {
    override initialize(): void {
      this.setCash(100_000);
      this.addEquity('ABC');
      this.schedule.on(this.dateRules.everyDay('ABC'), this.timeRules.afterMarketOpen('ABC', 60), () => {
        if (this.securities.require('ABC').hasData) {
          this.marketOrder('ABC', 1);
        }
      });
    }

    override onEndOfAlgorithm(): void {
      this.log(this.positionSizer.quantityFor({ symbol: 'ABC', stopDistance: 10 }));
    }
  }

  function run(risk: RiskConfigInput, stopwatch?: () => number): BacktestResult {
    return new Backtest({
      algorithm: Trader,
      data: memory({ securities: { ABC: { resolution: 'daily', bars } } }),
      risk: resolveRiskConfig(risk, modules, 'test'),
      ...(stopwatch !== undefined && { stopwatch }),
    }).run();
  }

  it.each([
    [18.5 * HOUR, []],
    [18.5 * HOUR - 1, ['STALE_PRICE']],
  ])('maxPriceAge: the close of the day before is 18.5 hours old, allowed are %s ms', (maxPriceAge, codes) => {
    const { orders } = run({ maxPriceAge });

    expect(orders.length).toBeGreaterThan(0);
    expect(orders.flatMap(({ refusals }) => refusals.map(({ code }) => code)).slice(0, 1)).toEqual(codes);
  });

  it.each([
    [1, ['UNFED']],
    [7 * DAY, []],
  ])('maxFeedAge: an hour after the open, with daily bars, plugins may be without for %s ms', (maxFeedAge, codes) => {
    const { orders } = run({ maxFeedAge, plugins: { 'circuit-breaker': {} } });

    expect(orders.length).toBeGreaterThan(0);
    expect(orders.flatMap(({ refusals }) => refusals.map(({ code }) => code)).slice(0, 1)).toEqual(codes);
  });

  it.each([
    [2, ['PLUGIN_DEGRADED']],
    [3, []],
  ])('maxAnswerTime: every call takes 3 ms by the stopwatch, allowed are %s ms', (maxAnswerTime, codes) => {
    let elapsed = 0;
    const { orders } = run({ maxAnswerTime, plugins: { 'circuit-breaker': {} } }, () => {
      elapsed += 3;
      return elapsed;
    });

    expect(orders.length).toBeGreaterThan(0);
    expect(orders.flatMap(({ refusals }) => refusals.map(({ code }) => code)).slice(0, 1)).toEqual(codes);
  });

  it('maxAnswerTime: needs a stopwatch', () => {
    expect(() => run({ maxAnswerTime: 5 })).toThrow(/maxAnswerTime: .*expected a stopwatch/);
  });

  it('positionSizer: a hundredth of the account at a stop of 10, unless the file says another share', () => {
    const sized = (risk: RiskConfigInput): string | undefined => run(risk).logs.at(-1)?.message;

    expect([sized({}), sized({ positionSizer: { riskFraction: 0.005 } })]).toEqual(['99', '49']);
  });
});
