// Gives tough-cookie the tasks of ../../peers_test.go, which are in peers.json
// beside this file, and prints how long they take as Go's benchmarks do:
//
//	node tough.mjs path/to/node_modules/tough-cookie

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const { CookieJar } = createRequire(import.meta.url)(resolve(process.argv[2]));
const task = JSON.parse(readFileSync(new URL("peers.json", import.meta.url), "utf8"));
const page = new URL(task.page);

// benchmark calls f for about a second, three times, after as long to warm up.
function benchmark(name, f) {
	time(f, 1000);
	for (let round = 0; round < 3; round++) {
		const { calls, nanoseconds } = time(f, 1000);
		console.log(`Benchmark${name}/tough-cookie\t${calls}\t${(nanoseconds / calls).toFixed(1)} ns/op`);
	}
}

function time(f, milliseconds) {
	const start = process.hrtime.bigint();
	const end = start + BigInt(milliseconds) * 1_000_000n;
	let calls = 0;
	let now = start;
	while (now < end) {
		for (let i = 0; i < 100; i++) f();
		calls += 100;
		now = process.hrtime.bigint();
	}
	return { calls, nanoseconds: Number(now - start) };
}

function expect(right, header) {
	if (!right) throw new Error(`Cookie: ${header}`);
}

{
	const jar = new CookieJar();
	const [want] = task.line.split(";");
	benchmark("Decision", () => {
		jar.setCookieSync(task.line, page);
		const got = jar.getCookieStringSync(page);
		expect(got === want, got);
	});
}

for (const others of task.others) {
	const jar = new CookieJar();
	for (const line of task.own) jar.setCookieSync(line, page);
	for (let n = 0; n < others; n++) {
		const site = Math.floor(n / task.cookiesPerSite);
		jar.setCookieSync(`c${n % task.cookiesPerSite}=1; Path=/`, `https://site${site}.example/`);
	}
	benchmark(`OtherSites/${others}`, () => {
		const got = jar.getCookieStringSync(page);
		// All but the one for /admin.
		expect(got.split(";").length === task.own.length - 1, got);
	});
}
