package rule

import (
	"fmt"
	"slices"
)

// A Check is one application of a rule, with the details that only its caller
// knew.
type Check struct {
	Rule   ID     `json:"rule"`
	Result Result `json:"result"`
	// Because is the case of the rule that decided, "" if it has only one.
	Because Case `json:"because,omitempty"`
	// Value is the deciding value that is nowhere else in the trace: the
	// character, the URL that made a request cross-site, the attribute.
	Value string `json:"value,omitempty"`
	// Limit is the limit for a size or a count.
	Limit int `json:"limit,omitempty"`
}

// Result is the result of a check.
type Result uint8

const (
	Passed Result = iota
	Failed
	// Warned: it passed with a warning.
	Warned
)

var results = [...]string{Passed: "passed", Failed: "failed", Warned: "warned"}

// MarshalText writes the result in the form of documents.
func (r Result) MarshalText() ([]byte, error) {
	if int(r) >= len(results) {
		return nil, fmt.Errorf("rule: %d is no result", r)
	}
	return []byte(results[r]), nil
}

// UnmarshalText reads the form of [Result.MarshalText].
func (r *Result) UnmarshalText(text []byte) error {
	for i, name := range results {
		if name == string(text) {
			*r = Result(i)
			return nil
		}
	}
	return fmt.Errorf("rule: %q is no result", text)
}

// Checks are the applied rules, in order.
type Checks []Check

// Pass records a rule that passed.
func (c *Checks) Pass(id ID, because Case) {
	*c = append(*c, Check{Rule: id, Because: because})
}

// Fail records a rule that failed, with the deciding value. It replaces an
// earlier record of the same rule, from an earlier part of the line.
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

// Warn records a warning.
func (c *Checks) Warn(id ID, value string) {
	*c = append(*c, Check{Rule: id, Result: Warned, Value: value})
}

// OK reports whether none failed.
func (c Checks) OK() bool { return c.FirstFailed() == nil }

// FirstFailed is the deciding check, nil if all passed.
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
