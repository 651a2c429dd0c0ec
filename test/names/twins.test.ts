/**
 * The twins of a class at run time.
 *
 * @module
 */
import { FrameworkError, installTwins } from 'plimsoll';
import { describe, expect, it } from 'vitest';

abstract class Instrument {
  #strikes = 0;
  readonly familyName = 'percussion';
  playerName = 'nobody';

  get strikeCount(): number {
    return this.#strikes;
  }

  set strikeCount(count: number) {
    this.#strikes = count;
  }

  abstract get pitchName(): string;

  strikeTwice(force: number): string {
    this.#strikes += 2;
    return `${this.pitchName}:${force}`;
  }
}

class Bell extends Instrument {
  get pitchName(): string {
    return 'b';
  }

  override strikeTwice(force: number): string {
    return `bell ${super.strikeTwice(force)}`;
  }
}

const table = [
  {
    type: Instrument,
    methods: ['strikeTwice'],
    readonly: ['familyName', 'pitchName'],
    writable: ['playerName', 'strikeCount'],
  },
  { type: Bell, methods: ['strikeTwice'], readonly: ['pitchName'], writable: [] },
];
installTwins(table);

/** Reads a member by a name the compiler does not know. */
function member(object: object, name: string): unknown {
  return Reflect.get(object, name);
}

function call(object: object, name: string, ...values: unknown[]): unknown {
  return (member(object, name) as (...values: unknown[]) => unknown).apply(object, values);
}

describe('installTwins', () => {
  it.each(['strikeTwice', 'StrikeTwice', 'strike_twice'])('calls a method as %s', (name) => {
    const bell = new Bell();

    expect(call(bell, name, 3)).toBe('bell b:3');
    expect(bell.strikeCount).toBe(2);
  });

  it.each(['familyName', 'FamilyName', 'family_name'])('reads a field as %s', (name) => {
    expect(member(new Bell(), name)).toBe('percussion');
  });

  it.each(['pitchName', 'PitchName', 'pitch_name'])('reads an accessor of a subclass as %s', (name) => {
    expect(member(new Bell(), name)).toBe('b');
  });

  it.each([
    ['PlayerName', 'playerName'],
    ['player_name', 'playerName'],
    ['StrikeCount', 'strikeCount'],
    ['strike_count', 'strikeCount'],
  ])('sets through %s what %s reads', (twin, name) => {
    const bell = new Bell();
    Reflect.set(bell, twin, 'x');

    expect([member(bell, name), member(bell, twin)]).toEqual(['x', 'x']);
    expect(Object.hasOwn(bell, twin)).toBe(false);
  });

  it('refuses to set the twin of a member that can only be read', () => {
    const bell = new Bell() as Bell & { FamilyName: string };

    expect(() => {
      bell.FamilyName = 'strings';
    }).toThrow(TypeError);
  });

  it('reaches the camelCase override of a class it does not know', () => {
    class Gong extends Bell {
      override get pitchName(): string {
        return 'g';
      }
    }

    expect([call(new Gong(), 'StrikeTwice', 1), member(new Gong(), 'pitch_name')]).toEqual(['bell g:1', 'g']);
  });

  it('leaves copies, results and listings of an object as they are', () => {
    const bell = new Bell();

    expect(JSON.stringify(bell)).toBe('{"familyName":"percussion","playerName":"nobody"}');
    expect({ ...bell }).toEqual({ familyName: 'percussion', playerName: 'nobody' });
    const listed: string[] = [];

    for (const key in bell) {
      listed.push(key);
    }

    expect(listed).toEqual(['familyName', 'playerName']);
  });

  it('changes nothing when a class is installed again', () => {
    const before = Object.getOwnPropertyDescriptors(Instrument.prototype);
    installTwins(table);

    expect(Object.getOwnPropertyDescriptors(Instrument.prototype)).toEqual(before);
  });

  it('refuses a spelling that belongs to another member', () => {
    class Confused {
      openPrice(): number {
        return 1;
      }

      open_price(): number {
        return 2;
      }
    }

    expect(() => installTwins([{ type: Confused, methods: ['openPrice'], readonly: [], writable: [] }])).toThrow(
      new FrameworkError(
        'BAD_ARGUMENT',
        'Confused.openPrice cannot answer to "open_price": that name belongs to Confused.open_price.',
      ),
    );
    expect(new Confused().open_price()).toBe(2);
  });
});
