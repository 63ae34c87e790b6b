import { readFileSync } from 'node:fs';

/** Passed and failed in vitest's JSON report; a file that could not run counts as one failed. */
export function readVitest(file) {
	return read(file, (report) => {
		const broken = report.testResults.filter(
			(suite) => suite.status === 'failed' && suite.assertionResults.length === 0
		);
		return {
			passed: report.numPassedTests,
			failed: report.numFailedTests + broken.length
		};
	});
}

/** Passed and failed in Playwright's JSON report; an error outside the tests counts as one failed. */
export function readPlaywright(file) {
	return read(file, ({ stats, errors }) => ({
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected + errors.length
	}));
}

// A program that ends badly has failed, whatever its report says or lacks.
export function judge(counts, code) {
	const { passed, failed } = counts ?? { passed: 0, failed: 1 };
	return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function read(file, count) {
	try {
		return count(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		return null;
	}
}
