import { type QCAlgorithm, Resolution, type RunStreams, type Slice } from 'plimsoll';
import {
  asyncScheduler,
  bufferTime,
  debounceTime,
  delay,
  filter,
  interval,
  map,
  type Observable,
  pairwise,
  take,
  tap,
  timer,
} from 'rxjs';
import { describe, expect, it } from 'vitest';
import { complete, daily, isAt, minutes, newYork, run, type Script, source } from './run.js';

const spy = 'SPY';

/** Taken before the first run. */
const before = [asyncScheduler.now, asyncScheduler.schedule, Object.getOwnPropertyDescriptors(asyncScheduler)];
const fiveMinutes = source('minute', { SPY: minutes('2020-01-06 09:30', [100, 101, 102, 103, 104]) });

const onSpy: Script = {
  initialize(algorithm) {
    algorithm.setStartDate(2020, 1, 6);
    algorithm.addEquity(spy, Resolution.Minute);
  },
};

const allStreams = ['slices$', 'orderEvents$', 'riskEvents$', 'equity$', 'logs$'] as const;

function watchAll(streams: RunStreams, note: (line: string) => void): void {
  for (const name of allStreams) {
    (streams[name] as Observable<unknown>).subscribe({
      next: () => note(name),
      error: () => note(`${name} error`),
      complete: () => note(`${name} complete`),
    });
  }
}

describe('the streams', () => {
  it('report what happened, then complete', () => {
    const seen: string[] = [];
    complete(
      {
        ...onSpy,
        onData(algorithm) {
          if (isAt(algorithm, '09:31')) {
            algorithm.marketOrder(spy, 1);
            algorithm.log('bought');
          }
        },
      },
      fiveMinutes,
      { watch: (streams) => watchAll(streams, (line) => seen.push(line)) },
    );
    const count = (line: string): number => seen.filter((one) => one === line).length;

    expect(allStreams.map((name) => count(`${name} complete`))).toEqual([1, 1, 1, 1, 1]);
    expect(allStreams.map((name) => count(`${name} error`))).toEqual([0, 0, 0, 0, 0]);
    expect([count('slices$'), count('orderEvents$'), count('equity$')]).toEqual([5, 2, 5]);
    expect(seen.filter((line) => line === 'slices$' || line === 'orderEvents$').slice(0, 3)).toEqual([
      'orderEvents$',
      'orderEvents$',
      'slices$',
    ]);
    expect(seen.slice(-5).every((line) => line.endsWith('complete'))).toBe(true);
  });

  it('complete too when the run ends with an error of the data', () => {
    const seen: string[] = [];
    const broken = { ...fiveMinutes, name: 'broken', resolve: fiveMinutes.resolve.bind(fiveMinutes), read: () => [] };

    expect(() => complete(onSpy, broken, { watch: (streams) => watchAll(streams, (line) => seen.push(line)) })).toThrow(
      expect.objectContaining({ code: 'DATA_NOT_FOUND' }),
    );
    expect(seen.filter((line) => line.endsWith('complete'))).toHaveLength(5);
  });

  it('are hot: a late subscriber gets only what follows', () => {
    const times: string[] = [];
    complete(
      {
        ...onSpy,
        onData(algorithm) {
          if (isAt(algorithm, '09:33')) {
            algorithm.slices$.subscribe((slice) => times.push(slice.time.toFormat('HH:mm')));
          }
        },
      },
      fiveMinutes,
    );

    expect(times).toEqual(['09:33', '09:34', '09:35']);
  });

  it('cannot be written to by those who read them', () => {
    complete(
      {
        ...onSpy,
        onData(algorithm) {
          for (const name of allStreams) {
            expect('next' in algorithm[name]).toBe(false);
          }
        },
      },
      fiveMinutes,
    );
  });

  it('survive a subscriber that throws: the others and its later values arrive, and the log says so', () => {
    const seen: number[] = [];
    let calls = 0;
    const result = complete(onSpy, fiveMinutes, {
      watch: ({ slices$ }) => {
        slices$.subscribe(() => {
          calls += 1;
          throw new Error('clumsy');
        });
        slices$.subscribe((slice) => seen.push(slice.bars[spy]?.close ?? 0));
      },
    });

    expect([calls, seen]).toEqual([5, [100, 101, 102, 103, 104]]);
    expect(result.logs.filter(({ level, message }) => level === 'error' && message.includes('clumsy'))).toHaveLength(5);
  });

  it('survive an operator that throws: it ends for its subscriber only, and the log says so', () => {
    const [seen, others]: [number[], number[]] = [[], []];
    const result = complete(onSpy, fiveMinutes, {
      watch: ({ slices$ }) => {
        slices$
          .pipe(
            map((slice) => slice.bars[spy]?.close ?? 0),
            tap((close) => {
              if (close === 102) {
                throw new Error('bad operator');
              }
            }),
          )
          .subscribe((close) => seen.push(close));
        slices$.subscribe((slice) => others.push(slice.bars[spy]?.close ?? 0));
      },
    });

    expect([seen, others]).toEqual([
      [100, 101],
      [100, 101, 102, 103, 104],
    ]);
    expect(result.logs.filter(({ message }) => message.includes('bad operator'))).toHaveLength(1);
  });

  it('stop logging a subscriber that always throws, and say so', () => {
    const result = complete(
      {
        ...onSpy,
        onData(algorithm) {
          if (isAt(algorithm, '09:31')) {
            for (let i = 0; i < 150; i += 1) {
              algorithm.debug(i);
            }
          }
        },
      },
      fiveMinutes,
      {
        watch: ({ logs$ }) =>
          logs$.subscribe(() => {
            throw new Error('always');
          }),
      },
    );
    const errors = result.logs.filter(({ level }) => level === 'error');

    expect(errors).toHaveLength(100);
    expect(errors.at(-1)?.message).toContain('further ones are not logged');
  });

  it('show every subscriber the same order of events, though one of them trades', () => {
    const [first, second]: [string[], string[]] = [[], []];
    const result = complete(
      {
        initialize(algorithm) {
          onSpy.initialize?.(algorithm);
          algorithm.orderEvents$.subscribe(({ orderId, status }) => {
            first.push(`${orderId} ${status}`);

            if (orderId < 3) {
              algorithm.marketOrder(spy, 1);
            }
          });
          algorithm.orderEvents$.subscribe(({ orderId, status }) => second.push(`${orderId} ${status}`));
        },
        onData(algorithm) {
          if (isAt(algorithm, '09:31')) {
            algorithm.marketOrder(spy, 1);
          }
        },
      },
      fiveMinutes,
    );
    const recorded = result.orderEvents.map(({ orderId, status }) => `${orderId} ${status}`);

    expect(first).toEqual(second);
    expect(first).toEqual(recorded);
    expect(first.length).toBeGreaterThanOrEqual(6);
  });

  it('show the order of what happened, though the hook trades before they hear of it', () => {
    let hooks = 0;
    const [hooked, streamed]: [string[], string[]] = [[], []];
    const result = complete(
      {
        ...onSpy,
        onOrderEvent(algorithm, { orderId, status }) {
          hooks += 1;
          hooked.push(`${orderId} ${status}`);

          if (orderId === 1) {
            algorithm.marketOrder(spy, 1);
          }

          hooks -= 1;
        },
        onData(algorithm) {
          if (isAt(algorithm, '09:31')) {
            algorithm.marketOrder(spy, 1);
          }
        },
      },
      fiveMinutes,
      {
        watch: ({ orderEvents$ }) =>
          orderEvents$.subscribe((one) =>
            streamed.push(`${one.orderId} ${one.status}${hooks === 0 ? '' : ' inside a hook'}`),
          ),
      },
    );
    const recorded = result.orderEvents.map(({ orderId, status }) => `${orderId} ${status}`);

    expect(recorded).toEqual(['1 submitted', '2 submitted', '1 filled', '3 submitted', '2 filled', '3 filled']);
    expect(streamed).toEqual(recorded);
    expect(hooked).toEqual(recorded);
  });
});

describe('time-based operators', () => {
  const decade = source('daily', {
    SPY: daily(
      '2010-01-04',
      Array.from({ length: 2516 }, (_, i) => 100 + (i % 7)),
    ),
  });

  function fired(operator: (algorithm: QCAlgorithm) => (input: Observable<Slice>) => Observable<Slice>): string[] {
    const seen: string[] = [];
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2010, 1, 1);
          algorithm.addEquity(spy, Resolution.Daily);
          algorithm.slices$
            .pipe(operator(algorithm))
            .subscribe(() => seen.push(algorithm.time.toFormat('yyyy-MM-dd HH:mm')));
        },
      },
      decade,
    );

    return seen;
  }

  const day = 86_400_000;

  it.each<[string, (algorithm: QCAlgorithm) => (input: Observable<Slice>) => Observable<Slice>]>([
    ['the scheduler of the algorithm', (one) => debounceTime(1.5 * day, one.scheduler)],
    ['no scheduler at all', () => debounceTime(1.5 * day)],
  ])('run on the clock of the run with %s, over ten years at once', (_name, operator) => {
    const seen = fired(operator);

    expect(seen.slice(0, 3)).toEqual(['2010-01-10 04:00', '2010-01-17 04:00', '2010-01-24 04:00']);
    expect(seen.length).toBeGreaterThan(500);
  });

  it('fire between the bars, each at its own time and in order', () => {
    const seen: string[] = [];
    const note = (algorithm: QCAlgorithm, what: string): number =>
      seen.push(`${algorithm.time.toFormat('HH:mm:ss')} ${what}`);
    complete(
      {
        initialize(algorithm) {
          onSpy.initialize?.(algorithm);
          algorithm.slices$.pipe(take(2), delay(30_000)).subscribe(() => note(algorithm, 'delayed'));
          algorithm.slices$
            .pipe(
              bufferTime(120_000),
              filter((some) => some.length > 0),
            )
            .subscribe((some) => note(algorithm, `buffer of ${some.length}`));
        },
        onData: (algorithm) => void note(algorithm, 'bar'),
      },
      fiveMinutes,
    );

    expect(seen.filter((line) => !line.includes('buffer'))).toEqual([
      '09:31:00 bar',
      '09:31:30 delayed',
      '09:32:00 bar',
      '09:32:30 delayed',
      '09:33:00 bar',
      '09:34:00 bar',
      '09:35:00 bar',
    ]);
    expect(seen.filter((line) => line.includes('buffer')).length).toBeGreaterThanOrEqual(2);
  });

  it('may trade, at the time of the clock', () => {
    const result = complete(
      {
        initialize(algorithm) {
          onSpy.initialize?.(algorithm);
          algorithm.slices$.pipe(take(1), delay(90_000)).subscribe(() => algorithm.marketOrder(spy, 1));
        },
      },
      fiveMinutes,
    );

    expect(result.orders[0]).toMatchObject({ createdTime: '2020-01-06T14:32:30Z', price: 101 });
  });

  it('do not run after the last bar', () => {
    const seen: number[] = [];
    complete({ ...onSpy, onData: () => void timer(3_600_000).subscribe(() => seen.push(1)) }, fiveMinutes);

    expect(seen).toEqual([]);
  });

  it('that throw are logged, and harm nobody', () => {
    const result = complete(
      {
        initialize(algorithm) {
          onSpy.initialize?.(algorithm);
          asyncScheduler.schedule(() => {
            throw new Error('scheduled mishap');
          }, newYork('2020-01-06 09:31') - algorithm.clock.utc);
        },
      },
      fiveMinutes,
    );

    expect(result.status).toBe('completed');
    expect(result.logs.some(({ message }) => message.includes('scheduled mishap'))).toBe(true);
  });

  it('without any delay end the run instead of hanging it', () => {
    const result = run(
      { ...onSpy, onData: (algorithm) => void (isAt(algorithm, '09:31') && interval(0).subscribe()) },
      fiveMinutes,
    );

    expect(result.status).toBe('failed');
    expect(result.error?.message).toContain('give the timer a delay above 0');
  });

  it('see the wall clock again after the run, also after one that failed', () => {
    let inside = 0;
    complete(
      {
        ...onSpy,
        onData: () => {
          inside = asyncScheduler.now();
        },
      },
      fiveMinutes,
    );
    run(
      {
        ...onSpy,
        onData: () => {
          throw new Error('stop');
        },
      },
      fiveMinutes,
    );
    expect(() => run({ initialize: (one) => void one.addEquity('NONE') }, fiveMinutes)).toThrow('NONE');

    expect(inside).toBe(newYork('2020-01-06 09:35'));
    expect([asyncScheduler.now, asyncScheduler.schedule, Object.getOwnPropertyDescriptors(asyncScheduler)]).toEqual(
      before,
    );
    expect(Math.abs(asyncScheduler.now() - Date.now())).toBeLessThan(60_000);
  });

  it('compose: pairs of equity points', () => {
    const changes: number[] = [];
    complete(
      {
        initialize(algorithm) {
          onSpy.initialize?.(algorithm);
          algorithm.equity$
            .pipe(
              pairwise(),
              map(([a, b]) => Math.round(b.value - a.value)),
            )
            .subscribe((change) => changes.push(change));
        },
        onData(algorithm) {
          if (!algorithm.portfolio.invested) {
            algorithm.marketOrder(spy, 10);
          }
        },
      },
      fiveMinutes,
    );

    expect(changes).toEqual([10, 10, 10, 10]);
  });
});
