//go:build !js

package browsertest

import (
	"os"
	"strconv"
	"testing"
)

// wantAccessible has axe-core look at the page as it is now. It checks the
// levels A and AA of WCAG 2.2 and the rules that axe calls good practice.
func (p *page) wantAccessible() { p.t.Helper(); p.wantAccessibleIn("html") }

// wantAccessibleIn is wantAccessible for a part of the page.
func (p *page) wantAccessibleIn(selector string) { p.t.Helper(); p.wantRules(selector, allRules) }

// wantAccessibleInEveryTheme has axe-core look at a part of the page in each theme. Where
// a theme changes colours alone, what axe-core says of everything else stands already,
// and it looks only at the rules that read colours.
func (p *page) wantAccessibleInEveryTheme(selector string) {
	p.t.Helper()
	var before string
	p.everyTheme(func(string) {
		now, rules := p.everyBox(), allRules
		if now == before {
			rules = colourRules
		}
		before = now
		p.wantRules(selector, rules)
	})
}

// everyBox lists where every element lies.
func (p *page) everyBox() string {
	p.t.Helper()
	return eval[string](p, `[...document.querySelectorAll("body *")]
		.map((element) => element.getBoundingClientRect())
		.map(({ x, y, width, height }) => [x, y, width, height].map((length) => length.toFixed(1)).join(" ")).join()`)
}

// The rules that axe-core is to check, as its option runOnly.
const (
	allRules    = `["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]`
	colourRules = `["color-contrast", "link-in-text-block"]`
)

// wantRules has axe-core check rules in a part of the page.
func (p *page) wantRules(selector, rules string) {
	p.t.Helper()
	if !eval[bool](p, `"axe" in globalThis`) {
		eval[bool](p, axe(p.t)+"; true")
	}
	violations := eval[[]string](p, `axe.run(`+strconv.Quote(selector)+`, {
		runOnly: `+rules+`,
		resultTypes: ["violations"], // Of what passes, axe need not tell all.
	}).then(({ violations }) => violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target, failureSummary }) => id + ": " + help + " at " + target.join(" ") + ": " + failureSummary)))`)
	for _, violation := range violations {
		p.t.Errorf("not accessible in %s: %s", eval[string](p, "document.documentElement.dataset.theme ?? ''"), violation)
	}
}

// axe is the source of axe-core.
func axe(t *testing.T) string {
	t.Helper()
	name := os.Getenv("CRUMBTRAIL_AXE")
	if name == "" {
		const reason = "CRUMBTRAIL_AXE names no axe.min.js: run ./build.sh test"
		if os.Getenv("CI") == "true" {
			t.Fatal(reason)
		}
		t.Skip(reason)
	}
	source, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(source)
}
