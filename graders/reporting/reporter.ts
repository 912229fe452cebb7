import os from 'node:os';
import path from 'node:path';
import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestError,
  TestResult,
} from '@playwright/test/reporter';
import { readOptions } from '../../fixtures/options.ts';
import { discardRefused, type Refusal, readRefusal, readRunInfo, runsDir } from '../../fixtures/run-folder.ts';
import { assistSummary } from '../assist/of-run.ts';
import { benchmarkVersion } from '../scoring/benchmark-version.ts';
import { buildGrade } from '../scoring/build-grade.ts';
import { type ScenarioResult, scenarioResult } from '../scoring/grade.ts';
import { readUiMap } from '../search/ui-map.ts';
import { readGrade } from './read-grade.ts';
import { withServerLog } from './server-log.ts';
import { summary, wantsColour } from './summary.ts';
import { say } from './terminal.ts';
import { writeOutputs } from './write-outputs.ts';

/** Turns a Playwright run into a grade: collects what the scenarios saw, scores it, writes the reports, sets the exit code. */
export default class GradeReporter implements Reporter {
  private readonly runDir = process.env.RUNGS_RUN_DIR!;
  private readonly results: ScenarioResult[] = [];
  private readonly problems: string[] = [];
  private total = 0;
  private workers = 1;

  printsToStdio(): boolean {
    return true;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.total = suite.allTests().length;
    this.workers = config.workers;
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    // Nothing is played when the app did not start.
    if (result.status === 'skipped') return;
    const body = result.attachments.find((attachment) => attachment.name === 'rungs-scenario')?.body;
    if (body) this.results.push(scenarioResult.parse(JSON.parse(body.toString())));
    else this.problems.push(`${test.title}: ${result.error?.message?.split('\n')[0] ?? result.status}`);
    const verdict = body ? this.results.at(-1)!.verdict : 'no verdict';
    const count = this.results.length + this.problems.length;
    say(`${String(count).padStart(String(this.total).length)}/${this.total}  ${verdict.padEnd(12)} ${test.title}`);
  }

  onError(error: TestError): void {
    this.problems.push(error.message ?? String(error.value));
  }

  async onEnd(run: FullResult): Promise<{ status: FullResult['status'] }> {
    const refusal = readRefusal(this.runDir) ?? this.interruption(run);
    if (refusal) return this.refuse(refusal);
    try {
      const perfect = await this.report();
      if (!perfect) exitWith(1);
      return { status: perfect ? 'passed' : 'failed' };
    } catch (error) {
      return this.refuse({ exitCode: 3, message: (error as Error).message });
    }
  }

  private refuse({ exitCode, message }: Refusal): { status: 'failed' } {
    process.stderr.write(`${exitCode === 2 ? 'Cannot grade' : 'No grade'}: ${message}\n`);
    // Playwright still writes into the folder after this.
    if (exitCode === 2) process.once('exit', () => discardRefused(this.runDir));
    exitWith(exitCode);
    return { status: 'failed' };
  }

  /** Why there is no grade although the app came up: an interrupted, partial or broken run. */
  private interruption(run: FullResult): Refusal | undefined {
    if (run.status === 'interrupted') return { exitCode: 3, message: 'interrupted; nothing was scored' };
    if (this.problems.length) return { exitCode: 3, message: this.problems[0]! };
    if (!this.total) return { exitCode: 2, message: 'no scenario matches; leave out --grep' };
    return undefined;
  }

  private async report(): Promise<boolean> {
    const info = readRunInfo(this.runDir);
    const grade = buildGrade({
      scenarios: withServerLog(this.results, info.logs, { runDir: this.runDir, startedAt: info.startedAt }).sort(
        (a, b) => a.startMs - b.startMs,
      ),
      benchmarkVersion: benchmarkVersion(),
      app: info.app,
      backend: info.backend,
      level: info.level,
      only: info.only,
      budgetMinutes: info.budgetMinutes,
      earlier: info.against === undefined ? undefined : readGrade(info.against),
      startedAt: new Date(info.startedAt).toISOString(),
      durationMs: Date.now() - info.startedAt,
      environment: {
        node: process.version,
        platform: `${os.platform()} ${os.arch()}`,
        browser: info.browser.label,
        cpus: os.cpus().length,
        workers: this.workers,
        database: info.database,
      },
      appFailure: info.appFailure,
      phases: info.phases,
      uiMap: readUiMap(this.runDir),
      assist: assistSummary(this.runDir, info),
      logs: info.logs,
    });
    const { htmlPath, bugReportPath, warnings } = await writeOutputs({
      grade,
      runDir: this.runDir,
      runsDir,
      appDir: readOptions().leaveApp ? undefined : info.app.dir,
    });
    for (const warning of warnings) say(warning);
    const shown = path.relative(process.cwd(), htmlPath);
    process.stdout.write(
      `${summary(grade, { reportPath: shown.startsWith('..') ? htmlPath : shown, colour: wantsColour(process.stdout), columns: process.stdout.columns })}\n`,
    );
    return bugReportPath === null;
  }
}

/** Playwright knows only 0 and 1: the code is put in place when the process ends. Codes: README. */
function exitWith(code: number): void {
  process.once('exit', () => {
    process.exitCode = code;
  });
}
