/**
 * Profiles: how much was traded, or how long, at which price.
 *
 * @module
 */
import { type Named, requireNumber, requirePeriod, splitName } from '../base/arguments.js';
import type { TradeBarInput } from '../base/data-point.js';
import { TradeBarIndicator } from '../base/indicator.js';
import { NumberRing, RollingSum } from '../base/rolling.js';
import { PriceLevels } from './price-levels.js';

/**
 * Period, share of the value area, width of a level.
 *
 * @inline
 */
type Arguments = readonly [period?: number, valueAreaVolumePercentage?: number, priceRangeRoundOff?: number];

/** Base of both. The value is the price with the most volume. */
abstract class MarketProfile extends TradeBarIndicator {
  readonly #levels: PriceLevels;
  readonly #places: NumberRing;
  readonly #volumes: NumberRing;
  readonly #total: RollingSum;
  readonly #share: number;
  #control = 0;
  #areaLow = 0;
  #areaHigh = 0;

  /**
   * @param abbreviation - what it is called when it gets no name
   * @param args - the arguments; a name may come first
   */
  constructor(abbreviation: string, args: Named<Arguments>) {
    const [name, [period = 2, share = 0.7, roundOff = 0.05]] = splitName<Arguments>(args);
    super(name ?? `${abbreviation}(${period},${share},${roundOff})`, period);
    requirePeriod(this.name, period);
    const isShare = (value: number): boolean => value > 0 && value <= 1;
    this.#share = requireNumber(this.name, 'a share above 0 and at most 1', share, isShare);
    requireNumber(this.name, 'a price range above 0', roundOff, (value) => value > 0);
    this.#levels = this.own(new PriceLevels(roundOff));
    this.#places = this.own(new NumberRing(period));
    this.#volumes = this.own(new NumberRing(period));
    this.#total = this.own(new RollingSum(period));
  }

  /** Volume by price: a copy, the lowest price first. */
  get volumePerPrice(): ReadonlyMap<number, number> {
    return this.#levels.toMap();
  }

  /** The highest price; 0 when there is none. */
  get profileHigh(): number {
    return this.#levels.price(this.#levels.count - 1);
  }

  /** The lowest price; 0 when there is none. */
  get profileLow(): number {
    return this.#levels.price(0);
  }

  /** The price with the most volume: of several, the one nearest to the middle of the levels. */
  get pocPrice(): number {
    return this.#levels.price(this.#control);
  }

  /** The volume at that price. */
  get pocVolume(): number {
    return this.#levels.volume(this.#control);
  }

  /** The volume that the value area is to have. */
  get valueAreaVolume(): number {
    return this.#total.total * this.#share;
  }

  /** The highest price of the value area. */
  get valueAreaHigh(): number {
    return this.#levels.price(this.#areaHigh);
  }

  /** The lowest price of the value area. */
  get valueAreaLow(): number {
    return this.#levels.price(this.#areaLow);
  }

  /**
   * Tells how much a bar counts.
   *
   * @param bar - the bar
   */
  protected abstract volumeOf(bar: TradeBarInput): number;

  protected override compute(bar: TradeBarInput): number {
    const volume = this.volumeOf(bar);
    const place = this.#levels.placeOf(bar.close);
    this.#levels.add(place, volume);
    this.#total.add(volume);
    const oldPlace = this.#places.push(place);
    const oldVolume = this.#volumes.push(volume);

    if (!Number.isNaN(oldPlace)) {
      this.#levels.remove(oldPlace, oldVolume);
    }

    this.#control = this.#levels.indexOfMost();
    this.#measureArea();
    return this.pocPrice;
  }

  /** Widens the area from the point of control, by the level with more volume, until it has its share. */
  #measureArea(): void {
    const levels = this.#levels;
    let volume = this.pocVolume;
    this.#areaLow = this.#control;
    this.#areaHigh = this.#control;

    while (volume <= this.valueAreaVolume && this.valueAreaVolume !== 0) {
      const below = levels.volume(this.#areaLow - 1);
      const above = levels.volume(this.#areaHigh + 1);

      if (below === 0 && above === 0) {
        return;
      }

      if (above === 0 || below > above) {
        volume += below;
        this.#areaLow -= 1;
      } else {
        volume += above;
        this.#areaHigh += 1;
      }
    }
  }
}

/**
 * How many units were traded at which price, by last prices of bars.
 *
 * @source LEAN `Indicators/VolumeProfile.cs`, `MarketProfile.cs`
 */
export class VolumeProfile extends MarketProfile {
  /**
   * @param args - over how many bars (2), the share of the volume that the value area has (0.7), and the width of a price level (0.05); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more, the share not above 0 and at most 1, or the width not above 0
   */
  constructor(...args: Named<Arguments>) {
    super('VP', args);
  }

  protected override volumeOf({ volume }: TradeBarInput): number {
    return volume;
  }
}

/**
 * How many bars closed at which price.
 *
 * @source LEAN `Indicators/TimeProfile.cs`, `MarketProfile.cs`
 */
export class TimeProfile extends MarketProfile {
  /**
   * @param args - over how many bars (2), the share of the bars that the value area has (0.7), and the width of a price level (0.05); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more, the share not above 0 and at most 1, or the width not above 0
   */
  constructor(...args: Named<Arguments>) {
    super('TP', args);
  }

  protected override volumeOf(): number {
    return 1;
  }
}
