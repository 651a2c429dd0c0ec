/**
 * Tom DeMark's sequential.
 *
 * @module
 */
import type { BarInput } from '../base/data-point.js';
import { BarIndicator } from '../base/indicator.js';
import { NumberRing } from '../base/rolling.js';

/** How many bars a setup has. */
const SETUP = 9;
/** How many bars a countdown has. */
const COUNTDOWN = 13;
/** How many bars are looked back at, the latest included. */
const WINDOW = 10;
/** How many bars it takes to be ready. */
const WARM_UP = 6;

/** A phase of {@link TomDemarkSequential}. */
export type TomDemarkSequentialPhase = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Phases of {@link TomDemarkSequential} under QuantConnect's names; its value is one of them. */
export const TomDemarkSequentialPhase = {
  /** None. */
  None: 0,
  /** Closes below those of four bars before: a fall that may end. */
  BuySetup: 1,
  /** Closes above those of four bars before: a rise that may end. */
  SellSetup: 2,
  /** After a buy setup, closes at or below the low of two bars before. */
  BuyCountdown: 3,
  /** After a sell setup, closes at or above the high of two bars before. */
  SellCountdown: 4,
  /** The ninth bar of a buy setup, whose lows at the end are the lowest. */
  BuySetupPerfect: 5,
  /** The ninth bar of a sell setup, whose highs at the end are the highest. */
  SellSetupPerfect: 6,
} as const;

const Phase = TomDemarkSequentialPhase;

/**
 * Counts bars to the end of a move: nine of a setup, then thirteen of a countdown. Its value is the {@link TomDemarkSequentialPhase} that the bar belongs to; 0 for none.
 *
 * @remarks Counts of a countdown go on from one to the next when a setup does not begin one of its own, as in LEAN.
 * @source LEAN `Indicators/TomDemarkSequential.cs`; T. R. DeMark, The New Science of Technical Analysis (1994)
 */
export class TomDemarkSequential extends BarIndicator {
  readonly #highs = this.own(new NumberRing(WINDOW));
  readonly #lows = this.own(new NumberRing(WINDOW));
  readonly #closes = this.own(new NumberRing(WINDOW));
  #phase: TomDemarkSequentialPhase = Phase.None;
  #setupSteps = 0;
  #countdownSteps = 0;
  #resistance = 0;
  #support = 0;

  /**
   * @param name - what charts and messages call it
   */
  constructor(name = 'TomDemarkSequential') {
    super(name, WARM_UP);
  }

  /** The highest high of the latest buy setup: a close above it ends the countdown. */
  get resistancePrice(): number {
    return this.#resistance;
  }

  /** The lowest low of the latest sell setup: a close below it ends the countdown. */
  get supportPrice(): number {
    return this.#support;
  }

  /** How many bars the latest setup has. */
  get setupPhaseStepCount(): number {
    return this.#setupSteps;
  }

  /** How many bars the latest countdown has. */
  get countdownPhaseStepCount(): number {
    return this.#countdownSteps;
  }

  override reset(): void {
    super.reset();
    this.#phase = Phase.None;
    this.#setupSteps = 0;
    this.#countdownSteps = 0;
    this.#resistance = 0;
    this.#support = 0;
  }

  protected override compute({ high, low, close }: BarInput): number {
    this.#highs.push(high);
    this.#lows.push(low);
    this.#closes.push(close);

    if (!this.isReady) {
      return Phase.None;
    }

    switch (this.#phase) {
      case Phase.BuySetup:
        return this.#continueSetup(Phase.BuySetup, close < this.#closes.get(4));
      case Phase.SellSetup:
        return this.#continueSetup(Phase.SellSetup, close > this.#closes.get(4));
      case Phase.BuyCountdown:
        return this.#continueCountdown(close <= this.#lows.get(2), close > this.#resistance);
      case Phase.SellCountdown:
        return this.#continueCountdown(close >= this.#highs.get(2), close < this.#support);
      default:
        return this.#begin();
    }
  }

  /** A setup begins where closes cross those of four bars before. */
  #begin(): number {
    const now = Math.sign(this.#closes.get(0) - this.#closes.get(4));
    const before = Math.sign(this.#closes.get(1) - this.#closes.get(5));

    if (now * before < 0) {
      this.#phase = now < 0 ? Phase.BuySetup : Phase.SellSetup;
      this.#setupSteps = 1;
    }

    return this.#phase;
  }

  #continueSetup(phase: typeof Phase.BuySetup | typeof Phase.SellSetup, goesOn: boolean): number {
    if (!goesOn) {
      this.#phase = Phase.None;
      return Phase.None;
    }

    this.#setupSteps += 1;

    if (this.#setupSteps < SETUP) {
      return phase;
    }

    return phase === Phase.BuySetup ? this.#endBuySetup() : this.#endSellSetup();
  }

  #endBuySetup(): number {
    const lows = this.#lows;
    this.#phase = Phase.BuyCountdown;
    this.#resistance = this.#extreme(this.#highs, 1);

    if (this.#closes.get(0) < lows.get(2)) {
      this.#countdownSteps = 1;
    }

    const isPerfect = Math.min(lows.get(0), lows.get(1)) < Math.min(lows.get(2), lows.get(3));

    return isPerfect ? Phase.BuySetupPerfect : Phase.BuySetup;
  }

  #endSellSetup(): number {
    const highs = this.#highs;
    this.#phase = Phase.SellCountdown;
    this.#support = this.#extreme(this.#lows, -1);

    if (this.#closes.get(0) > highs.get(2)) {
      this.#countdownSteps = 1;
    }

    const isPerfect = Math.max(highs.get(0), highs.get(1)) > Math.max(highs.get(2), highs.get(3));

    return isPerfect ? Phase.SellSetupPerfect : Phase.SellSetup;
  }

  #continueCountdown(counts: boolean, isBroken: boolean): number {
    const phase = this.#phase;

    if (counts) {
      this.#countdownSteps += 1;

      if (this.#countdownSteps === COUNTDOWN) {
        this.#phase = Phase.None;
      }

      return phase;
    }

    if (isBroken) {
      this.#phase = Phase.None;
    }

    return Phase.None;
  }

  /** The highest (or, with the sign turned, the lowest) of the nine bars that LEAN takes: all of the window but the latest when it is full. */
  #extreme(ring: NumberRing, sign: 1 | -1): number {
    const from = ring.count - SETUP;
    let extreme = Number.NEGATIVE_INFINITY;

    for (let age = from; age < from + SETUP; age += 1) {
      extreme = Math.max(extreme, sign * ring.get(age));
    }

    return sign * extreme;
  }
}
