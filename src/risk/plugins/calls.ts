/**
 * Which plugin is being called right now.
 *
 * @module
 */

/** What rosters that share a manager know of each other's calls. */
export class PluginCalls {
  /** The plugin that is being called; empty while none is. */
  inside = '';
  /** What it called back last, since it was called; empty for nothing. */
  reEntered = '';
  /** The shadow that is being served, its handlers of events included; empty while none is. */
  shadow = '';

  /** Whether code of a plugin runs that may call nothing back. */
  get busy(): boolean {
    return this.inside !== '' || this.shadow !== '';
  }

  /**
   * Notes that a plugin has called back.
   *
   * @param member - what it called
   * @returns the reason with which the call is refused
   */
  note(member: string): string {
    this.reEntered = member;
    return `${this.inside === '' ? this.shadow : this.inside} called ${member} while it was being called itself`;
  }
}
