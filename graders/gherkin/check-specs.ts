import { featuresAtLevel } from '../scoring/rubric.ts';
import type { Spec } from './specs.ts';
import type { StepLibrary } from './step-library.ts';

/**
 * Fails when specs, steps and rubric do not fit together: an unknown or ambiguous step, a step that no spec uses, a
 * criterion without a scenario, a scenario without a criterion.
 */
export function checkSpecs(specs: readonly Spec[], library: StepLibrary): void {
  const used = new Set<unknown>();
  for (const spec of specs) {
    for (const scenario of spec.scenarios)
      for (const step of scenario.steps) used.add(library.match(step, scenario.file).definition);
    checkCriteria(spec);
  }
  const idle = library.definitions.filter((definition) => !used.has(definition)).map((d) => `"${d.pattern}"`);
  if (idle.length) throw new Error(`no spec uses the step ${idle.join(', ')}`);
}

function checkCriteria(spec: Spec): void {
  const rubric = featuresAtLevel(12).find((feature) => feature.feature === spec.feature);
  if (!rubric) throw new Error(`${spec.file}: the rubric has no feature ${spec.feature}`);
  if (rubric.level !== spec.level)
    throw new Error(`${spec.file}: feature ${spec.feature} belongs to level ${rubric.level}`);
  const wanted = new Set(rubric.criteria.map((criterion) => criterion.id));
  const probed = new Set(spec.scenarios.map((scenario) => scenario.criterion));
  for (const scenario of spec.scenarios)
    if (!wanted.has(scenario.criterion))
      throw new Error(`${spec.file}:${scenario.line}: feature ${spec.feature} has no criterion ${scenario.criterion}`);
  for (const id of wanted) if (!probed.has(id)) throw new Error(`${spec.file}: no scenario probes ${id}`);
}
