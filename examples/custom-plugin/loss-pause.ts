/**
 * A risk plugin of one's own: after some losing trades in a row, no new positions for a while. `risk.json` names it.
 *
 * @module
 */
import {
  BaseRiskPlugin,
  DAY,
  describeUnsound,
  type PositionDetails,
  type RiskAnswer,
  type RiskPluginModule,
} from 'plimsoll';
import { z } from 'zod';

const configSchema = z.strictObject({
  /** How many losing trades in a row are too many. */
  maxLosses: z.int().positive().default(3).describe('Losing trades in a row that start a pause (default 3).'),
  /** How long no position is opened then. */
  pauseDays: z.number().positive().default(20).describe('Days of the pause (default 20).'),
});

/** Pauses after a losing streak. */
class LossPausePlugin extends BaseRiskPlugin<typeof configSchema> {
  readonly pluginName = 'LossPausePlugin';
  readonly pluginVersion = '1.0.0';
  readonly configSchema = configSchema;
  readonly #entries = new Map<string, { readonly price: number; readonly quantity: number }>();
  #losses = 0;
  #resumeUtc = Number.NEGATIVE_INFINITY;

  canOpenPosition(symbol: string, strategyName: string, details: PositionDetails): RiskAnswer {
    const unsound = describeUnsound(symbol, strategyName, details);
    const { utc } = this.host.clock;

    if (unsound !== undefined) {
      return [false, unsound];
    }

    if (utc >= this.#resumeUtc) {
      return [true, 'no losing streak'];
    }

    const days = Math.ceil((this.#resumeUtc - utc) / DAY);
    return {
      kind: 'deny',
      code: 'LOSS_PAUSE',
      message: `paused for another ${days} days after ${this.config.maxLosses} losses in a row`,
      context: { days, maxLosses: this.config.maxLosses },
    };
  }

  override onPositionOpened(symbol: string, strategyName: string, { price, quantity }: PositionDetails): void {
    this.#entries.set(`${strategyName}/${symbol}`, { price, quantity });
  }

  override onPositionClosed(symbol: string, strategyName: string, details: PositionDetails): void {
    const entry = this.#entries.get(`${strategyName}/${symbol}`);
    this.#entries.delete(`${strategyName}/${symbol}`);

    if (entry === undefined) {
      return;
    }

    const won = (details.price - entry.price) * entry.quantity >= 0;
    this.#losses = won ? 0 : this.#losses + 1;

    if (this.#losses >= this.config.maxLosses) {
      this.#losses = 0;
      this.#resumeUtc = this.host.clock.utc + this.config.pauseDays * DAY;
      this.log(`paused for ${this.config.pauseDays} days`);
    }
  }

  override getStatus(): Readonly<Record<string, unknown>> {
    return { losses: this.#losses, paused: this.host.clock.utc < this.#resumeUtc };
  }
}

/** What the framework finds when a configuration names this file. */
export const riskPlugin: RiskPluginModule = {
  name: 'loss-pause',
  description: 'No new positions for a while after some losing trades in a row.',
  configSchema,
  create: () => new LossPausePlugin(),
};
