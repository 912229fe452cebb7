import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import type { Grade } from '../graders/scoring/grade.ts';
import { gradeLevel1, gradeOf } from './testing/command.ts';
import { control } from './testing/scratch.ts';

/** One scenario at a time, so that each knows what the ones before it have found out. */
const oneByOne = { RUNGS_WORKERS: '1' };

/** Nothing will ever arrive, so there is no use in waiting for it. */
const impatient = { LIVE_WINDOW_MS: '1500' };

test('a blank page is graded 0, and is not asked again and again', async () => {
  const ended = await gradeLevel1({ APP: control('blank'), ...oneByOne });
  expect(ended.exitCode).toBe(1);
  const grade = gradeOf(ended);
  expectNothingTried(grade);
  expect(triedIn(grade)).toContain('the page shows nothing');
});

test('a page that is not there is graded 0, also when its port is taken by something else', async () => {
  const occupant = createServer((_, response) => response.end('somebody else')).listen(46404, '127.0.0.1');
  onTestFinished(() => void occupant.close());
  const ended = await gradeLevel1({ APP: control('not-found'), ...oneByOne });
  expect(ended.exitCode).toBe(1);
  const grade = gradeOf(ended);
  expectNothingTried(grade);
  expect(triedIn(grade)).toContain('the server answered 404');
  expect(triedIn(grade)).not.toContain('somebody else');
});

test('a static page earns nothing that takes a second person', async () => {
  const ended = await gradeLevel1({ APP: control('static-stub'), ...impatient });
  expect(ended.exitCode).toBe(1);
  const grade = gradeOf(ended);
  // At level 1 every criterion has somebody else in it.
  const met = criteriaOf(grade).filter((each) => each.verdict === 'met');
  expect(met.map(({ id, evidence }) => ({ id, evidence }))).toEqual([]);
  expect(grade.total).toBe(0);
});

const criteriaOf = (grade: Grade) => grade.features.flatMap((feature) => feature.criteria);
const scenariosOf = (grade: Grade) => criteriaOf(grade).flatMap((each) => each.evidence);
const triedIn = (grade: Grade) =>
  scenariosOf(grade)
    .flatMap((scenario) => scenario.tried)
    .join('\n');

/** Everything untestable, each with what was tried; only the first scenarios have opened the page. */
function expectNothingTried(grade: Grade): void {
  expect(grade.total).toBe(0);
  expect(new Set(criteriaOf(grade).map((each) => each.verdict))).toEqual(new Set(['untestable']));
  expect(scenariosOf(grade).filter((scenario) => scenario.tried.length === 0)).toEqual([]);
  const visits = scenariosOf(grade).filter((scenario) => scenario.reproduce.some((deed) => deed.includes('open http')));
  expect(visits.length).toBeLessThanOrEqual(2);
}
