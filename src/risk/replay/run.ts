/**
 * What a replay is made of: the risk side of a run, on an account, a market and a clock that a journal tells.
 *
 * @module
 */
import type { ManualClock } from '../../core/clock.js';
import type { MarketPrices } from '../../market/security-cache.js';
import type { RiskSetup } from '../config/config.js';
import type { RiskEventBus } from '../control/bus.js';
import { deskOf, type EngineDesk } from '../control/desk.js';
import { UnifiedRiskManager } from '../control/manager.js';
import { ApprovalDesk } from '../gate/approvals.js';
import { FillDesk } from '../gate/fills.js';
import { OrderJudge } from '../gate/judgement.js';
import type { HeaderRecord } from '../journal/records.js';
import type { Stopwatch } from '../plugins/answer-time.js';
import type { RiskPlugin } from '../plugins/plugin.js';
import type { RecordedPortfolio } from './account.js';
import type { RecordedMarketplace } from './market.js';
import { calling } from './plugins.js';
import { RecordedRules } from './rules.js';

/** What a journal tells, and what happens while it is judged. */
export interface ReplaySources {
  /** The time of the record. */
  readonly clock: ManualClock;
  /** The account of the record. */
  readonly portfolio: RecordedPortfolio;
  /** The market of the record. */
  readonly market: RecordedMarketplace;
  /** Carries risk events. */
  readonly bus: RiskEventBus;
  /**
   * Called when a plugin or a rule was asked, while that still counts as being asked.
   *
   * @param plugin - the plugin; `undefined` for a rule
   */
  readonly onAsked: (plugin: string | undefined) => void;
  /** Tells how long plugins took. */
  readonly stopwatch: Stopwatch;
  /** Says on whose behalf the risk side was changed. */
  readonly actor: () => string;
}

/** The risk side of a replay. There is no gate: nothing here can be filled. */
export interface ReplayRun {
  readonly manager: UnifiedRiskManager;
  readonly desk: EngineDesk;
  readonly rules: RecordedRules;
  readonly fills: FillDesk;
  readonly judge: OrderJudge;
  readonly approvals: ApprovalDesk;
}

/**
 * Makes the risk side anew, as it was when the journal began.
 *
 * @param policy - the risk configuration and its plugins
 * @param header - whose run it was
 * @param sources - what a journal tells
 * @throws FrameworkError `BAD_PLUGIN` for a plugin that cannot be made anew
 */
export function openRun(policy: RiskSetup, header: HeaderRecord, sources: ReplaySources): ReplayRun {
  const { bus, clock, market, onAsked, portfolio } = sources;
  const { maxAnswerTime, maxFeedAge, maxPriceAge } = policy.effective;
  const host = { clock, portfolio, riskEventBus: bus, log: (): void => undefined };
  const manager = new UnifiedRiskManager({
    host,
    actor: sources.actor,
    risk: { ...policy, plugins: pluginsOf(policy, header, onAsked) },
    ...(maxFeedAge !== undefined && { maxFeedAge }),
    ...(maxAnswerTime !== undefined && { answerBudget: { maxAnswerTime, stopwatch: sources.stopwatch } }),
  });
  const rules = new RecordedRules(header.rules, () => onAsked(undefined));
  const desk = deskOf(manager);
  const options = {
    ...(maxPriceAge !== undefined && { maxPriceAge }),
    clock,
    portfolio,
    manager,
    rules: rules.rules,
    prices: (): MarketPrices => market.prices(),
    multiplier: (): number => market.multiplier(),
    onDecision: (): void => undefined,
  };
  const fills = new FillDesk(options, desk, desk.reservations);
  const judge = new OrderJudge(options, desk, desk.reservations);

  desk.halt.restore(header.killSwitch);
  return { manager, desk, rules, fills, judge, approvals: new ApprovalDesk(desk, fills) };
}

/** Lets plugins be followed, in the order in which they were registered then: a configuration may name them in another. */
function pluginsOf(
  { plugins }: RiskSetup,
  header: HeaderRecord,
  onAsked: ReplaySources['onAsked'],
): RiskSetup['plugins'] {
  return plugins
    .map((each) => {
      const plugin = calling(each.module.create(), onAsked);
      const place = header.plugins.findIndex(({ name }) => name === plugin.pluginName);
      const module = { ...each.module, create: (): RiskPlugin => plugin };

      return { ...each, module, place: place < 0 ? plugins.length : place };
    })
    .sort((one, other) => one.place - other.place);
}
