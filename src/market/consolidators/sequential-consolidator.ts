/**
 * Consolidators behind each other.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';
import { Consolidator } from './consolidator.js';
import type { ConsolidatorMarket, DataKind, DataPoint } from './data-point.js';

/**
 * Feeds one consolidator with the bars of another.
 *
 * @source LEAN `Common/Data/Consolidators/SequentialConsolidator.cs`
 */
export class SequentialConsolidator<I extends DataPoint, M extends DataPoint, O extends DataPoint> extends Consolidator<
  I,
  O
> {
  /** The one that takes the data. */
  readonly first: Consolidator<I, M>;
  /** The one that makes the bars. */
  readonly second: Consolidator<M, O>;
  /** What it takes. */
  readonly input: DataKind;
  /** What it makes. */
  readonly output: DataKind;

  /**
   * @param first - takes the data
   * @param second - takes the bars of the first
   * @throws FrameworkError `BAD_ARGUMENT` when the second does not take what the first makes
   */
  constructor(first: Consolidator<I, M>, second: Consolidator<M, O>) {
    super();

    if (second.input !== 'any' && second.input !== first.output) {
      throw new FrameworkError(
        'BAD_ARGUMENT',
        `SequentialConsolidator: the first makes ${first.output} bars, the second takes ${second.input} bars.`,
      );
    }

    this.first = first;
    this.second = second;
    this.input = first.input;
    this.output = second.output;
    first.onConsolidated((bar) => second.update(bar));
    second.onConsolidated((bar) => this.emit(bar));
  }

  /** The bar that the second is making, as it stands; `undefined` when there is none. */
  get workingData(): O | undefined {
    return this.second.workingData;
  }

  /** When the time of the bar is over that the first is making, epoch milliseconds UTC. */
  override get dueUtc(): number {
    return this.first.dueUtc;
  }

  /**
   * Takes data.
   *
   * @param data - later than what came before
   */
  update(data: I): void {
    this.first.update(data);
  }

  /**
   * Finishes the bar of the first when its time is over.
   *
   * @param utc - the time now, epoch milliseconds
   */
  override scan(utc: number): void {
    this.first.scan(utc);
  }

  /**
   * Tells both of the market.
   *
   * @param market - of the security
   */
  override useMarket(market: ConsolidatorMarket): void {
    this.first.useMarket(market);
    this.second.useMarket(market);
  }

  /** Forgets the bars, not the handlers. */
  override reset(): void {
    super.reset();
    this.first.reset();
    this.second.reset();
  }
}
