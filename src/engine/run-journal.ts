/**
 * The journal of a run: begun before any order can be asked for, fed with market data before plugins are.
 *
 * @module
 */
import type { RunSettings } from '../algorithm/runtime.js';
import type { Clock } from '../core/clock.js';
import { describeThrown } from '../core/errors.js';
import type { Slice } from '../market/slice.js';
import type { PortfolioView } from '../portfolio/view.js';
import type { RiskEventBus } from '../risk/control/bus.js';
import type { UnifiedRiskManager } from '../risk/control/manager.js';
import type { GateRule } from '../risk/gate/rules.js';
import { RunJournal } from '../risk/journal/journal.js';
import type { ShadowDesk } from '../risk/shadow/desk.js';
import type { MarketFacts } from './market-facts.js';
import type { BacktestOptions } from './options.js';
import type { Recorder } from './recorder.js';

/** A run, as far as its journal needs it. */
export interface JournalledRun {
  readonly clock: Clock;
  readonly portfolio: PortfolioView;
  readonly settings: Pick<RunSettings, 'timeZone'>;
  readonly recorder: Pick<Recorder, 'riskEvents'>;
  readonly riskManager: UnifiedRiskManager;
  readonly riskEventBus: RiskEventBus;
  readonly shadows: ShadowDesk | undefined;
}

/**
 * Begins the journal of a run.
 *
 * @param run - the run
 * @param facts - its market
 * @param rules - the gate's own rules
 * @param options - what is run
 * @returns the journal, or `undefined` where none is kept
 */
export function openJournal(
  run: JournalledRun,
  facts: MarketFacts,
  rules: readonly GateRule[],
  { algorithm, journal: sink, name, risk }: BacktestOptions,
): RunJournal | undefined {
  const { clock, portfolio, recorder, riskEventBus, riskManager, settings, shadows } = run;

  if (sink === undefined) {
    return undefined;
  }

  const journal = new RunJournal(sink, {
    ...facts,
    clock,
    portfolio,
    rules,
    timeZone: (): string => settings.timeZone.name,
  });
  const registered = recorder.riskEvents.filter(({ type }) => type === 'plugin_registered');
  journal.begin({
    algorithm: name ?? algorithm.name,
    configHash: risk?.hash ?? '',
    config: { ...risk?.effective },
    killSwitch: riskManager.killSwitch,
    plugins: registered.map(({ source, data }) => ({ name: source, version: String(data['version']) })),
    ...(shadows !== undefined && { shadows: shadows.shadows }),
  });
  riskEventBus.subscribeAll((event) => journal.onEvent(event));
  shadows?.recordWith((decision, verdicts) => journal.onShadows(decision, verdicts));
  return journal;
}

/** Records market data before plugins get it. A journal that failed refuses what opens; the run goes on, so that positions can be closed. */
export class SliceRecorder {
  readonly #journal: RunJournal | undefined;
  readonly #events: Pick<RiskEventBus, 'publish'>;
  #failed = false;

  /**
   * @param journal - where to, if anywhere
   * @param events - hears of the first failure
   */
  constructor(journal: RunJournal | undefined, events: Pick<RiskEventBus, 'publish'>) {
    this.#journal = journal;
    this.#events = events;
  }

  /**
   * Records all data of one instant.
   *
   * @param slice - the data
   */
  record(slice: Slice): void {
    try {
      this.#journal?.onSlice(slice);
    } catch (thrown) {
      if (!this.#failed) {
        this.#failed = true;
        const message = `market data could not be recorded: ${describeThrown(thrown)}`;
        this.#events.publish({ type: 'gate_fault', level: 'critical', source: 'engine', message });
      }
    }
  }
}
