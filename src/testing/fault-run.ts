/**
 * A small desk on which a faulty plugin is met: one account, one security, one gate.
 *
 * @module
 */
import { describeThrown, FrameworkError } from '../core/errors.js';
import { TimeZone } from '../core/time.js';
import type { MarketPrices } from '../market/security-cache.js';
import { type Slice, TimeSlice } from '../market/slice.js';
import { SecuritySymbol } from '../market/symbol.js';
import type { Refusal } from '../orders/order-types.js';
import type { ApprovedOrder, OrderRequest } from '../orders/request.js';
import type { RiskEvent } from '../risk/control/events.js';
import { UnifiedRiskManager } from '../risk/control/manager.js';
import type { SecurityFacts } from '../risk/control/question.js';
import type { GateResult } from '../risk/gate/decision.js';
import { RiskGate } from '../risk/gate/gate.js';
import type { RiskHost } from '../risk/plugins/plugin.js';
import { ContractAccount, contractHost } from './contract-host.js';
import { type FaultyPlugin, faultAnswerTime, faultyPluginName } from './faulty-plugins.js';

/** What a fault came to. */
export interface FaultOutcome {
  /** Why the order that opens was refused; empty when it was not. */
  readonly refusals: readonly Refusal[];
  /** The events about the fault: everything but that orders were blocked and plugins registered. */
  readonly events: readonly RiskEvent[];
  /** Whether an order that only closes was refused on the way; no fault may do that. */
  readonly trapped: boolean;
}

const equity = 100_000;
const price = 100;
const facts: SecurityFacts = Object.freeze({ price, multiplier: 1 });
const symbol = new SecuritySymbol({
  value: 'SPY',
  id: 'SPY R735QTJ8XC9X',
  securityType: 'equity',
  market: 'usa',
  timeZone: TimeZone.newYork,
});

/**
 * Meets a faulty plugin with everything that happens to a plugin: market data, an order that opens, its fill, an order that closes, its fill,
 * and an order that opens again. It ends with the first order that opens and is refused.
 *
 * @param fault - the plugin
 * @returns what it came to
 * @throws FrameworkError `BAD_PLUGIN` when a handler of events threw
 */
export function runFault(fault: FaultyPlugin): FaultOutcome {
  const desk = new FaultDesk(fault);
  desk.feed();
  const opened = desk.submit(10);
  let trapped = false;
  let last = opened;

  if (opened.kind === 'approved') {
    desk.fill(opened.order);
    const closed = desk.submit(-10);
    trapped = closed.kind === 'refused';

    if (closed.kind === 'approved') {
      desk.fill(closed.order);
    }

    last = desk.submit(10);
  }

  return { refusals: last.kind === 'refused' ? last.refusals : [], events: desk.faultEvents(), trapped };
}

/**
 * Says what of a fault's outcome is not as it must be.
 *
 * @param fault - the plugin
 * @param outcome - what it came to
 * @returns every deviation; empty when it failed closed, with a reason that names plugin and fault, and exactly one event
 */
export function faultDeviations(fault: FaultyPlugin, outcome: FaultOutcome): readonly string[] {
  const { code, event, said } = fault.expected;
  const [refusal] = outcome.refusals;
  const [first] = outcome.events;
  const isSaid = (text: string | undefined): boolean => said.every((part) => text?.includes(part));

  return [
    outcome.refusals.length === 1 ? '' : `expected one refusal, there were ${outcome.refusals.length}`,
    refusal?.plugin === faultyPluginName && refusal.code === code ? '' : `expected ${code} of ${faultyPluginName}`,
    isSaid(refusal?.message) ? '' : `expected a reason with ${said.join(' and ')}, was ${refusal?.message}`,
    outcome.events.length === 1 && first?.type === event ? '' : `expected one event ${event}`,
    isSaid(first?.message) ? '' : `expected an event with ${said.join(' and ')}, was ${first?.message}`,
    outcome.trapped ? 'expected that an order that only closes passes' : '',
  ].filter((text) => text !== '');
}

class FaultDesk {
  readonly #account = new ContractAccount(equity);
  readonly #host: RiskHost;
  readonly #manager: UnifiedRiskManager;
  readonly #gate: RiskGate;
  readonly #events: RiskEvent[] = [];
  #lastId = 0;
  #elapsed = 0;

  constructor(fault: FaultyPlugin) {
    this.#host = contractHost(
      equity,
      (thrown): void => {
        throw new FrameworkError('BAD_PLUGIN', `a handler of events threw: ${describeThrown(thrown)}`);
      },
      this.#account,
    );
    this.#host.riskEventBus.subscribeAll((event) => this.#events.push(event));
    this.#manager = new UnifiedRiskManager({
      host: this.#host,
      facts: (): SecurityFacts => facts,
      answerBudget: { maxAnswerTime: faultAnswerTime, stopwatch: (): number => this.#elapsed },
    });
    this.#gate = new RiskGate({
      clock: this.#host.clock,
      portfolio: this.#account,
      manager: this.#manager,
      rules: [],
      prices: (): MarketPrices => ({ price, bidPrice: price, askPrice: price, priceUtc: this.#host.clock.utc }),
      multiplier: (): number => 1,
      onDecision: (): void => undefined,
    });
    this.#manager.registerPlugin(
      fault.make({
        manager: this.#manager,
        placeOrder: (): GateResult => this.submit(1),
        passTime: (milliseconds): void => {
          this.#elapsed += milliseconds;
        },
      }),
    );
  }

  feed(): void {
    this.#manager.process(new TimeSlice(this.#host.clock.utc, TimeZone.newYork, [], []) as Slice);
  }

  submit(quantity: number): GateResult {
    return this.#gate.submit(this.#request(quantity));
  }

  fill({ orderId, quantity }: ApprovedOrder): void {
    const strategy = 'Fault';
    const before = this.#account.units;
    const after = before + quantity;
    this.#account.units = after;
    this.#gate.onFill(
      { orderId, symbol, strategy, accountWide: false, quantity, price, fee: 0, utc: this.#host.clock.utc },
      [{ strategy, ticker: symbol.value, before, after }],
    );
  }

  faultEvents(): readonly RiskEvent[] {
    return this.#events.filter(({ type }) => type !== 'position_blocked' && type !== 'plugin_registered');
  }

  #request(quantity: number): OrderRequest {
    this.#lastId += 1;

    return {
      orderId: this.#lastId,
      symbol,
      type: 'market',
      quantity,
      limitPrice: undefined,
      stopPrice: undefined,
      tag: '',
      strategy: 'Fault',
      accountWide: false,
      timeInForce: 'good-til-canceled',
      createdUtc: this.#host.clock.utc,
    };
  }
}
