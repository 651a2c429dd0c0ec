/**
 * The plugin that keeps the account from depending on one symbol.
 *
 * @module
 */
import {
  allowed,
  BaseRiskPlugin,
  describeUnsound,
  FrameworkError,
  isWithin,
  type PositionDetails,
  type RiskAnswer,
  type RiskVerdict,
  sealClasses,
} from 'plimsoll';
import { configSchema } from './config.js';
import { DeltaBudget } from './delta-budget.js';
import { Exposure } from './exposure.js';

/** A limit that an order would break. */
interface Finding {
  readonly code: 'SYMBOL_SHARE' | 'GROSS_SHARE';
  readonly message: string;
  readonly numbers: Readonly<Record<string, number>>;
}

/**
 * Limits the share of equity at stake in one symbol and, when configured, in all; and shares out a delta budget among strategies.
 *
 * @remarks Counts the open positions of all strategies, orders that are approved and not yet filled, and the order itself.
 */
export class ConcentrationPlugin extends BaseRiskPlugin<typeof configSchema> {
  /** The name under which the manager knows it. */
  readonly pluginName = 'ConcentrationPlugin';
  /** The version, as semver. */
  readonly pluginVersion = '1.0.0';
  /** The schema of its configuration. */
  readonly configSchema: typeof configSchema = configSchema;
  readonly #refusedRequests = new Map<string, number>();
  #shares = new Map<string, number>();
  #exposure: Exposure | undefined;
  #budget: DeltaBudget | undefined;

  /**
   * Judges whether an order keeps the shares of equity.
   *
   * @param symbol - the ticker
   * @param strategyName - whose order it is
   * @param details - the numbers of the order
   * @returns allowed, or a refusal that names every broken limit
   */
  canOpenPosition(symbol: string, strategyName: string, details: PositionDetails): RiskAnswer {
    const unsound = describeUnsound(symbol, strategyName, details);

    if (unsound !== undefined) {
      return { kind: 'deny', code: 'UNSOUND_INPUT', message: unsound };
    }

    const equity = this.host.portfolio.totalPortfolioValue;

    if (!(equity > 0 && equity < Number.POSITIVE_INFINITY)) {
      const message = `the account must be worth more than 0, was ${equity}`;

      return { kind: 'deny', code: 'UNSOUND_EQUITY', message };
    }

    const ticker = symbol.toUpperCase();
    this.#positions.involve(ticker, strategyName);
    const symbolFinding = this.#symbolFinding(ticker, details, equity);
    const grossFinding = this.#grossFinding(ticker, details, equity);

    const first = symbolFinding ?? grossFinding;

    return first === undefined ? allowed : this.#refuse(ticker, strategyName, first, grossFinding);
  }

  /**
   * Answers the legacy request for a share of the delta budget. What is granted replaces what the strategy had; 0 gives it back.
   *
   * @param strategyName - who asks
   * @param requestedDelta - signed, in the unit of the configured budget
   * @returns whether it was granted, and the numbers
   */
  requestSpyAllocation(strategyName: string, requestedDelta: number): readonly [boolean, string] {
    if (typeof strategyName !== 'string' || strategyName.trim() === '') {
      return [false, 'Expected the name of a strategy'];
    }

    if (!Number.isFinite(requestedDelta)) {
      return [false, `Expected a finite delta, was ${String(requestedDelta)}`];
    }

    const { granted, message } = this.#deltas.request(strategyName, requestedDelta);

    if (granted) {
      this.#refusedRequests.delete(strategyName);
    } else {
      this.#reportRequest(strategyName, requestedDelta, message);
    }

    return [granted, message];
  }

  /**
   * Remembers whose position it is; quantities are read from the portfolio.
   *
   * @param symbol - the ticker
   * @param strategyName - whose position it is
   * @param details - the fill
   */
  override onPositionOpened(symbol: string, strategyName: string, details: PositionDetails): void {
    this.#positions.opened(symbol.toUpperCase(), strategyName, details);
  }

  /**
   * Takes back the strategy's delta when its position in the budget's symbol is closed for good: it neither holds the symbol again, after
   * an order that flipped it, nor has an approved order that will.
   *
   * @param symbol - the ticker
   * @param strategyName - whose position it was
   */
  override onPositionClosed(symbol: string, strategyName: string): void {
    const ticker = symbol.toUpperCase();

    if (ticker === this.#deltas.symbol && !this.#positions.isEngaged(ticker, strategyName)) {
      this.#deltas.release(strategyName);
    }
  }

  /**
   * Reserves what an approved order opens.
   *
   * @param symbol - the ticker
   * @param strategyName - whose order it is
   * @param details - the order
   */
  onOrderApproved(symbol: string, strategyName: string, details: PositionDetails): void {
    this.#positions.reserve(symbol.toUpperCase(), strategyName, details);
  }

  /**
   * Gives back what an order had reserved.
   *
   * @param _symbol - the ticker
   * @param _strategyName - whose order it was
   * @param orderId - the order
   */
  onOrderClosed(_symbol: string, _strategyName: string, orderId: number): void {
    this.#positions.release(orderId);
  }

  /** Returns the limits, what waits and what of the delta budget was granted. */
  override getStatus(): Readonly<Record<string, unknown>> {
    return {
      maxSymbolShare: this.config.maxSymbolShare,
      maxGrossShare: this.config.maxGrossShare,
      pendingOrders: this.#positions.pendingOrders,
      delta: { symbol: this.#deltas.symbol, granted: Object.fromEntries(this.#deltas.granted) },
    };
  }

  protected override onInitialize(): void {
    this.#shares = new Map(Object.entries(this.config.symbolShares));
    this.#exposure = undefined;
    this.#budget = undefined;
    this.#refusedRequests.clear();
  }

  /** Exposure is read from the account and the waiting orders, so that new limits hold for what is there already. */
  protected override onReconfigure(): void {
    const { delta, symbolShares } = this.config;

    if (this.#deltas.granted.size > 0 && delta.symbol !== this.#deltas.symbol) {
      throw new FrameworkError(
        'BAD_CONFIGURATION',
        `${this.pluginName}: delta.symbol: expected ${this.#deltas.symbol} while strategies hold delta of it, was ${delta.symbol}.`,
      );
    }

    this.#deltas.limit(delta);
    this.#shares = new Map(Object.entries(symbolShares));
    this.#refusedRequests.clear();
  }

  get #positions(): Exposure {
    this.#exposure ??= new Exposure(this.host.portfolio);
    return this.#exposure;
  }

  get #deltas(): DeltaBudget {
    this.#budget ??= new DeltaBudget(this.config.delta);
    return this.#budget;
  }

  #symbolFinding(symbol: string, details: PositionDetails, equity: number): Finding | undefined {
    const share = this.#shares.get(symbol) ?? this.config.maxSymbolShare;
    const exposure = this.#positions.withOrder(symbol, details);

    return isWithin(exposure, share * equity)
      ? undefined
      : finding('SYMBOL_SHARE', `the exposure in ${symbol}`, exposure, share, equity);
  }

  #grossFinding(symbol: string, details: PositionDetails, equity: number): Finding | undefined {
    const share = this.config.maxGrossShare;

    if (share === null) {
      return undefined;
    }

    const exposure = this.#positions.grossWithOrder(symbol, details);

    return isWithin(exposure, share * equity)
      ? undefined
      : finding('GROSS_SHARE', 'the sum of all exposures', exposure, share, equity);
  }

  #refuse(symbol: string, strategy: string, first: Finding, gross: Finding | undefined): RiskVerdict {
    const findings = gross === undefined || gross === first ? [first] : [first, gross];
    const { code } = first;
    const message = findings.map((each) => each.message).join('; ');
    const context = Object.fromEntries(findings.map((each) => [each.code, each.numbers]));

    this.publish({
      type: 'concentration_limit_exceeded',
      level: 'warning',
      message: `${strategy} may not open ${symbol}: ${message}`,
      data: { symbol, strategy, code, ...context },
    });
    return { kind: 'deny', code, message, context };
  }

  #reportRequest(strategy: string, requestedDelta: number, message: string): void {
    // A legacy caller asks again with every bar: one event says what a thousand would.
    if (this.#refusedRequests.get(strategy) === requestedDelta) {
      return;
    }

    this.#refusedRequests.set(strategy, requestedDelta);
    this.publish({
      type: 'concentration_limit_exceeded',
      level: 'warning',
      message,
      data: { symbol: this.#deltas.symbol, strategy, code: 'DELTA_BUDGET', requestedDelta },
    });
  }
}

sealClasses(ConcentrationPlugin);

function finding(code: Finding['code'], what: string, exposure: number, share: number, equity: number): Finding {
  const message = `${what} would be ${exposure.toFixed(2)}; ${(share * equity).toFixed(2)} is the limit (${percent(share)} of ${equity.toFixed(2)})`;

  // What is no number cannot be told as JSON data; the message names it.
  return { code, message, numbers: { ...(Number.isFinite(exposure) && { exposure }), limit: share * equity, equity } };
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(2)} %`;
}
