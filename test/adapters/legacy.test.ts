import {
  Backtest,
  DAY,
  HOUR,
  type ManagerConfigs,
  ManagerFactory,
  type ManagerSet,
  PerformanceTracker,
  QCAlgorithm,
} from 'plimsoll';
import {
  August2024CorrelationLimiter,
  CircuitBreaker,
  type LegacyAlgorithm,
  oldManagers,
  SPYConcentrationManager,
} from 'plimsoll/adapters/legacy';
import { memory } from 'plimsoll/adapters/memory';
import { describe, expect, it } from 'vitest';

/** An account whose value and time a test sets. */
class Account implements LegacyAlgorithm {
  readonly clock = { utc: Date.UTC(2024, 7, 5, 16) };
  readonly portfolio = { totalPortfolioValue: 100 };
  readonly lines: string[] = [];

  log(message: string): void {
    this.lines.push(message);
  }
}

describe('August2024CorrelationLimiter', () => {
  it('allows three symbols of a group and refuses the fourth', () => {
    const account = new Account();
    const limiter = new August2024CorrelationLimiter(account);

    for (const symbol of ['ES', 'MES', 'NQ']) {
      expect(limiter.check_correlation_limits(symbol, 'trend')).toEqual([true, 'Correlation check passed']);
      limiter.on_position_opened(symbol, 'trend', {});
    }

    expect(limiter.check_correlation_limits('MNQ', 'trend')).toEqual([
      false,
      'Correlation limit reached: 3/3 in group A1',
    ]);
    expect(account.lines).toEqual([
      '[August2024CorrelationLimiter] trend in MNQ: Correlation limit reached: 3/3 in group A1',
    ]);
    limiter.on_position_closed('ES', 'trend', {});
    expect(limiter.check_correlation_limits('MNQ', 'trend')[0]).toBe(true);
    expect(limiter.get_status()).toEqual({ current_positions: { A1: ['MES', 'NQ'] } });
  });

  it('takes index futures and index funds for strangers, and lets unknown symbols pass', () => {
    const limiter = new August2024CorrelationLimiter(new Account(), { max_positions_per_group: 1 });
    limiter.on_position_opened('ES');
    limiter.on_position_opened('GLD');

    expect(limiter.check_correlation_limits('es', 'trend')[0]).toBe(false);
    expect(limiter.check_correlation_limits('SPY', 'trend')[0]).toBe(true);
    expect(limiter.check_correlation_limits('GLD', 'trend')).toEqual([true, 'Symbol not in correlation groups']);
  });

  it('counts symbols and not positions: the first strategy that closes frees the place of all', () => {
    const limiter = new August2024CorrelationLimiter(new Account(), {
      correlation_groups: { metals: ['GLD', 'SLV'] },
      max_positions_per_group: 1,
    });
    limiter.on_position_opened('GLD', 'one');
    limiter.on_position_opened('GLD', 'two');
    limiter.on_position_closed('GLD', 'one');

    expect(limiter.check_correlation_limits('SLV', 'three')[0]).toBe(true);
  });

  it('asks for defence when more symbols of a group are held than allowed', () => {
    const limiter = new August2024CorrelationLimiter(new Account(), { max_positions_per_group: 1 });
    limiter.on_position_opened('SPY');
    expect(limiter.ShouldDefend({ symbol: 'SPY' })).toBe(false);
    limiter.on_position_opened('QQQ');

    expect(limiter.ShouldDefend({ symbol: 'SPY' })).toBe(true);
    expect(limiter.ShouldDefend({ symbol: 'ES' })).toBe(false);
    expect(limiter.ShouldDefend({})).toBe(false);
  });
});

describe('SPYConcentrationManager', () => {
  it.each([
    [0.4, true],
    [-0.4, true],
    [0.41, false],
    [-0.41, false],
    [0, true],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
  ])('with 0.6 of 1 granted, answers %s with %s', (delta, allowed) => {
    const account = new Account();
    const manager = new SPYConcentrationManager(account);
    expect(manager.request_spy_allocation('one', -0.6)).toEqual([true, 'SPY allocation approved: 0.6/1']);

    expect(manager.request_spy_allocation('two', delta)[0]).toBe(allowed);
    expect(account.lines).toHaveLength(allowed ? 0 : 1);
    expect(manager.get_spy_exposure()).toBeCloseTo(allowed ? 0.6 + Math.abs(delta) : 0.6, 12);
  });

  it('replaces what a strategy had, and takes it back', () => {
    const manager = new SPYConcentrationManager(new Account(), { max_total_delta: 100 });
    manager.request_spy_allocation('one', 80);
    expect(manager.request_spy_allocation('one', 100)[0]).toBe(true);
    expect(manager.request_spy_allocation('two', 1)).toEqual([false, 'SPY concentration limit: 101/100']);
    expect(manager.get_status()).toEqual({ max_total_delta: 100, allocations: { one: 100 } });
    manager.release_spy_allocation('one');
    expect(manager.request_spy_allocation('two', 1)[0]).toBe(true);
  });
});

describe('CircuitBreaker', () => {
  it.each([
    ['just inside the drawdown', 80.01, true],
    ['at the drawdown', 80, true],
    ['just beyond the drawdown', 79.99, false],
  ])('looks at the account: %s', (_what, value, allowed) => {
    const account = new Account();
    const breaker = new CircuitBreaker(account, { max_drawdown: 0.2, max_daily_loss: 0.9 });
    expect(breaker.is_triggered()).toBe(false);
    account.portfolio.totalPortfolioValue = value;

    expect(breaker.check_circuit_breaker()[0]).toBe(allowed);
    expect(breaker.is_trading_allowed()).toBe(allowed);
    expect(breaker.is_triggered()).toBe(!allowed);
    expect(account.lines).toHaveLength(allowed ? 0 : 1);
  });

  it('measures the daily loss from the day before', () => {
    const account = new Account();
    const breaker = new CircuitBreaker(account, { max_daily_loss: 0.1 });
    breaker.check_circuit_breaker();
    account.portfolio.totalPortfolioValue = 90;
    expect(breaker.is_trading_allowed()).toBe(true);
    account.clock.utc += DAY;
    account.portfolio.totalPortfolioValue = 81;
    expect(breaker.is_trading_allowed()).toBe(true);
    account.portfolio.totalPortfolioValue = 80;
    expect(breaker.check_circuit_breaker()).toEqual([false, 'Daily loss 10 of 90 is beyond 0.1']);
  });

  it('stays triggered until it is reset, and then starts from the value of now', () => {
    const account = new Account();
    const breaker = new CircuitBreaker(account, { max_drawdown: 0.5, max_daily_loss: 0.9 });
    breaker.check_circuit_breaker();
    account.portfolio.totalPortfolioValue = 40;
    expect(breaker.check_circuit_breaker()).toEqual([false, 'Drawdown 60 from peak 100 is beyond 0.5']);
    account.portfolio.totalPortfolioValue = 120;
    expect(breaker.check_circuit_breaker()).toEqual([false, 'Drawdown 60 from peak 100 is beyond 0.5']);
    expect(breaker.get_status()).toMatchObject({ triggered: true, equity: 120 });
    breaker.reset_circuit_breaker();
    account.portfolio.totalPortfolioValue = 70;
    expect(breaker.check_circuit_breaker()).toEqual([true, 'Circuit breaker check passed']);
    expect(breaker.get_status()).toMatchObject({ triggered: false, peak: 70 });
  });

  it('refuses an account value that is no number', () => {
    const account = new Account();
    account.portfolio.totalPortfolioValue = Number.NaN;

    expect(() => new CircuitBreaker(account).is_trading_allowed()).toThrow('expected a finite equity, was NaN');
  });
});

describe('going back to the old managers', () => {
  const unified = {
    check_correlation_limits: () => [true, 'unified'],
    ShouldDefend: () => false,
    request_spy_allocation: () => [true, 'unified'],
    check_circuit_breaker: () => [true, 'unified'],
    is_trading_allowed: () => true,
    is_triggered: () => false,
  };
  const standard = {
    performance_tracker: { classType: PerformanceTracker, tier: 1 },
    unified_risk_manager: { create: () => unified, tier: 2 },
    position_sizer: { create: () => ({}), tier: 3 },
  };
  const legacy = {
    correlation_limiter: 'unified_risk_manager',
    spy_concentration_manager: 'unified_risk_manager',
    circuit_breaker: 'unified_risk_manager',
  };
  const build = (configs: Readonly<Record<string, object>>): ManagerSet =>
    new ManagerFactory({ configs: { ...standard, ...configs }, legacy, report: () => {} }).build(undefined);

  it('reaches the old managers by their old names', () => {
    const managers = build(oldManagers(new Account()));

    expect(managers.get('correlation_limiter')).toBeInstanceOf(August2024CorrelationLimiter);
    expect(managers.get('spyConcentrationManager')).toBeInstanceOf(SPYConcentrationManager);
    expect(managers.get('circuit_breaker')).toBeInstanceOf(CircuitBreaker);
    expect(managers.rolledBack).toEqual(['correlation_limiter', 'spy_concentration_manager', 'circuit_breaker']);
    expect(managers.get<CircuitBreaker>('circuit_breaker').is_trading_allowed()).toBe(true);
  });

  it('is undone by the one line', () => {
    const configs = Object.entries(oldManagers(new Account())).map(([name, config]) => [
      name,
      { ...config, rollback: false },
    ]);
    const managers = build(Object.fromEntries(configs));

    for (const name of ['correlation_limiter', 'spy_concentration_manager', 'circuit_breaker']) {
      expect(managers.get(name)).toBe(unified);
    }
  });

  it('takes one line in a strategy, which then trades behind the same gate', () => {
    class RolledBack extends QCAlgorithm {
      readonly answers: unknown[] = [];

      override configureManagers(): ManagerConfigs {
        return oldManagers(this);
      }

      override initialize(): void {
        this.setStartDate(2024, 8, 5);
        this.setEndDate(2024, 8, 7);
        this.addEquity('SPY', 'daily');
      }

      override onData(): void {
        this.answers.push(
          this.circuitBreaker.isTriggered === undefined,
          this.getManager('circuit_breaker') instanceof CircuitBreaker,
          this.getManager('correlation_limiter') instanceof August2024CorrelationLimiter,
          (this.getManager('circuit_breaker') as CircuitBreaker).is_trading_allowed(),
        );
        this.setHoldings('SPY', 1);
      }

      override onEndOfAlgorithm(): void {
        this.log(JSON.stringify(this.answers));
      }
    }

    const bars = [5, 6, 7].map((day) => {
      const start = Date.UTC(2024, 7, day, 13, 30);
      return { start, end: start + 6.5 * HOUR, open: 500, high: 510, low: 490, close: 505, volume: 1_000 };
    });
    const result = new Backtest({
      algorithm: RolledBack,
      data: memory({ securities: { SPY: { resolution: 'daily', bars } } }),
    }).run();

    expect(result.status).toBe('completed');
    expect(result.logs.map(({ message }) => message).join()).toContain('[true,true,true,true');
    expect(result.decisions.length).toBeGreaterThan(0);
  });
});
