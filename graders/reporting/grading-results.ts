import type { CriterionGrade, FeatureGrade, Grade } from '../scoring/grade.ts';
import { inline } from './markdown.ts';
import { sentence, verdictWord } from './words.ts';

/** The text of GRADING_RESULTS.md, in the format of the published benchmark data. */
export function gradingResults(grade: Grade): string {
  const parts = [heading(grade), '---', ...grade.features.map(featureSection), '---', summaryTable(grade)];
  return `${parts.join('\n\n')}\n`;
}

function heading(grade: Grade): string {
  const failure = grade.appFailure && `**Note:** The app did not start: ${inline(grade.appFailure.summary)}`;
  return [
    '# Chat App Grading Results\n',
    `**App:** ${inline(grade.app.name)}`,
    `**Date:** ${grade.startedAt.slice(0, 10)}`,
    `**Backend:** ${grade.backend}`,
    `**Level:** ${grade.level}`,
    '**Grading Method:** Automated browser interaction (Rungs)',
    `**Benchmark Version:** ${grade.benchmarkVersion}`,
    failure,
  ]
    .filter(Boolean)
    .join('\n');
}

function featureSection(feature: FeatureGrade): string {
  const title = `## Feature ${feature.feature}: ${inline(feature.name)} (Score: ${feature.score} / ${feature.max})`;
  const observations = `**Browser Test Observations:** ${observe(feature)}`;
  return [title, ...feature.criteria.map(criterionLine), '', observations].join('\n');
}

function criterionLine({ id, text, verdict, points, maxPoints }: CriterionGrade): string {
  const box = verdict === 'met' ? '[x]' : '[ ]';
  const word = verdict === 'met' ? '' : `, ${verdictWord[verdict]}`;
  return `- ${box} ${inline(text)} (${id}, ${points} / ${maxPoints}${word})`;
}

function observe(feature: FeatureGrade): string {
  const seen = feature.criteria.filter((each) => each.observations.length > 0).map(observeCriterion);
  const all = [...seen, ...feature.caps.map((cap) => sentence(inline(cap)))];
  const findings = feature.criteria.flatMap((each) => each.evidence.flatMap((scenario) => scenario.findings ?? []));
  all.push(...[...new Set(findings)].map((each) => `Not scored: ${sentence(inline(each))}`));
  return all.length > 0 ? all.join(' ') : 'Everything was seen live; no console errors of the app.';
}

function observeCriterion({ id, verdict, observations }: CriterionGrade): string {
  return `${id} ${verdictWord[verdict]}: ${observations.map((each) => sentence(inline(each))).join(' ')}`;
}

function summaryTable(grade: Grade): string {
  const rows = grade.features.map(
    (each) => `| ${each.feature}. ${inline(each.name)} | ${each.score}/${each.max} | ${note(each)} |`,
  );
  const table = ['| Feature | Score | Notes |', '|---------|-------|-------|', ...rows];
  // Must stay the last row and the only one of its kind: the benchmark's own tools read the score from it.
  return ['## Summary\n', ...table, `| **TOTAL** | **${grade.total}/${grade.max}** | |`].join('\n');
}

function note(feature: FeatureGrade): string {
  const failed = feature.criteria.filter((each) => each.verdict !== 'met');
  const words = failed.map((each) => `${each.id.split('.')[1]} ${verdictWord[each.verdict]}`);
  return [...words, ...feature.caps.map((cap) => inline(firstSentence(cap)))].join('; ');
}

function firstSentence(text: string): string {
  return text.split(/\.(\s|$)/)[0] ?? '';
}
