/**
 * Risk events: what plugins and the gate tell the world, and each other.
 *
 * @module
 */

import { plainCopy } from '../../core/plain.js';
import { formatUtc } from '../../core/time.js';

/** What happened. */
export type RiskEventType =
  | 'circuit_breaker_triggered'
  | 'correlation_limit_exceeded'
  | 'concentration_limit_exceeded'
  | 'recovery_conditions_met'
  | 'position_blocked'
  | 'position_check'
  | 'plugin_registered'
  | 'plugin_enabled'
  | 'plugin_disabled'
  | 'plugin_error'
  | 'plugin_degraded'
  | 'plugin_reset'
  | 'plugin_reconfigured'
  | 'plugin_unfed'
  | 'plugin_fed'
  | 'gate_fault'
  | 'margin_call'
  | 'margin_call_warning'
  | 'trade_busted'
  | 'halted'
  | 'resumed';

/** What happened, under the legacy names. */
export const RiskEventType = {
  /** A breaker tripped: openings are refused until it recovers. */
  CIRCUIT_BREAKER_TRIGGERED: 'circuit_breaker_triggered',
  /** A position was refused because its group, or what moves with it, is full. */
  CORRELATION_LIMIT_EXCEEDED: 'correlation_limit_exceeded',
  /** A position or an allocation was refused because a symbol would take too much. */
  CONCENTRATION_LIMIT_EXCEEDED: 'concentration_limit_exceeded',
  /** A breaker that had tripped lets positions open again. */
  RECOVERY_CONDITIONS_MET: 'recovery_conditions_met',
  /** An order or a question was refused; the event carries every reason. */
  POSITION_BLOCKED: 'position_blocked',
  /** Plugins are asked about a position; told while somebody is subscribed to this type by its name. */
  POSITION_CHECK: 'position_check',
  /** A plugin joined. */
  PLUGIN_REGISTERED: 'plugin_registered',
  /** A disabled plugin is asked again. */
  PLUGIN_ENABLED: 'plugin_enabled',
  /** A plugin is no longer asked. */
  PLUGIN_DISABLED: 'plugin_disabled',
  /** A plugin failed to answer properly; what it was asked is refused. */
  PLUGIN_ERROR: 'plugin_error',
  /** A notification of a plugin failed; it refuses every opening until it is reset. */
  PLUGIN_DEGRADED: 'plugin_degraded',
  /** A degraded plugin was reset and answers again. */
  PLUGIN_RESET: 'plugin_reset',
  /** The limits of a plugin were changed while it ran; the event carries all of them. */
  PLUGIN_RECONFIGURED: 'plugin_reconfigured',
  /** A plugin took in no market data for longer than the configuration allows; it refuses every opening until it does. */
  PLUGIN_UNFED: 'plugin_unfed',
  /** A plugin that was not being fed took in market data again. */
  PLUGIN_FED: 'plugin_fed',
  /** The gate itself failed to judge or to record; the order is refused. */
  GATE_FAULT: 'gate_fault',
  /** Positions use more margin than the account is worth; the engine cuts them. */
  MARGIN_CALL: 'margin_call',
  /** Little margin is free, or positions cannot be cut now; told when it begins. */
  MARGIN_CALL_WARNING: 'margin_call_warning',
  /** A fill never happened: the venue cancelled it after the fact. */
  TRADE_BUSTED: 'trade_busted',
  /** The kill switch was tightened. */
  HALTED: 'halted',
  /** The kill switch was loosened. */
  RESUMED: 'resumed',
} as const;

/** The types that plugins and strategies publish; all others say what only the framework can know. */
export const openRiskEventTypes: ReadonlySet<RiskEventType> = new Set<RiskEventType>([
  'circuit_breaker_triggered',
  'correlation_limit_exceeded',
  'concentration_limit_exceeded',
  'recovery_conditions_met',
  'position_check',
]);

/** How serious it is. */
export type RiskLevel = 'info' | 'warning' | 'critical' | 'emergency';

/** How serious it is, under the legacy names. */
export const RiskLevel = {
  /** For the record. */
  INFO: 'info',
  /** A limit did its work. */
  WARNING: 'warning',
  /** Somebody should look now. */
  CRITICAL: 'critical',
  /** Trading stopped, or cannot be judged. */
  EMERGENCY: 'emergency',
} as const;

/** What a publisher says; the bus adds the time. */
export interface RiskEventSpec {
  /** What happened. */
  readonly type: RiskEventType;
  /** How serious it is. */
  readonly level: RiskLevel;
  /** Who says so: a plugin's name, `gate`, `manager`, `engine`; what a strategy says begins with `strategy:`. */
  readonly source: string;
  /** What a person reads. */
  readonly message: string;
  /** The numbers, for programs; must be plain JSON data. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** One thing that happened on the risk side, stamped with the algorithm's clock. */
export class RiskEvent implements RiskEventSpec {
  /** What happened. */
  readonly type: RiskEventType;
  /** How serious it is. */
  readonly level: RiskLevel;
  /** Who says so. */
  readonly source: string;
  /** What a person reads. */
  readonly message: string;
  /** The numbers, for programs. */
  readonly data: Readonly<Record<string, unknown>>;
  /** When it happened, epoch milliseconds UTC on the algorithm's clock. */
  readonly utc: number;

  /**
   * @param spec - what happened
   * @param utc - when, epoch milliseconds
   */
  constructor(spec: RiskEventSpec, utc: number) {
    this.type = spec.type;
    this.level = spec.level;
    this.source = spec.source;
    this.message = spec.message;
    this.data = frozen(spec.data);
    this.utc = utc;
    Object.freeze(this);
  }

  /** Returns the event as plain data, under the legacy keys. */
  toDict(): Record<string, unknown> {
    return {
      event_type: this.type,
      level: this.level,
      source: this.source,
      message: this.message,
      data: this.data,
      timestamp: formatUtc(this.utc),
    };
  }
}

/** A copy that no handler can change for those who come after it; what is no plain JSON data is frozen on its surface. */
function frozen(data: RiskEventSpec['data']): RiskEvent['data'] {
  try {
    return plainCopy(data ?? {}) as RiskEvent['data'];
  } catch {
    return Object.freeze({ ...data });
  }
}
