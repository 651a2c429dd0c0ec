/**
 * The gate: the one place where an order request becomes an order that may be filled.
 *
 * @module
 */
import { describeThrown, FrameworkError } from '../../core/errors.js';
import type { Refusal } from '../../orders/order-types.js';
import type { ApprovedOrder, Bust, Fill, OrderRequest } from '../../orders/request.js';
import type { PositionChange } from '../../portfolio/view.js';
import { whileHeld } from '../control/bus.js';
import { isChangeType } from '../control/changes.js';
import { deskOf, noteOn, type RiskDesk, takeIn } from '../control/desk.js';
import type { Approvers, KillSwitchState } from '../control/kill-switch.js';
import { OrderCopy } from './approval.js';
import { ApprovalDesk } from './approvals.js';
import type { GateDecision, GateResult, WithdrawnOrder } from './decision.js';
import { decisionOf, evidenceOf } from './evidence.js';
import { FillDesk } from './fills.js';
import type { RiskGateOptions } from './gate-options.js';
import { noRefusals, OrderJudge, type Ruling } from './judgement.js';
import type { GateRecorder } from './recorder.js';
import { publishBlocked, publishFault, refusal } from './refusals.js';
import type { Reservations, ReservationsView } from './reservations.js';

/** The managers that have their gate. A second one would share reservations, plugins and kill switch with it: a way around the first. */
const gated = new WeakSet<object>();

/**
 * Decides on every order.
 *
 * @remarks
 * 1. An order that only closes what the account holds, whoever bought it, passes every limit, every fault of a plugin and every halt but that of everything.
 *    Orders that wait count as filled: no two of them close the same units.
 * 2. Of any other order the part that opens is judged, by every rule and every enabled plugin; each refusal is reported.
 * 3. An approval reserves the order's exposure until it is filled or closed.
 * 4. Nothing is ever thrown. What cannot be judged is refused.
 * 5. Events of a decision are delivered when it is complete, so that a handler may trade.
 * 6. Whatever a shadow plugin asks for while it is served is refused, and leaves no trace.
 */
export class RiskGate {
  readonly #options: RiskGateOptions;
  readonly #desk: RiskDesk;
  readonly #reservations: Reservations;
  readonly #judge: OrderJudge;
  readonly #fills: FillDesk;
  readonly #approvals: ApprovalDesk;

  /**
   * @param options - the account, the market, the plugins and the rules
   * @throws FrameworkError `BAD_ARGUMENT` when the manager is no unified risk manager, or has a gate already
   */
  constructor(options: RiskGateOptions) {
    this.#options = options;
    this.#desk = deskOf(options.manager);

    if (gated.has(options.manager)) {
      throw new FrameworkError('BAD_ARGUMENT', 'manager: it has its gate already, and there is one gate only.');
    }

    gated.add(options.manager);
    this.#reservations = this.#desk.reservations;
    this.#keepRecord(options.recorder);
    this.#judge = new OrderJudge(options, this.#desk, this.#reservations);
    this.#fills = new FillDesk(options, this.#desk, this.#reservations);
    this.#approvals = new ApprovalDesk(this.#desk, this.#fills);
  }

  /** The exposure that waiting orders hold reserved. */
  get reservations(): ReservationsView {
    return this.#reservations;
  }

  /** What is stopped. */
  get haltLevel(): KillSwitchState {
    return this.#desk.halt.state;
  }

  /** Why; empty while nothing is stopped. */
  get haltReason(): string {
    return this.#desk.halt.reason;
  }

  /**
   * Judges a new order.
   *
   * @param request - what is asked for
   * @returns the order that may be filled, or every reason why not; never throws
   */
  submit(request: OrderRequest): GateResult {
    return this.#decide('submit', request, undefined);
  }

  /**
   * Judges a change of a waiting order.
   *
   * @param previous - the order as it was approved
   * @param next - what it shall be; its quantity is what shall still be open
   * @returns the order that may be filled from now on; or every reason why not, and the previous one stays in force. Never throws
   */
  update(previous: ApprovedOrder, next: OrderRequest): GateResult {
    return this.#decide('update', next, previous);
  }

  /**
   * Takes in a fill, once the portfolio has: reduces the reservation and tells plugins what opened and closed.
   *
   * @param fill - what was traded
   * @param changes - what it changed; one element for each strategy
   */
  onFill(fill: Fill, changes: readonly PositionChange[]): void {
    if (this.refuseShadow('onFill') !== undefined) {
      return;
    }

    this.#takeIn(
      () => this.#fills.take(fill, changes),
      (recorder) => recorder.onFill(fill, changes),
    );
    this.#desk.shadows?.onFill(fill, changes);
  }

  /**
   * Takes in that a fill never happened, once the portfolio has: plugins learn which positions open again and which vanish.
   *
   * @remarks
   * What waits was approved beside another position. So every waiting order that opens by now is judged again, the latest first, as if it were
   * sent now; one that is refused is no longer in force. Orders that only close stay.
   * @param bust - the fill
   * @param changes - what taking it back changed; one element for each strategy and symbol
   * @returns the orders that are withdrawn, with every reason
   */
  onBust(bust: Bust, changes: readonly PositionChange[]): readonly WithdrawnOrder[] {
    if (this.refuseShadow('onBust') !== undefined) {
      return [];
    }

    const { events } = this.#desk;
    events.hold();

    try {
      this.#takeIn(
        () => {
          this.#fills.takeBust(bust, changes);
          return undefined;
        },
        (recorder) => recorder.onBust(bust, changes),
      );
      this.#desk.shadows?.onBust(bust, changes);
      return this.#recheck();
    } finally {
      events.release();
    }
  }

  /**
   * Releases what an order that was cancelled, rejected or expired held reserved.
   *
   * @param orderId - the order; one that does not wait changes nothing
   */
  close(orderId: number): void {
    if (this.refuseShadow('close') === undefined) {
      this.#takeIn(
        () => this.#fills.close(orderId),
        (recorder) => recorder.onClose(orderId),
      );
    }
  }

  /**
   * Refuses whatever a shadow plugin asks for while it is served: it never acts.
   *
   * @param member - what it called
   * @returns the reason, or `undefined` when no shadow is being served
   */
  refuseShadow(member: string): Refusal | undefined {
    const { calls } = this.#desk.roster.guard;

    return calls.shadow === '' ? undefined : refusal('RE_ENTRY', calls.note(member));
  }

  /**
   * Tells whether this gate approved this very object.
   *
   * @param order - anything
   */
  isApproved(order: unknown): order is ApprovedOrder {
    return OrderCopy.isApproved(order, this);
  }

  /**
   * Tells whether this gate approved this very object, and it still waits: it was neither filled nor closed nor replaced.
   *
   * @param order - anything
   */
  isInForce(order: unknown): order is ApprovedOrder {
    return this.isApproved(order) && this.#reservations.get(order.orderId)?.order === order;
  }

  /**
   * Stops everything, reducing orders included.
   *
   * @param reason - why
   */
  haltAll(reason: string): void {
    if (this.refuseShadow('haltAll') === undefined) {
      this.#desk.halt.tighten('halt-all', { source: 'gate' }, reason);
    }
  }

  /**
   * Stops every opening of positions; orders that only close still pass.
   *
   * @param reason - why
   */
  haltOpenings(reason: string): void {
    if (this.refuseShadow('haltOpenings') === undefined) {
      this.#desk.halt.tighten('halt-new', { source: 'gate' }, reason);
    }
  }

  /**
   * Lets trading go on after a halt.
   *
   * @param reason - why
   * @param approvers - who answers for it, two different people
   * @throws FrameworkError `BAD_ARGUMENT` without a reason or without two different approvers
   */
  resume(reason: string, approvers: Approvers): void {
    if (this.refuseShadow('resume') === undefined) {
      this.#desk.halt.loosen('active', { source: 'gate' }, reason, approvers);
    }
  }

  /** Lets the manager, whose gate it is, use the recorder too. */
  #keepRecord(recorder: GateRecorder | undefined): void {
    if (recorder !== undefined) {
      this.#desk.recorder = recorder;
      this.#desk.events.witness((event) => {
        if (isChangeType(event.type)) {
          noteOn(this.#desk, (each) => each.onChange(event));
        }
      });
    }
  }

  #decide(action: GateDecision['action'], request: OrderRequest, previous: ApprovedOrder | undefined): GateResult {
    const intrusion = this.refuseShadow(action);

    if (intrusion !== undefined) {
      return { kind: 'refused', refusals: [intrusion] };
    }

    const { events } = this.#desk;
    events.hold();

    try {
      const ruling = this.#judge.judge(action, request, previous);
      return ruling.refusals === noRefusals ? this.#approve(ruling, previous) : this.#refuse(ruling);
    } finally {
      events.release();
    }
  }

  /** Judges again what waits and opens. An order counts all others as filled before it, so that of two which are too much together the later goes. */
  #recheck(): readonly WithdrawnOrder[] {
    const withdrawn: WithdrawnOrder[] = [];

    const opening = new Set(this.#reservations.openingOrders());
    const waiting = [...this.#reservations.all()].filter(({ order }) => opening.has(order.orderId));

    for (const { order, remaining } of waiting.reverse()) {
      const { orderId } = order;
      const result = this.#decide('recheck', { ...order, quantity: remaining }, order);

      if (result.kind === 'refused') {
        this.close(orderId);
        withdrawn.push({ orderId, refusals: result.refusals });
      }
    }

    return withdrawn;
  }

  #approve(ruling: Ruling, previous: ApprovedOrder | undefined): GateResult {
    const stays = ruling.action === 'recheck' ? previous : undefined;
    const approved = stays ?? OrderCopy.approve(ruling.order, this);
    const reservation = this.#approvals.enter(ruling, approved);
    const decision = decisionOf(ruling, this.#options.clock.utc);
    const fault = this.#record(decision, ruling, undefined);

    // What only closes must not wait for a recorder.
    if (fault === undefined || ruling.opening === 0) {
      this.#tellShadows(decision, ruling);
      return { kind: 'approved', order: approved };
    }

    this.#approvals.takeBack(reservation, ruling.replaced);
    return this.#refuse({ ...ruling, refusals: [refusal('GATE_FAULT', fault)] }, fault);
  }

  #refuse(ruling: Ruling, fault?: string): GateResult {
    const { refusals } = ruling;
    const decision = decisionOf(ruling, this.#options.clock.utc);
    const { symbol, strategy, orderId } = decision;
    this.#record(decision, ruling, fault);
    publishBlocked(this.#desk.events, symbol, strategy, orderId, refusals);
    this.#tellShadows(decision, ruling);
    return { kind: 'refused', refusals };
  }

  #tellShadows(decision: GateDecision, { details }: Ruling): void {
    if (details !== undefined) {
      this.#desk.shadows?.onDecision(decision, details);
    }
  }

  /** Records a decision; returns what went wrong. */
  #record(decision: GateDecision, ruling: Ruling, fault: string | undefined): string | undefined {
    const { recorder } = this.#options;

    try {
      recorder?.onDecision(decision, evidenceOf(ruling, this.#desk.roster, fault));
      this.#options.onDecision(decision);
      return undefined;
    } catch (thrown) {
      return publishFault(this.#desk.events, `a decision could not be recorded: ${describeThrown(thrown)}`);
    }
  }

  /** Records what happened outside, and takes it in. */
  #takeIn(act: () => string | undefined, note: (recorder: GateRecorder) => void): void {
    whileHeld(this.#desk.events, () => {
      noteOn(this.#desk, note);
      takeIn(this.#desk, act);
    });
  }
}
