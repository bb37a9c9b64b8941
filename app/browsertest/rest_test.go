//go:build !js

package browsertest

import "testing"

// watchTimers counts the timers that a document has set and that have not
// fired. Those of Go's own scheduler are arrow functions, in wasm_exec.js, and
// are none of the page's.
const watchTimers = `(() => {
	const { setTimeout, clearTimeout } = globalThis, timers = new Set();
	globalThis.timersSet = 0;
	globalThis.timersOpen = () => timers.size;
	globalThis.setTimeout = (f, ...rest) => {
		if (typeof f !== "function" || f.prototype === undefined) return setTimeout(f, ...rest);
		const timer = setTimeout((...given) => { timers.delete(timer); f(...given); }, ...rest);
		timers.add(timer);
		timersSet++;
		return timer;
	};
	globalThis.clearTimeout = (timer) => { timers.delete(timer); clearTimeout(timer); };
})()`

// rest waits until the page has done all that it put off, such as finding out
// what flips would change, and has painted the result.
func (p *page) rest() {
	p.t.Helper()
	p.wait("timersOpen() === 0")
	eval[bool](p, "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))))")
}

// Without the timers that the page sets, rest would wait for nothing.
func TestRest(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.showEverything()
	p.click(".events tbody tr:nth-child(5) .number")
	p.rest()
	if set := eval[int](p, "timersSet"); set == 0 {
		t.Error("the page has put nothing off")
	}
	if eval[int](p, `document.querySelectorAll(".proposals .try").length`) == 0 {
		t.Errorf("the page has not found out what would help: %s", p.text(".why"))
	}
}
