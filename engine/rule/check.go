package rule

import (
	"fmt"
	"slices"
)

// A Check is a rule that was applied, with what only its place knew.
type Check struct {
	Rule   ID     `json:"rule"`
	Result Result `json:"result"`
	// Because is the case of the rule that decided, "" if it has one alone.
	Because Case `json:"because,omitempty"`
	// Value is what decided and stands nowhere else: the character, the address
	// that made a request cross-site, the attribute.
	Value string `json:"value,omitempty"`
	// Limit is the number that a size or a count was held against.
	Limit int `json:"limit,omitempty"`
}

// Result is how a check ended.
type Result uint8

const (
	Passed Result = iota
	Failed
	// Warned: it was passed, and is worth telling.
	Warned
)

var results = [...]string{Passed: "passed", Failed: "failed", Warned: "warned"}

// MarshalText writes the result as documents have it.
func (r Result) MarshalText() ([]byte, error) {
	if int(r) >= len(results) {
		return nil, fmt.Errorf("rule: %d is no result", r)
	}
	return []byte(results[r]), nil
}

// UnmarshalText reads what [Result.MarshalText] writes.
func (r *Result) UnmarshalText(text []byte) error {
	for i, name := range results {
		if name == string(text) {
			*r = Result(i)
			return nil
		}
	}
	return fmt.Errorf("rule: %q is no result", text)
}

// Checks are the rules that were applied, in order.
type Checks []Check

// Pass records a rule that was passed.
func (c *Checks) Pass(id ID, because Case) {
	*c = append(*c, Check{Rule: id, Because: because})
}

// Fail records a rule that was not passed, with the value that decided. What was
// recorded of the same rule before, at an earlier part of the line, no longer
// holds.
func (c *Checks) Fail(id ID, because Case, value string) {
	failed := Check{Rule: id, Result: Failed, Because: because, Value: value}
	if before := c.Find(id); before != nil {
		*before = failed
		return
	}
	*c = append(*c, failed)
}

// Add records a check.
func (c *Checks) Add(check Check) { *c = append(*c, check) }

// Warn records what is worth telling.
func (c *Checks) Warn(id ID, value string) {
	*c = append(*c, Check{Rule: id, Result: Warned, Value: value})
}

// OK reports whether none failed.
func (c Checks) OK() bool { return c.FirstFailed() == nil }

// FirstFailed is the check that decided, nil if all were passed.
func (c Checks) FirstFailed() *Check {
	for i := range c {
		if c[i].Result == Failed {
			return &c[i]
		}
	}
	return nil
}

// Find returns the check of a rule, nil if it was not applied.
func (c Checks) Find(id ID) *Check {
	for i := range c {
		if c[i].Rule == id {
			return &c[i]
		}
	}
	return nil
}

// Reasons are the rules that failed, nil for none.
func (c Checks) Reasons() []ID { return c.of(Failed) }

// Warnings are the rules that warned, nil for none.
func (c Checks) Warnings() []ID { return c.of(Warned) }

func (c Checks) of(result Result) []ID {
	var list []ID
	for i := range c {
		if c[i].Result == result && !slices.Contains(list, c[i].Rule) {
			list = append(list, c[i].Rule)
		}
	}
	return list
}
