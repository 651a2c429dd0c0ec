/**
 * What all candlestick patterns share: one engine that keeps the candles and asks a description whether they are the pattern.
 *
 * @module
 */
import { type Named, requireNumber, splitName } from '../base/arguments.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator } from '../base/indicator.js';
import type { Candle, CandleSignal } from './candle.js';
import { CandleWindow } from './candle-window.js';

/** For how many bars a pattern waits for the bar that confirms it. */
const PATIENCE = 3;

/** Looks at the latest candles, oldest first; it takes as many as its pattern has. */
export type CandleShape = (first: Candle, second: Candle, third: Candle, fourth: Candle, fifth: Candle) => CandleSignal;

/** What makes a pattern, apart from its shape. */
export interface CandlestickFrame {
  /** What the indicator is called when it is given no name. */
  readonly name: string;
  /** How many candles it has: 1 to 5. */
  readonly candles: number;
  /** How many bars it takes, those of the means included. */
  readonly warmUpPeriod: number;
  /** After how many bars it is ready, when LEAN takes one more than its warm-up period. */
  readonly readyAfter?: number;
}

/** A pattern in words a program can check. */
export interface CandlestickDescription extends CandlestickFrame {
  /** Whether candles are the pattern. */
  readonly shape: CandleShape;
  /** Whether a later candle confirms a pattern, given its candle before the last, when the three bars after it are to be waited for. */
  readonly confirms?: (latest: Candle, reference: Candle, signal: CandleSignal) => boolean;
}

/** A pattern of which one candle reaches into another. */
export interface PenetrationDescription extends CandlestickFrame {
  /** How far it reaches at least, when nothing else is said. @units fraction of the other's body */
  readonly penetration: number;
  /** Whether candles are the pattern, for a penetration. */
  readonly shape: (penetration: number) => CandleShape;
}

/**
 * Base of candlestick patterns: `value` is 1 on the bar that completes a bullish pattern, -1 for a bearish one, else 0; 2 and -2 where a bar confirms one.
 *
 * @source LEAN `Indicators/CandlestickPatterns/CandlestickPattern.cs`
 */
export class CandlestickPattern extends BarIndicator {
  readonly #pattern: CandlestickDescription;
  readonly #readyAfter: number;
  readonly #seekFrom: number;
  readonly #window = this.own(new CandleWindow());
  #awaited: CandleSignal = 0;
  #waited = 0;

  /**
   * @param pattern - what it looks for
   * @param name - what charts and messages call it
   */
  constructor(pattern: CandlestickDescription, name: string = pattern.name) {
    super(name, pattern.warmUpPeriod);
    this.#pattern = pattern;
    this.#readyAfter = pattern.readyAfter ?? pattern.warmUpPeriod;
    this.#seekFrom = this.#readyAfter - (pattern.confirms === undefined ? 0 : PATIENCE);
  }

  /** Whether it has seen enough bars. */
  override get isReady(): boolean {
    return this.samples >= this.#readyAfter;
  }

  /** Forgets everything, as if newly made; handlers stay. */
  override reset(): void {
    super.reset();
    this.#awaited = 0;
    this.#waited = 0;
  }

  protected override compute(bar: BarInput): number {
    this.#window.add(bar);

    if (this.samples < this.#seekFrom) {
      return 0;
    }

    const found = this.#find();
    const value = this.#pattern.confirms === undefined ? found : this.#await(found);

    return this.isReady ? value : 0;
  }

  /** A shape of fewer than five candles takes the first ones only, which are its own. */
  #find(): CandleSignal {
    const { candles, shape } = this.#pattern;
    const window = this.#window;

    return shape(
      window.at(candles - 1),
      window.at(candles - 2),
      window.at(candles - 3),
      window.at(candles - 4),
      window.at(candles - 5),
    );
  }

  /** Remembers a pattern, or looks whether the latest candle confirms the one that is remembered. */
  #await(found: CandleSignal): number {
    if (found !== 0) {
      this.#awaited = found;
      this.#waited = 0;
      return found;
    }

    const signal = this.#awaited;
    this.#waited += 1;
    const reference = this.#window.at(this.#waited + 1);

    if (signal === 0 || this.#waited > PATIENCE || !this.#pattern.confirms?.(this.#window.at(0), reference, signal)) {
      return 0;
    }

    this.#awaited = 0;
    return 2 * signal;
  }
}

/** Makes a pattern: a class to extend with a name. */
export type CandlestickPatternClass = new (name?: string) => CandlestickPattern;

/** Makes a pattern whose penetration may be given: a class to extend with a name. */
export type PenetrationPatternClass = new (
  ...args: readonly [penetration?: number] | readonly [name: string, penetration?: number]
) => CandlestickPattern;

/**
 * Makes the class of a pattern, to be extended by one with a name.
 *
 * @param description - what it looks like
 * @returns the class; its instances may be given a name
 * @example
 * ```ts
 * class OutsideBar extends candlestickPattern({
 *   name: 'OUTSIDEBAR',
 *   candles: 2,
 *   warmUpPeriod: 2,
 *   shape: (before, bar) => (bar.high > before.high && bar.low < before.low ? bar.color : 0),
 * }) {}
 * ```
 */
export function candlestickPattern(description: CandlestickDescription): CandlestickPatternClass {
  return class extends CandlestickPattern {
    constructor(name?: string) {
      super(description, name);
    }
  };
}

/**
 * Makes the class of a pattern whose penetration may be given, to be extended by one with a name.
 *
 * @param description - what it looks like
 * @returns the class; its instances may be given a penetration, and a name before it
 */
export function penetrationPattern(description: PenetrationDescription): PenetrationPatternClass {
  return class extends CandlestickPattern {
    constructor(...args: Named<readonly [penetration?: number]>) {
      const [name = description.name, [penetration = description.penetration]] =
        splitName<readonly [penetration?: number]>(args);
      const reach = requireNumber(name, 'a penetration of 0 or more', penetration, (value) => value >= 0);
      super({ ...description, shape: description.shape(reach) }, name);
    }
  };
}

/**
 * Returns a signal where there is a pattern.
 *
 * @param isPattern - whether there is
 * @param color - what it says: 1 when bullish, -1 when bearish
 * @returns the color, or 0 where there is none
 */
export function signal(isPattern: boolean, color: CandleSignal): CandleSignal {
  return isPattern ? color : 0;
}
