package view

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/reason"
)

// A checklist grows check by check and remembers which reasons it has told.
type checklist struct {
	reasons []reason.Reason
	told    []reason.Reason
	list    []Check
}

// A rule is what a check is called, and what it says passed and failed.
type rule struct{ name, passed, failed string }

// has reports whether one of the reasons is among those of the trace.
func (c *checklist) has(any ...reason.Reason) bool {
	return slices.ContainsFunc(any, func(r reason.Reason) bool { return slices.Contains(c.reasons, r) })
}

// check adds a check that fails for the reasons given.
func (c *checklist) check(said rule, against ...reason.Reason) {
	c.told = append(c.told, against...)
	var failedFor []reason.Reason
	for _, r := range c.reasons {
		if slices.Contains(against, r) {
			failedFor = append(failedFor, r)
		}
	}
	if len(failedFor) == 0 {
		c.note(said.passed)
		return
	}
	c.list = append(c.list, Check{Text: said.failed, Name: said.name, Reason: reasonNames(failedFor)})
}

// note adds a check that is passed whenever the question comes up.
func (c *checklist) note(passed string) { c.list = append(c.list, Check{OK: true, Text: passed}) }

// others adds what is against the cookie and fits no check.
func (c *checklist) others() {
	for _, r := range c.reasons {
		if !slices.Contains(c.told, r) {
			text := capital(explain.Reason(r, explain.Detail{}).Short)
			c.list = append(c.list, Check{Text: text, Name: text, Reason: string(r)})
		}
	}
}

// reasonNames lists reasons by their names.
func reasonNames(reasons []reason.Reason) string {
	names := make([]string, len(reasons))
	for i, r := range reasons {
		names[i] = string(r)
	}
	return strings.Join(names, ", ")
}
