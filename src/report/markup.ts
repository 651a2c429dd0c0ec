/**
 * HTML that escapes whatever is put into it.
 *
 * @module
 */

/** A piece of finished HTML or SVG. */
export class Markup {
  /** The source text. */
  readonly text: string;

  /**
   * @param text - HTML that is safe to insert as it stands
   */
  constructor(text: string) {
    this.text = text;
  }
}

/** What a template may hold: text and numbers are escaped, finished pieces are inserted, lists are joined. */
export type Insertable = string | number | Markup | undefined | readonly Insertable[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Builds HTML from a template; everything inserted is escaped unless it is a finished piece.
 *
 * @param parts - the literal parts of the template
 * @param values - what stands between them; `undefined` is nothing
 * @returns the finished piece
 * @example
 * ```ts
 * html`<p>${'<script>'}</p>`.text; // <p>&lt;script&gt;</p>
 * ```
 */
export function html(parts: TemplateStringsArray, ...values: readonly Insertable[]): Markup {
  return new Markup(parts.reduce((text, part, index) => text + insert(values[index - 1]) + part));
}

function insert(value: Insertable): string {
  if (value === undefined) {
    return '';
  }

  if (value instanceof Markup) {
    return value.text;
  }

  return Array.isArray(value) ? value.map(insert).join('') : escapeHtml(String(value));
}

/** Control characters that no HTML may hold become the replacement character; a parser would drop or misread them. */
function escapeHtml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it replaces
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd')
      .replace(/[&<>"']/g, (character) => entities[character] ?? character)
  );
}
