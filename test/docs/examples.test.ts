import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RiskPluginModule } from 'plimsoll';
import { riskPluginContract } from 'plimsoll/testing';
import { describe, expect, it } from 'vitest';
import { pageOf, root } from './pages.js';

const { text } = pageOf('examples/README.md');
const starts = readdirSync(join(root, 'examples'))
  .map((name) => (name.endsWith('.ts') ? name : `${name}/main.ts`))
  .filter((name) => existsSync(join(root, 'examples', name)));
const plugin = join(root, 'examples/custom-plugin/loss-pause.ts');
const { riskPlugin } = (await import(plugin)) as { readonly riskPlugin: RiskPluginModule };

describe('examples/README.md', () => {
  it.each(starts)('lists %s with the command of its own header', (name) => {
    const header = readFileSync(join(root, 'examples', name), 'utf8').split('*/')[0] ?? '';
    const command = /`(npx plimsoll [^`]+)`/.exec(header)?.[1];

    expect(command).toContain(`examples/${name}`);
    expect(text).toContain(`(${name})`);
    expect(text).toContain(`\`${command}\``);
  });
});

describe('the plugin that the examples show', () => {
  it.each(riskPluginContract(() => riskPlugin.create()))('$name', ({ run }) => {
    expect(run).not.toThrow();
  });
});
