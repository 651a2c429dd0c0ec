/**
 * The plugin that keeps one risk from being taken several times.
 *
 * @module
 */
import {
  allowed,
  BaseRiskPlugin,
  describeUnsound,
  type PositionDetails,
  type RiskAnswer,
  type RiskVerdict,
  type Slice,
  sealClasses,
} from 'plimsoll';
import { configSchema } from './config.js';
import { type Group, GroupBook } from './groups.js';
import { MeasuredCorrelation } from './measured.js';
import { readPositionInfo } from './position-info.js';
import { Slots } from './slots.js';

/** A limit that one more position would break. */
interface Finding {
  readonly code: 'UNGROUPED_SYMBOL' | 'GROUP_LIMIT' | 'INSUFFICIENT_RETURNS' | 'MEASURED_CORRELATION_LIMIT';
  readonly message: string;
  readonly limit: string;
}

const within: readonly [boolean, string] = Object.freeze([true, 'Correlation limits are kept'] as const);

/**
 * Limits how many positions may depend on the same risk, by named groups and, when configured, by measured correlation.
 *
 * @remarks
 * A position is one strategy in one symbol. It counts from the moment its first opening order is approved until it is flat and no
 * approved order can open it again. Adding to a position that counts already is always within the limits.
 */
export class CorrelationPlugin extends BaseRiskPlugin<typeof configSchema> {
  /** The name under which the manager knows it. */
  readonly pluginName = 'CorrelationRiskPlugin';
  /** The version, as semver. */
  readonly pluginVersion = '1.0.0';
  /** The schema of its configuration. */
  readonly configSchema: typeof configSchema = configSchema;
  readonly #refusedQuestions = new Set<string>();
  #groups = new GroupBook({}, 0, false);
  #slots = new Slots(this.#groups);
  #measured: MeasuredCorrelation | undefined;

  /**
   * Judges whether a strategy may open a position in a symbol or add to it.
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

    return this.#answer(symbol.toUpperCase(), strategyName, details.legacyCall) ?? allowed;
  }

  /**
   * Answers the legacy question whether a strategy may have one more position, in this symbol.
   *
   * @param symbol - the ticker
   * @param strategyName - who asks
   * @returns whether, and why
   */
  checkCorrelationLimits(symbol: string, strategyName: string): readonly [boolean, string] {
    if (!(isName(symbol) && isName(strategyName))) {
      return [false, 'Expected a ticker and the name of a strategy'];
    }

    const refusal = this.#answer(symbol.toUpperCase(), strategyName, true);

    return refusal === undefined ? within : [false, refusal.message];
  }

  /**
   * Answers the legacy question whether a position needs defending: whether more positions than allowed are open in one of its groups, or
   * are measured to move with it.
   *
   * @param positionInfo - names the symbol (`symbol` or `ticker`) and, if given, the strategy, in any spelling of the keys
   * @returns `false` for a position that is not open; without a symbol, whether any open position needs defending
   */
  shouldDefend(positionInfo: Readonly<Record<string, unknown>>): boolean {
    const { symbol, strategy } = readPositionInfo(positionInfo);

    if (symbol !== undefined) {
      return this.#slots.isOpen(symbol, strategy) && this.#isExceeded(symbol);
    }

    this.log('shouldDefend was asked without a symbol; the answer is for the whole account.');
    return this.#slots.all.some((slot) => slot.open && this.#isExceeded(slot.symbol));
  }

  /**
   * Counts the position as open.
   *
   * @param symbol - the ticker
   * @param strategyName - whose position it is
   */
  override onPositionOpened(symbol: string, strategyName: string): void {
    this.#slots.opened(strategyName, symbol.toUpperCase());
  }

  /**
   * Counts the position as closed.
   *
   * @param symbol - the ticker
   * @param strategyName - whose position it was
   */
  override onPositionClosed(symbol: string, strategyName: string): void {
    this.#slots.closed(strategyName, symbol.toUpperCase());
  }

  /**
   * Counts the position that an approved order may open.
   *
   * @param symbol - the ticker
   * @param strategyName - whose order it is
   * @param details - the order
   */
  onOrderApproved(symbol: string, strategyName: string, details: PositionDetails): void {
    if (details.openingQuantity !== 0) {
      this.#slots.reserve(strategyName, symbol.toUpperCase(), details.orderId);
    }
  }

  /**
   * Forgets an order that can open nothing any more.
   *
   * @param symbol - the ticker
   * @param strategyName - whose order it was
   * @param orderId - the order
   */
  onOrderClosed(symbol: string, strategyName: string, orderId: number): void {
    this.#slots.release(strategyName, symbol.toUpperCase(), orderId);
  }

  /**
   * Takes the closes of a slice, when correlation is measured.
   *
   * @param slice - all data of one instant
   */
  process(slice: Slice): void {
    this.#measured?.process(slice);
  }

  /** Returns the groups with their counts, and the positions that count. */
  override getStatus(): Readonly<Record<string, unknown>> {
    return {
      groups: this.#groups.groups.map(({ name, max, occupied, open }) => ({ name, max, occupied, open })),
      positions: this.#slots.all.map(({ strategy, symbol, open, orders }) => ({
        strategy,
        symbol,
        open,
        pendingOrders: orders.size,
      })),
      measured: this.#measured !== undefined,
    };
  }

  protected override onInitialize(): void {
    const { groups, maxPositionsPerGroup, unknownSymbol, measured } = this.config;
    this.#groups = new GroupBook(groups, maxPositionsPerGroup, unknownSymbol === 'own-group');
    this.#slots = new Slots(this.#groups);
    this.#measured = measured && new MeasuredCorrelation(measured);
    this.#refusedQuestions.clear();
  }

  /** Positions that are there already count in the new groups, also beyond their limits. */
  protected override onReconfigure(): void {
    const { groups, maxPositionsPerGroup, unknownSymbol, measured } = this.config;
    this.#groups = new GroupBook(groups, maxPositionsPerGroup, unknownSymbol === 'own-group');
    this.#slots = this.#slots.in(this.#groups);
    this.#measured = measured && new MeasuredCorrelation(measured, this.#measured);
    this.#refusedQuestions.clear();
  }

  #answer(symbol: string, strategy: string, isQuestion: boolean): RiskVerdict | undefined {
    const refusal = this.#judge(symbol, strategy);

    if (refusal !== undefined) {
      this.#report(symbol, strategy, refusal, isQuestion);
    } else if (this.#refusedQuestions.size > 0) {
      this.#refusedQuestions.delete(`${strategy}/${symbol}`);
    }

    return refusal;
  }

  #judge(symbol: string, strategy: string): RiskVerdict | undefined {
    const groups = this.#groups.of(symbol);
    const isFree = groups.length > 0 && groups.every(hasRoom) && this.#measured === undefined;

    if (isFree || this.#slots.has(strategy, symbol)) {
      return undefined;
    }

    const findings = [...this.#groupFindings(symbol, groups), ...this.#measuredFindings(symbol)];
    const first = findings[0];

    return (
      first && {
        kind: 'deny',
        code: first.code,
        message: findings.map((finding) => finding.message).join('; '),
        context: { limits: findings.map((finding) => finding.limit) },
      }
    );
  }

  #groupFindings(symbol: string, groups: readonly Group[]): Finding[] {
    if (groups.length === 0 && this.config.unknownSymbol === 'refuse') {
      return [{ code: 'UNGROUPED_SYMBOL', message: `${symbol} is in no correlation group`, limit: 'unknownSymbol' }];
    }

    return groups
      .filter((group) => !hasRoom(group))
      .map(({ name, occupied, max }) => ({
        code: 'GROUP_LIMIT',
        message: `group ${name} has ${occupied} of ${max} positions`,
        limit: name,
      }));
  }

  #measuredFindings(symbol: string): Finding[] {
    const measured = this.#measured;

    if (measured === undefined) {
      return [];
    }

    const slots = this.#slots.all;
    const unknown = measured.unknownAbout(symbol, slots);

    if (unknown.length > 0) {
      const message = `fewer than ${measured.minReturns} common daily returns of ${symbol} and ${unknown.join(', ')}`;

      return [{ code: 'INSUFFICIENT_RETURNS', message, limit: 'measured' }];
    }

    return measured.clustersBeyond(symbol, slots).map((cluster) => ({
      code: 'MEASURED_CORRELATION_LIMIT',
      message: `${cluster.count} positions would move with ${cluster.symbol}, ${measured.maxCorrelated} may`,
      limit: `measured:${cluster.symbol}`,
    }));
  }

  #isExceeded(symbol: string): boolean {
    const open = this.#slots.all.filter((slot) => slot.open);

    return (
      this.#groups.of(symbol).some((group) => group.open > group.max) ||
      this.#measured?.clusterExceeded(symbol, open) !== undefined
    );
  }

  #report(symbol: string, strategy: string, verdict: RiskVerdict, isQuestion: boolean): void {
    const key = `${strategy}/${symbol}`;

    if (isQuestion) {
      if (this.#refusedQuestions.has(key)) {
        return;
      }

      // A legacy caller asks again with every bar: one event says what a thousand would.
      this.#refusedQuestions.add(key);
    }

    this.publish({
      type: 'correlation_limit_exceeded',
      level: 'warning',
      message: `${strategy} may not open ${symbol}: ${verdict.message}`,
      data: { symbol, strategy, code: verdict.code, question: isQuestion, ...verdict.context },
    });
  }
}

sealClasses(CorrelationPlugin);

function hasRoom(group: Group): boolean {
  return group.occupied < group.max;
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
