/**
 * Strategies that define members of their base class under other spellings.
 *
 * @module
 */
import { adoptSpellings, FrameworkError, installTwins } from 'plimsoll';
import { describe, expect, it } from 'vitest';

/** A small base class with hooks, verbs and state, as a strategy's. */
class Plain {
  readonly calls: string[] = [];
  displayName = 'unnamed';

  get startBalance(): number {
    return 100;
  }

  initialize(): void {
    this.calls.push('base initialize');
  }

  onData(data: string): void {
    this.calls.push(`base onData ${data}`);
  }

  setHoldings(ticker: string, share: number): string {
    return `${ticker} ${share}`;
  }

  sma(ticker: string): string {
    return `average of ${ticker}`;
  }
}

installTwins([
  {
    type: Plain,
    methods: ['initialize', 'onData', 'setHoldings', 'sma'],
    readonly: ['calls', 'startBalance'],
    writable: ['displayName'],
  },
]);

interface Twins {
  Initialize(): void;
  OnData(data: string): void;
  on_data(data: string): void;
  SetHoldings(ticker: string, share: number): string;
  set_holdings(ticker: string, share: number): string;
  SMA(ticker: string): string;
  readonly StartBalance: number;
  readonly start_balance: number;
}

type Base = Plain & Twins;
const Base = Plain as new () => Base;

function adopt<T extends Base>(strategy: T): T {
  adoptSpellings(strategy, Base);
  return strategy;
}

function callAll(strategy: Base): string[] {
  strategy.onData('a');
  strategy.OnData('b');
  strategy.on_data('c');
  return strategy.calls;
}

describe('a strategy in another spelling', () => {
  it.each([
    [
      'PascalCase',
      class extends Base {
        override OnData(data: string): void {
          this.calls.push(`mine ${data}`);
        }
      },
    ],
    [
      'snake_case',
      class extends Base {
        override on_data(data: string): void {
          this.calls.push(`mine ${data}`);
        }
      },
    ],
    [
      'camelCase',
      class extends Base {
        override onData(data: string): void {
          this.calls.push(`mine ${data}`);
        }
      },
    ],
  ])('is reached by every spelling when it is written in %s', (_style, Strategy) => {
    expect(callAll(adopt(new Strategy()))).toEqual(['mine a', 'mine b', 'mine c']);
  });

  it('is reached when its hook is a field that holds a function', () => {
    class Fields extends Base {
      override OnData = (data: string): void => {
        this.calls.push(`field ${data}`);
      };
    }

    expect(callAll(adopt(new Fields()))).toEqual(['field a', 'field b', 'field c']);
  });

  it('is reached by a hook that initialize sets, once adopted again', () => {
    const strategy = adopt(new Base());
    strategy.OnData = (data): void => void strategy.calls.push(`late ${data}`);
    adopt(strategy);
    strategy.onData('a');
    strategy.OnData = (data): void => void strategy.calls.push(`later ${data}`);
    strategy.on_data('b');

    expect(strategy.calls).toEqual(['late a', 'later b']);
  });

  it.each(['onData', 'OnData', 'on_data'] as const)('reaches the base once through super.%s', (spelling) => {
    const Strategy = {
      onData: class extends Base {
        override OnData(data: string): void {
          this.calls.push('mine');
          super.onData(data);
        }
      },
      OnData: class extends Base {
        override OnData(data: string): void {
          this.calls.push('mine');
          super.OnData(data);
        }
      },
      on_data: class extends Base {
        override OnData(data: string): void {
          this.calls.push('mine');
          super.on_data(data);
        }
      },
    }[spelling];
    const strategy = adopt(new Strategy());
    strategy.onData('x');

    expect(strategy.calls).toEqual(['mine', 'base onData x']);
  });

  it('runs a chain of classes in mixed spellings from the last to the first', () => {
    class First extends Base {
      override on_data(data: string): void {
        this.calls.push('first');
        super.on_data(data);
      }
    }

    class Second extends First {
      override OnData(data: string): void {
        this.calls.push('second');
        super.OnData(data);
      }
    }

    class Third extends Second {
      override onData(data: string): void {
        this.calls.push('third');
        super.on_data(data);
      }
    }

    for (let run = 0; run < 2; run += 1) {
      const strategy = adopt(new Third());
      strategy.OnData('x');
      expect(strategy.calls).toEqual(['third', 'second', 'first', 'base onData x']);
    }
  });

  it('lends its accessors to every spelling, and super reads the base', () => {
    class Rich extends Base {
      override get StartBalance(): number {
        return 10 * super.StartBalance;
      }
    }

    const { startBalance, StartBalance, start_balance } = adopt(new Rich());

    expect([startBalance, StartBalance, start_balance]).toEqual([1000, 1000, 1000]);
  });

  it('overrides verbs as well as hooks', () => {
    class Halved extends Base {
      override SetHoldings(ticker: string, share: number): string {
        return super.SetHoldings(ticker, share / 2);
      }
    }

    const strategy = adopt(new Halved());

    expect([strategy.setHoldings('A', 1), strategy.set_holdings('B', 1)]).toEqual(['A 0.5', 'B 0.5']);
  });

  it('sets a member whose twin is a field of the strategy', () => {
    class Named extends Base {
      DisplayName = 'momentum';
    }

    const strategy = adopt(new Named());

    expect([strategy.displayName, strategy.DisplayName]).toEqual(['momentum', 'momentum']);
  });

  it('keeps a helper of the framework callable when a field of data takes its camelCase name', () => {
    const strategy = adopt(new Base());
    Reflect.set(strategy, 'sma', strategy.SMA('SPY'));

    expect(Reflect.get(strategy, 'sma')).toBe('average of SPY');
    expect(strategy.SMA('QQQ')).toBe('average of QQQ');
  });

  it('leaves its own members alone', () => {
    class Own extends Base {
      fast_average = 1;
      _onData = 2;
      readonly onSignalCount = 0;
      rebalance_now(): number {
        return this.onSignalCount;
      }
      _on_data(): void {}
    }

    const strategy = new Own();
    const before = [Object.getOwnPropertyNames(strategy), Object.getOwnPropertyNames(Own.prototype)];
    adopt(strategy);

    expect([Object.getOwnPropertyNames(strategy), Object.getOwnPropertyNames(Own.prototype)]).toEqual(before);
  });
});

describe('a strategy that cannot be understood', () => {
  it.each([
    [
      'two methods',
      class Two extends Base {
        override OnData(): void {}
        override on_data(): void {}
      },
      'Two defines both OnData and on_data, two spellings of one member: keep one of them.',
    ],
    [
      'a method and a field',
      class Two extends Base {
        override OnData(): void {}
        override on_data = (): void => undefined;
      },
      'Two defines both OnData and on_data, two spellings of one member: keep one of them.',
    ],
    [
      'two fields',
      class Two extends Base {
        override OnData = (): void => undefined;
        override onData = (): void => undefined;
      },
      'Two defines both OnData and onData, two spellings of one member: keep one of them.',
    ],
  ])('is refused when it spells a member twice: %s', (_case, Strategy, message) => {
    for (let run = 0; run < 2; run += 1) {
      expect(() => adopt(new Strategy())).toThrow(new FrameworkError('BAD_STRATEGY', message));
    }
  });

  it.each(['Ondata', 'onDATA', 'ONDATA', 'On_Data', 'onData_', 'ondata'])(
    'is refused when %s would never be called',
    (name) => {
      class Typo extends Base {}
      Object.defineProperty(Typo.prototype, name, { value: (): void => undefined });

      expect(() => adopt(new Typo())).toThrow(
        new FrameworkError(
          'BAD_STRATEGY',
          `Typo.${name} would never be called: the hook is spelled onData or OnData or on_data.`,
        ),
      );
    },
  );

  it('is refused when a field of a hook is misspelled', () => {
    class Typo extends Base {
      INITIALIZE = (): void => undefined;
    }

    expect(() => adopt(new Typo())).toThrow(
      'Typo.INITIALIZE would never be called: the hook is spelled initialize or Initialize.',
    );
  });

  it('hears of all its mistakes at once', () => {
    class Parent extends Base {
      Ondata(): void {}
    }

    class Child extends Parent {
      override Initialize(): void {}
      override initialize(): void {}
    }

    expect(() => adopt(new Child())).toThrow(/^Parent\.Ondata .*; Child defines both Initialize and initialize/);
  });

  it('may name its own verbs as it likes', () => {
    class Verbs extends Base {
      setholdings(): void {}
    }

    expect(() => adopt(new Verbs())).not.toThrow();
  });

  it('is refused when it extends something else', () => {
    expect(() => adoptSpellings(new (class Stranger {})(), Base)).toThrow(
      new FrameworkError('BAD_STRATEGY', 'Stranger does not extend Plain.'),
    );
  });

  it('is refused when the base has no twins', () => {
    class Bare {}

    expect(() => adoptSpellings(new Bare(), Bare)).toThrow(
      new FrameworkError('BAD_ARGUMENT', 'Bare has no spellings to adopt: its twins are not installed.'),
    );
  });
});
