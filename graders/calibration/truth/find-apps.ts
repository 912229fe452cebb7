import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { GradedApp, KnownBug, Mark, Truth } from './truth-file.ts';

/** An app, or one state of it, about which people have said something. */
export type KnownApp = {
  /** Names it in the output, and its folder there. */
  id: string;
  dir: string;
  backend: 'postgres' | 'spacetime';
  level: number;
  marks: Mark[];
  /** Points that a person gave each feature. */
  scores: { feature: number; score: number }[];
  /** Bugs that this state has, for certain or in part. */
  bugs: KnownBug[];
};

/** Folders that hold no app. */
const skipped = new Set(['node_modules', '.git', 'src', 'client', 'server', 'dist']);
const deepest = 9;

/** The apps below a folder that the truth knows, and the names of those that are not there. */
export function findApps(truth: Truth, root: string): { apps: KnownApp[]; missing: string[] } {
  const folders = foldersBelow(root);
  const missing: string[] = [];
  const find = (name: string, fits: (folder: string) => boolean) => {
    const dir = folders.find(fits);
    if (!dir) missing.push(name);
    return dir;
  };
  const graded = truth.apps.flatMap((app) => {
    const name = `${app.model}/${app.backend}/${app.app}`;
    const dir = find(name, (folder) => folder.endsWith(`/${app.sourcePath}`) || folder.endsWith(`/${name}`));
    return dir ? [gradedApp(app, dir)] : [];
  });
  const runs = [...Map.groupBy(truth.bugs, (bug) => `${bug.run}/${bug.backend}`)].flatMap(([name, bugs]) => {
    const dir = find(name, (folder) => isRunOf(folder, name));
    return dir ? statesOf(name, dir, bugs) : [];
  });
  return { apps: [...graded, ...runs], missing };
}

function gradedApp(app: GradedApp, dir: string): KnownApp {
  const marks = app.features.flatMap((feature) => feature.criteria);
  const scores = app.features.map(({ feature, score }) => ({ feature, score }));
  const id = `${app.model}-${app.backend}-${app.app}`;
  return { id, dir, backend: app.backend, level: app.promptLevel, marks, scores, bugs: [] };
}

/** The snapshots of an app that climbed the ladder, and its last state one level above the last of them. */
function statesOf(name: string, dir: string, bugs: KnownBug[]): KnownApp[] {
  const snapshots = readdirSync(dir)
    .filter((entry) => /^level-\d+$/.test(entry) && holdsApp(path.join(dir, entry)))
    .sort((a, b) => levelIn(a) - levelIn(b));
  const id = name.replaceAll('/', '-');
  const state = (suffix: string, own: string, level: number, has: KnownBug[]): KnownApp => ({
    id: `${id}-${suffix}`,
    dir: own,
    backend: bugs[0]!.backend,
    level,
    marks: [],
    scores: [],
    bugs: has.filter((bug) => bug.observable !== false && !bug.labelOnly),
  });
  const last = Math.min(12, Math.max(1, ...snapshots.map((each) => levelIn(each) + 1)));
  return [
    ...snapshots.map((each) =>
      state(
        each,
        path.join(dir, each),
        levelIn(each),
        bugs.filter((bug) => bug.presentInSnapshots.includes(each)),
      ),
    ),
    ...(holdsApp(dir)
      ? [
          state(
            'final',
            dir,
            last,
            bugs.filter((bug) => bug.presentInFinalApp !== false),
          ),
        ]
      : []),
  ];
}

const levelIn = (snapshot: string): number => Number(snapshot.slice('level-'.length));

const isRunOf = (folder: string, name: string): boolean =>
  new RegExp(`/${name}(/results/chat-app-[^/]+)?$`).test(folder) && (holdsApp(folder) || holdsSnapshots(folder));

const holdsApp = (dir: string): boolean =>
  ['server', 'backend/spacetimedb'].some((part) => existsSync(path.join(dir, part)));

const holdsSnapshots = (dir: string): boolean => readdirSync(dir).some((entry) => /^level-\d+$/.test(entry));

function foldersBelow(dir: string, depth = 0): string[] {
  if (depth > deepest) return [];
  const below = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !skipped.has(entry.name))
    .map((entry) => path.join(dir, entry.name))
    .filter((each) => existsSync(path.join(each, '.')));
  return [dir, ...below.flatMap((each) => foldersBelow(each, depth + 1))];
}
