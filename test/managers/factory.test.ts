import fc from 'fast-check';
import {
  FrameworkError,
  ManagerConfig,
  type ManagerConfigSpec,
  ManagerFactory,
  type ManagerFactoryOptions,
  type ManagerFailure,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';

const ignore = (): void => {};
const named = (name: string, spec: Partial<ManagerConfigSpec> = {}): ManagerConfigSpec => ({
  name,
  create: () => ({ name }),
  ...spec,
});
const explode = (message: string) => (): object => {
  throw new TypeError(message);
};

function failure(options: Partial<ManagerFactoryOptions>): FrameworkError {
  try {
    new ManagerFactory({ configs: [], report: ignore, ...options }).build(undefined);
  } catch (thrown) {
    if (thrown instanceof FrameworkError) {
      return thrown;
    }

    throw thrown;
  }

  throw new Error('the managers started');
}

class Tracker {
  readonly equity = 100;
}

class RiskManager {
  readonly algorithm: unknown;
  readonly tracker: unknown;

  constructor(algorithm: unknown, tracker: unknown) {
    this.algorithm = algorithm;
    this.tracker = tracker;
  }

  check_correlation_limits(): readonly [boolean, string] {
    return [true, ''];
  }

  requestSpyAllocation(): readonly [boolean, string] {
    return [true, ''];
  }

  ShouldDefend(): boolean {
    return false;
  }
}

describe('ManagerFactory', () => {
  it('makes managers from classes and functions, with arguments, context and dependencies', () => {
    const algorithm = { name: 'algorithm' };
    const managers = new ManagerFactory<typeof algorithm>({
      report: ignore,
      configs: [
        named('position_sizer', {
          tier: 3,
          dependencies: ['riskManager'],
          args: [0.01],
          create: ({ dependencies, args, context }) => ({ risk: dependencies['riskManager'], args, context }),
        }),
        {
          name: 'risk_manager',
          classType: RiskManager,
          tier: 2,
          dependencies: ['performance_tracker'],
          args: ({ dependencies, context }: { dependencies: Record<string, unknown>; context: unknown }) => [
            context,
            dependencies['performanceTracker'],
          ],
        },
        { name: 'performance_tracker', classType: 'Tracker' },
      ],
      classes: { Tracker },
    }).build(algorithm);

    expect(managers.names).toEqual(['performance_tracker', 'risk_manager', 'position_sizer']);
    const risk = managers.get<RiskManager>('risk_manager');
    expect(risk.algorithm).toBe(algorithm);
    expect(risk.tracker).toBe(managers.get('performanceTracker'));
    expect(managers.get('positionSizer')).toEqual({ risk, args: [0.01], context: algorithm });
  });

  it('reaches the identical object by every spelling of names and aliases', () => {
    const managers = new ManagerFactory({
      report: ignore,
      configs: [{ name: 'unified_risk_manager', classType: RiskManager }],
      aliases: {
        correlation_limiter: {
          target: 'unifiedRiskManager',
          methods: ['checkCorrelationLimits', 'should_defend', 'RequestSpyAllocation'],
        },
        circuitBreaker: 'unified_risk_manager',
      },
    }).build(undefined);
    const risk = managers.get('unified_risk_manager');

    for (const name of [
      'unifiedRiskManager',
      'UnifiedRiskManager',
      'correlation_limiter',
      'correlationLimiter',
      'circuit_breaker',
    ]) {
      expect(managers.has(name)).toBe(true);
      expect(managers.get(name)).toBe(risk);
      expect(managers.members().get(name)).toBe(risk);
    }

    expect([...managers.aliases]).toEqual([
      ['correlation_limiter', 'unified_risk_manager'],
      ['circuitBreaker', 'unified_risk_manager'],
    ]);
    expect(() => managers.get('no_such')).toThrow(
      'There is no manager "no_such"; there are: unified_risk_manager, correlation_limiter, circuitBreaker.',
    );
  });

  it.each<[string, Partial<ManagerFactoryOptions>, string]>([
    [
      'missing dependency',
      { configs: [named('a', { dependencies: ['b'] })] },
      'manager "a": depends on "b", which is not configured',
    ],
    [
      'upward dependency',
      { configs: [named('a', { dependencies: ['b'] }), named('b', { tier: 2 })] },
      'manager "a" (tier 1): depends upward on "b" (tier 2), expected the same or a lower tier',
    ],
    ['dependency on itself', { configs: [named('a', { dependencies: ['a'] })] }, 'cyclic dependency: a -> a'],
    [
      'cycle',
      {
        configs: [
          named('c', { dependencies: ['a'] }),
          named('b', { dependencies: ['c'] }),
          named('a', { dependencies: ['b'] }),
        ],
      },
      'cyclic dependency: a -> b -> c -> a',
    ],
    [
      'cycle through an alias',
      { configs: [named('a', { dependencies: ['x'] }), named('b', { dependencies: ['a'] })], aliases: { x: 'b' } },
      'cyclic dependency: a -> b -> a',
    ],
    [
      'missing required method',
      { configs: [named('a', { requiredMethods: ['can_open_position', 'toString'] })] },
      'manager "a": lacks the required method can_open_position',
    ],
    ['duplicate name', { configs: [named('a'), named('a')] }, 'manager "a": the name is a duplicate'],
    [
      'duplicate name in another spelling',
      { configs: [named('risk_manager'), named('riskManager')] },
      'manager "riskManager": the name is a duplicate of its twin "risk_manager"',
    ],
    [
      'alias without target',
      { configs: [named('a')], aliases: { x: 'b' } },
      'alias "x": its target "b" is not configured, expected the name of a manager',
    ],
    [
      'alias of an alias',
      { configs: [named('a')], aliases: { x: 'y', y: 'a' } },
      'alias "x": its target "y" is itself an alias, expected the name of a manager',
    ],
    [
      'alias that clashes',
      { configs: [named('a'), named('my_b')], aliases: { myB: 'a' } },
      'alias "myB": clashes with the manager "my_b"',
    ],
    [
      'duplicate alias',
      { configs: [named('a')], aliases: { my_x: 'a', myX: 'a' } },
      'alias "myX": the name is a duplicate',
    ],
    [
      'alias whose methods are missing',
      { configs: [named('a')], aliases: { x: { target: 'a', methods: ['toString', 'ShouldDefend', 'trip'] } } },
      'alias "x": its target "a" lacks the methods ShouldDefend, trip',
    ],
    [
      'malformed alias',
      { configs: [named('a')], aliases: { x: { to: 'a' } as never } },
      'alias "x": expected the name of a manager, or { target, methods }',
    ],
    [
      'failed critical manager',
      { configs: [named('a', { create: explode('no feed') })] },
      'critical manager "a": failed to start: no feed',
    ],
    [
      'nothing made',
      { configs: [named('a', { create: () => undefined as never })] },
      'critical manager "a": failed to start: made undefined, expected an object',
    ],
    [
      'a promise made',
      { configs: [named('a', { create: async () => ({}) })] },
      'critical manager "a": failed to start: made a promise, expected a manager at once',
    ],
    [
      'unknown class',
      { configs: [{ name: 'a', classType: 'Q' }], classes: { Tracker } },
      'there is no class "Q"; there are: Tracker',
    ],
    [
      'a class by the name of an object member',
      { configs: [{ name: 'a', classType: 'toString' }] },
      'there is no class "toString"; there are: none',
    ],
    ['wrong configuration', { configs: [{ name: 'a', create: () => ({}), tier: -1, teir: 2 }] }, 'manager "a": tier: '],
    ['unknown key', { configs: [{ name: 'a', create: () => ({}), teir: 2 }] }, 'manager "a": Unrecognized key: "teir"'],
    ['not an object', { configs: [3 as never] }, 'manager "0": expected an object'],
    [
      'another name in a record',
      { configs: { a: named('b') } },
      'manager "a": its configuration is named "b", expected the same name',
    ],
    [
      'critical manager that depends on a failed one',
      { configs: [named('a', { critical: false, create: explode('down') }), named('b', { dependencies: ['a'] })] },
      'critical manager "b": depends on "a", which failed to start; manager "a" (not critical): failed to start: down',
    ],
  ])('refuses to start: %s', (_what, options, message) => {
    const thrown = failure(options);

    expect(thrown.code).toBe('BAD_MANAGERS');
    expect(thrown.message).toContain(message);
    expect(thrown.message).not.toContain('\n');
  });

  it('names all offenders of all kinds at once, and keeps what was thrown', () => {
    const thrown = failure({
      configs: [
        named('lost', { dependencies: ['nowhere'] }),
        named('low', { dependencies: ['high'] }),
        named('high', { tier: 2 }),
        named('p', { dependencies: ['q'] }),
        named('q', { dependencies: ['p', 'r'] }),
        named('r', { dependencies: ['q'] }),
        named('twin'),
        named('twin'),
        named('bare', { requiredMethods: ['trade'] }),
        named('boom', { create: explode('no feed') }),
        { name: 'odd', create: 3 },
      ],
      aliases: { ghost: 'gone', twin: 'high', helper: { target: 'high', methods: ['help'] } },
    });

    for (const part of [
      '"lost": depends on "nowhere"',
      '"low" (tier 1): depends upward on "high"',
      'cyclic dependency: p -> q -> p',
      'cyclic dependency: r -> q -> r',
      '"twin": the name is a duplicate',
      '"bare": lacks the required method trade',
      '"boom": failed to start: no feed',
      '"odd": create: expected a function',
      'alias "ghost": its target "gone"',
      'alias "twin": clashes',
      'alias "helper": its target "high" lacks the method help',
    ]) {
      expect(thrown.message).toContain(part);
    }

    expect(thrown.cause).toBeInstanceOf(TypeError);
  });

  it('keeps everything that was thrown when several critical managers fail', () => {
    const thrown = failure({
      configs: [named('a', { create: explode('one') }), named('b', { create: explode('two') })],
    });

    expect(thrown.cause).toBeInstanceOf(AggregateError);
    expect((thrown.cause as AggregateError).errors.map(String)).toEqual(['TypeError: one', 'TypeError: two']);
  });

  it('disposes of what it made when it cannot start', () => {
    const disposed: string[] = [];
    const disposable = (name: string): ManagerConfigSpec =>
      named(name, { create: () => ({ dispose: () => disposed.push(name) }) });
    failure({ configs: [disposable('a'), disposable('b'), named('c', { create: explode('late') })] });

    expect(disposed).toEqual(['b', 'a']);
  });

  it('lets a manager that is not critical fail with its dependents, and reports them', () => {
    const reported: ManagerFailure[] = [];
    const managers = new ManagerFactory({
      report: (failed) => reported.push(failed),
      configs: [
        named('feed', { critical: false, create: explode('no network') }),
        named('news', { critical: false, dependencies: ['feed_alias'] }),
        named('mood', { critical: false, dependencies: ['news'], tier: 2 }),
        named('core'),
      ],
      aliases: { feed_alias: { target: 'feed', methods: ['read'] } },
    }).build(undefined);

    expect(managers.names).toEqual(['core']);
    expect(reported.map(({ name, phase, message }) => [name, phase, message])).toEqual([
      ['feed', 'start', 'failed to start: no network'],
      ['news', 'start', 'depends on "feed_alias", which failed to start'],
      ['mood', 'start', 'depends on "news", which failed to start'],
    ]);
    expect(managers.failed).toEqual(reported);
    expect(reported[0]?.cause).toBeInstanceOf(TypeError);
    expect(managers.has('feed_alias')).toBe(false);
    expect(() => managers.get('feedAlias')).toThrow(
      'The manager "feedAlias" is not there: failed to start: no network.',
    );
  });

  it('disposes of managers once, the last one first, and reports those that throw', () => {
    const disposed: string[] = [];
    const reported: ManagerFailure[] = [];
    const managers = new ManagerFactory({
      report: (failed) => reported.push(failed),
      configs: [
        named('a', { create: () => ({ Dispose: () => disposed.push('a') }) }),
        named('b', { create: () => ({ dispose: explode('stuck') }) }),
        named('c'),
        named('d', { create: () => ({ dispose: () => disposed.push('d') }) }),
      ],
    }).build(undefined);
    managers.dispose();
    managers.dispose();

    expect(disposed).toEqual(['d', 'a']);
    expect(reported.map(({ name, phase, message }) => [name, phase, message])).toEqual([
      ['b', 'dispose', 'dispose failed: stuck'],
    ]);
  });
});

/** Managers whose dependencies never point upward, nor to one that comes later in the list: no cycles. */
const wiring = fc
  .array(fc.record({ tier: fc.nat(3), picks: fc.array(fc.nat(), { maxLength: 4 }), salt: fc.nat(999) }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((nodes) =>
    nodes.map(({ tier, picks, salt }, i) => {
      const possible = nodes.flatMap((other, j) => (j < i && other.tier <= tier ? [`m${other.salt}_${j}`] : []));
      const dependencies = possible.length === 0 ? [] : picks.map((pick) => possible[pick % possible.length] as string);

      return { name: `m${salt}_${i}`, tier, dependencies };
    }),
  );

describe('the order of creation', () => {
  it('puts dependencies first and never lowers the tier, whatever the wiring', () => {
    fc.assert(
      fc.property(wiring, (specs) => {
        const made: string[] = [];
        const { names } = new ManagerFactory({
          report: ignore,
          configs: specs.map((spec) =>
            named(spec.name, {
              ...spec,
              create: () => {
                made.push(spec.name);
                return {};
              },
            }),
          ),
        }).build(undefined);
        const tierOf = new Map(specs.map(({ name, tier }) => [name, tier]));
        const tiers = names.map((name) => tierOf.get(name) ?? -1);

        expect(names).toEqual(made);
        expect([...names].sort()).toEqual(specs.map(({ name }) => name).sort());
        expect(tiers).toEqual([...tiers].sort((a, b) => a - b));

        for (const { name, dependencies } of specs) {
          for (const dependency of dependencies) {
            expect(names.indexOf(dependency)).toBeLessThan(names.indexOf(name));
          }
        }
      }),
    );
  });

  it('is the same for shuffled input', () => {
    const shuffled = wiring.chain((specs) =>
      fc.tuple(fc.constant(specs), fc.shuffledSubarray(specs, { minLength: specs.length })),
    );
    const order = (specs: readonly Omit<ManagerConfigSpec, 'create'>[]): readonly string[] =>
      new ManagerFactory({ report: ignore, configs: specs.map((spec) => named(spec.name, spec)) }).build(undefined)
        .names;

    fc.assert(
      fc.property(shuffled, ([specs, other]) => {
        expect(order(other)).toEqual(order(specs));
      }),
    );
  });
});

describe('ManagerConfig', () => {
  it('checks and freezes, with and without new, in every spelling', () => {
    const expected = {
      name: 'risk',
      classType: RiskManager,
      dependencies: ['performance_tracker'],
      requiredMethods: ['can_open_position'],
      args: [1],
      critical: false,
      tier: 2,
      rollback: false,
    };
    const snake = ManagerConfig({
      name: 'risk',
      class_type: RiskManager,
      dependencies: ['performance_tracker'],
      required_methods: ['can_open_position'],
      initialization_args: [1],
      critical: false,
      tier: 2,
    });
    const pascal = new ManagerConfig({
      Name: 'risk',
      ClassType: RiskManager,
      Dependencies: ['performance_tracker'],
      RequiredMethods: ['can_open_position'],
      InitializationArgs: [1],
      Critical: false,
      Tier: 2,
    });

    expect(snake).toEqual(expected);
    expect(pascal).toEqual(expected);
    expect(new ManagerConfig(snake)).toEqual(expected);
    expect(Object.isFrozen(snake)).toBe(true);
    expect(ManagerConfig({ name: 'x', classType: 'Some' })).toEqual({
      name: 'x',
      classType: 'Some',
      dependencies: [],
      requiredMethods: [],
      args: [],
      critical: true,
      tier: 1,
      rollback: false,
    });
  });

  it.each<[string, object, string]>([
    ['neither create nor class', { name: 'a' }, 'manager "a": expected exactly one of create and classType'],
    [
      'both create and class',
      { name: 'a', create: () => ({}), classType: RiskManager },
      'expected exactly one of create and classType',
    ],
    [
      'a function that is no class',
      { name: 'a', classType: () => ({}) },
      'manager "a": classType: expected a class or the name of one',
    ],
    [
      'the same key twice',
      { name: 'a', classType: RiskManager, class_type: RiskManager },
      'class_type: "classType" is given twice, in two spellings',
    ],
    ['no name', { classType: RiskManager }, 'manager configuration: name: '],
    [
      'a name that is no identifier',
      { name: 'my risk', classType: RiskManager },
      'name: expected an identifier, such as risk_manager',
    ],
    ['a fractional tier', { name: 'a', classType: RiskManager, tier: 1.5 }, 'tier: '],
    ['dependencies that are no list', { name: 'a', classType: RiskManager, dependencies: 'b' }, 'dependencies: '],
    ['critical that is no boolean', { name: 'a', classType: RiskManager, critical: 'yes' }, 'critical: '],
  ])('refuses %s', (_what, input, message) => {
    expect(() => ManagerConfig(input as never)).toThrow(expect.objectContaining({ code: 'BAD_CONFIGURATION' }));
    expect(() => ManagerConfig(input as never)).toThrow(message);
  });
});
