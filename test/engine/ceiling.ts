/**
 * A risk line for tests: one plugin, whose limit is seen at a glance.
 *
 * @module
 */
import {
  type PositionDetails,
  type RiskHost,
  type RiskPlugin,
  type RiskPluginModule,
  type RiskSetup,
  resolveRiskConfig,
} from 'plimsoll';
import { z } from 'zod';

/** A plugin that lets a strategy open at most so many units, and notes what it was asked. */
export class Ceiling implements RiskPlugin {
  readonly pluginName = 'Ceiling';
  readonly pluginVersion = '1.0.0';
  readonly asked: PositionDetails[] = [];
  host: RiskHost | undefined;
  readonly #units: number;

  constructor(units: number) {
    this.#units = units;
  }

  initialize(host: RiskHost): boolean {
    this.host = host;
    return true;
  }

  canOpenPosition(_symbol: string, _strategy: string, details: PositionDetails): readonly [boolean, string] {
    this.asked.push(details);
    const after = Math.abs(details.currentQuantity + details.pendingQuantity + details.openingQuantity);

    return [after <= this.#units, after <= this.#units ? '' : `at most ${this.#units} units`];
  }

  onPositionOpened(): void {}
  onPositionClosed(): void {}

  getStatus(): Readonly<Record<string, unknown>> {
    return {};
  }
}

/** A risk line with one plugin. */
export function behind(plugin: RiskPlugin): RiskSetup {
  const module: RiskPluginModule = {
    name: 'ceiling',
    description: 'A test.',
    configSchema: z.strictObject({}),
    create: () => plugin,
  };

  return resolveRiskConfig({ plugins: { ceiling: {} } }, new Map([[module.name, module]]), 'test');
}
