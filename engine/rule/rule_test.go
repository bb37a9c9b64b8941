package rule_test

import (
	"encoding/json"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/internal/schematest"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// TestEveryNameIsARule: each constant has one literal, and each literal a
// constant and a gate.
func TestEveryNameIsARule(t *testing.T) {
	names := map[rule.ID]bool{}
	for _, name := range schematest.Constants(t, ".", "ID") {
		names[rule.ID(name)] = true
		if rule.Of(rule.ID(name)) == nil {
			t.Errorf("%s has no literal. Add to the table of its subject:\n\n\t{ID: %s, Guess: …, Uses: []Use{{Gate: …, Section: …}}},", name, name)
		}
	}
	seen := map[rule.ID]bool{}
	for _, r := range rule.All() {
		if !names[r.ID] {
			t.Errorf("%s is no constant of names.go", r.ID)
		}
		if seen[r.ID] {
			t.Errorf("%s has two literals", r.ID)
		}
		seen[r.ID] = true
		if len(r.Uses) == 0 {
			t.Errorf("%s is applied at no gate", r.ID)
		}
		for _, use := range r.Uses {
			if cookie := use.Gate == rule.Set || use.Gate == rule.Store || use.Gate == rule.Send; cookie && !r.Warns && r.Guess == "" {
				t.Errorf("%s keeps cookies back, and a reader who guesses has no name for that: give it a Guess", r.ID)
			}
		}
	}
}

func TestChecks(t *testing.T) {
	var c rule.Checks
	c.Pass(rule.DisallowedCharacter, "")
	c.Warn(rule.UnknownAttribute, "theme")
	if !c.OK() || c.Reasons() != nil || len(c.Warnings()) != 1 {
		t.Errorf("passed: %+v", c)
	}
	c.Fail(rule.DisallowedCharacter, rule.Tab, "U+0009")
	if c.OK() || len(c) != 2 || c.FirstFailed().Because != rule.Tab {
		t.Errorf("a failure replaces what was passed before: %+v", c)
	}
	text, err := json.Marshal(c[0])
	if want := `{"rule":"DisallowedCharacter","result":"failed","because":"tab","value":"U+0009"}`; err != nil || string(text) != want {
		t.Errorf("got %s %v, want %s", text, err, want)
	}
	var again rule.Check
	if err := json.Unmarshal(text, &again); err != nil || again != c[0] {
		t.Errorf("read again: %+v %v", again, err)
	}
}
