import { killSwitchStates } from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { pageOf } from './pages.js';

describe('docs/kill-switch.md', () => {
  it('lists every state, the loosest first', () => {
    const listed = [...pageOf('docs/kill-switch.md').text.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, state]) => state);

    expect(listed).toEqual([...killSwitchStates]);
  });
});
