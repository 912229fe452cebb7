import type { Person } from '../../fixtures/people/person.ts';
import { isEntered } from '../chat/inside.ts';
import { capsScore } from '../scoring/console-caps.ts';
import { settle } from '../search/look.ts';
import { closeOverlays } from '../search/undo.ts';

/**
 * The people of one worker who have entered the app and wait for their next scenario: entering costs more than most
 * checks do. Only who left a scenario without any trouble waits here, so that no scenario inherits another's failure.
 */
export class Cast {
  private readonly idle: Person[] = [];
  private readonly retired = new Set<Person>();

  /** Someone who waits, now under the label and for the record of another scenario; undefined when nobody does. */
  async take(label: string, deeds: string[]): Promise<Person | undefined> {
    const person = this.idle.pop();
    if (!person) return undefined;
    const alive = !person.page.isClosed() && isEntered(await settle(person.page, 300), person.name);
    if (!alive) {
      await this.dismiss(person);
      return this.take(label, deeds);
    }
    person.label = label;
    person.deeds = deeds;
    person.recorder.entries.length = 0;
    person.recorder.received.length = 0;
    person.recorder.dialogs.length = 0;
    person.recorder.slowRequests = 0;
    return person;
  }

  /** Someone whose scenario is over; they wait unless something about them is spoilt. */
  async give(person: Person): Promise<void> {
    const troubled = person.page.isClosed() || person.recorder.entries.some(capsScore);
    if (troubled || this.retired.has(person)) return this.dismiss(person);
    await closeOverlays(person.page).catch(() => this.retired.add(person));
    if (this.retired.has(person)) return this.dismiss(person);
    this.idle.push(person);
  }

  /** Marks someone who must not be used again. */
  retire(person: Person): void {
    this.retired.add(person);
  }

  async dismiss(person: Person): Promise<void> {
    this.retired.delete(person);
    await person.context.close().catch(() => {});
  }

  async dismissAll(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((person) => this.dismiss(person)));
  }
}
