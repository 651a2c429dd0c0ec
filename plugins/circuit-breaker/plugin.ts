/**
 * The plugin that stops openings while the account, or the market, is in trouble.
 *
 * @module
 */
import {
  allowed,
  BaseRiskPlugin,
  describeUnsound,
  FrameworkError,
  formatUtc,
  type PositionDetails,
  type RiskAnswer,
  type RiskVerdict,
  type Slice,
  sealClasses,
  TimeZone,
} from 'plimsoll';
import type { Breaker, BreakerChange } from './breaker.js';
import { configSchema } from './config.js';
import { DailyLossBreaker } from './daily-loss.js';
import { DrawdownBreaker } from './drawdown.js';
import { VolatilityBreaker } from './volatility.js';

const open: readonly [boolean, string] = Object.freeze([true, 'No breaker is tripped'] as const);

/**
 * Refuses whatever opens or adds to a position while one of its breakers is tripped: drawdown from the peak, loss of the day, volatility.
 *
 * @remarks
 * 1. The account's value is taken from every slice and again with every question, so that no answer rests on an old value.
 * 2. A breaker that trips stays tripped until its own conditions of recovery are met; they lie strictly inside the limit.
 * 3. Every trip publishes `circuit_breaker_triggered`, every recovery `recovery_conditions_met`; the state has changed by then.
 * 4. An account value that is not above zero and finite refuses by itself, and trips and ends nothing unless it is finite.
 */
export class CircuitBreakerPlugin extends BaseRiskPlugin<typeof configSchema> {
  /** The name under which the manager knows it. */
  readonly pluginName = 'CircuitBreakerPlugin';
  /** The version, as semver. */
  readonly pluginVersion = '1.0.0';
  /** The schema of its configuration. */
  readonly configSchema: typeof configSchema = configSchema;
  #breakers: readonly Breaker[] = [];
  #timeZone = '';
  #equity = Number.NaN;

  /**
   * Judges whether anything may be opened now.
   *
   * @param symbol - the ticker
   * @param strategyName - whose order it is
   * @param details - the numbers of the order
   * @returns allowed, or a refusal that names every tripped breaker
   */
  canOpenPosition(symbol: string, strategyName: string, details: PositionDetails): RiskAnswer {
    const unsound = describeUnsound(symbol, strategyName, details);

    if (unsound !== undefined) {
      return { kind: 'deny', code: 'UNSOUND_INPUT', message: unsound };
    }

    return this.#refusal() ?? allowed;
  }

  /**
   * Answers the legacy question whether trading may go on.
   *
   * @returns whether positions may be opened, and why
   */
  checkCircuitBreaker(): readonly [boolean, string] {
    const refusal = this.#refusal();

    return refusal === undefined ? open : [false, refusal.message];
  }

  /**
   * Takes the account's value and the trades of a slice.
   *
   * @param slice - all data of one instant
   */
  process(slice: Slice): void {
    for (const breaker of this.#breakers) {
      breaker.see?.(slice);
    }

    this.#observe();
  }

  /** Returns what is tripped, since when and why. */
  override getStatus(): Readonly<Record<string, unknown>> {
    return {
      equity: Number.isFinite(this.#equity) ? this.#equity : null,
      tripped: this.#breakers.some((breaker) => breaker.trippedUtc !== undefined),
      breakers: this.#breakers.map((breaker) => ({
        name: breaker.name,
        trippedAt: breaker.trippedUtc === undefined ? null : formatUtc(breaker.trippedUtc),
        refusal: breaker.refusal()?.message ?? null,
      })),
    };
  }

  protected override onInitialize(): void {
    this.#equity = Number.NaN;
    this.#breakers = [];
    this.#timeZone = this.config.timeZone;
    this.#breakers = this.#made();
  }

  /** Peaks, baselines and windows stay, and what has tripped stays tripped until the new conditions of recovery are met. */
  protected override onReconfigure(): void {
    const { timeZone } = this.config;

    if (timeZone !== this.#timeZone) {
      throw new FrameworkError(
        'BAD_CONFIGURATION',
        `${this.pluginName}: timeZone: expected ${this.#timeZone} while the run goes on, since another one ends the session, was ${timeZone}.`,
      );
    }

    const breakers = this.#made();
    const lost = this.#breakers.filter(
      ({ name, trippedUtc }) => trippedUtc !== undefined && !breakers.some((breaker) => breaker.name === name),
    );

    if (lost.length > 0) {
      const names = lost.map(({ name }) => name).join(', ');

      throw new FrameworkError(
        'BAD_CONFIGURATION',
        `${this.pluginName}: ${names}: expected limits, since it is tripped; switch it off when it has recovered.`,
      );
    }

    this.#breakers = breakers;
  }

  /** The breakers of the configuration, each from where the one before it stands. */
  #made(): readonly Breaker[] {
    const { timeZone, drawdown, dailyLoss, volatility } = this.config;
    const zone = TimeZone.of(timeZone);
    const before = <B extends Breaker>(type: abstract new (...given: never[]) => B): B | undefined =>
      this.#breakers.find((breaker): breaker is B => breaker instanceof type);

    return [
      drawdown && new DrawdownBreaker(drawdown, before(DrawdownBreaker)),
      dailyLoss && new DailyLossBreaker(dailyLoss, zone, before(DailyLossBreaker)),
      volatility && new VolatilityBreaker(volatility, zone, before(VolatilityBreaker)),
    ].filter((breaker) => breaker !== null);
  }

  #refusal(): RiskVerdict | undefined {
    this.#observe();

    if (!(this.#equity > 0 && this.#equity < Number.POSITIVE_INFINITY)) {
      const message = `the account must be worth more than 0, was ${this.#equity}`;

      return { kind: 'deny', code: 'UNSOUND_EQUITY', message };
    }

    for (const breaker of this.#breakers) {
      const first = breaker.refusal();

      if (first !== undefined) {
        return this.#verdict(first.code);
      }
    }

    return undefined;
  }

  #verdict(code: string): RiskVerdict {
    const refusals = this.#breakers.flatMap((breaker) => breaker.refusal() ?? []);

    return {
      kind: 'deny',
      code,
      message: refusals.map((refusal) => refusal.message).join('; '),
      context: Object.fromEntries(refusals.map((refusal) => [refusal.code, refusal.numbers])),
    };
  }

  #observe(): void {
    const equity = this.host.portfolio.totalPortfolioValue;
    this.#equity = equity;

    if (Number.isFinite(equity)) {
      for (const breaker of this.#breakers) {
        for (const change of breaker.observe(equity, this.host.clock.utc)) {
          this.#announce(breaker.name, change);
        }
      }
    }
  }

  #announce(breaker: string, change: BreakerChange): void {
    this.publish({
      type: change.tripped ? 'circuit_breaker_triggered' : 'recovery_conditions_met',
      level: change.tripped ? 'critical' : 'info',
      message: `${breaker}: ${change.message}`,
      data: { breaker, ...change.numbers },
    });
  }
}

sealClasses(CircuitBreakerPlugin);
