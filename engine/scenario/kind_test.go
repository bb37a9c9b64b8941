package scenario_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/internal/kindtest"
	"github.com/crumbtrail/crumbtrail/engine/internal/schematest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// TestEveryKindIsInTheTable: the table has every kind, in the order of the
// constants.
func TestEveryKindIsInTheTable(t *testing.T) {
	constants := schematest.Constants(t, ".", "Do")
	var listed []string
	for _, k := range scenario.Kinds() {
		listed = append(listed, string(k.Do))
	}
	for _, do := range constants {
		if !slices.Contains(listed, do) {
			t.Errorf(`%[1]s is not in the table. Add to kinds in kind.go, in the order of the constants:

	{
		Do: %[2]s,
		// Required, Optional, NeedsPage, Navigates, Initiator, Destination, Method
	},`, do, kindtest.Constant(scenario.Do(do))[len("scenario."):])
		}
	}
	if !t.Failed() && !slices.Equal(listed, constants) {
		t.Errorf("the kinds are not in the order of the constants\n got %s\nwant %s", listed, constants)
	}
}

// TestKindsAreConsistent: the properties of each kind are consistent.
func TestKindsAreConsistent(t *testing.T) {
	for _, k := range scenario.Kinds() {
		asks := k.Destination != ""
		switch {
		case asks != (k.Initiator != ""):
			t.Errorf("%s: give it both an initiator and a destination, or neither", k.Do)
		case k.Navigates && !asks:
			t.Errorf("%s: it navigates, but its requests have no destination", k.Do)
		case asks && (k.Method == "") != (k.Initiator == scenario.AsBefore):
			t.Errorf("%s: give it the method of its first request, unless it repeats another", k.Do)
		case !asks && k.Method != "":
			t.Errorf("%s: it makes no requests, but they have a method", k.Do)
		case (k.StartedByPage() || k.Initiator == scenario.AsBefore) && !k.NeedsPage:
			t.Errorf("%s: what the page starts needs a page", k.Do)
		case k.Methods != nil && !slices.Contains(k.Methods, k.Method):
			t.Errorf("%s: %s is not among the methods %s", k.Do, k.Method, k.Methods)
		}
	}
}

// TestFieldsOfEveryKind: a document may have the fields of the table and no
// others, for the program and for the schema.
func TestFieldsOfEveryKind(t *testing.T) {
	schema := schematest.Read(t, schemaFile)
	var fields []scenario.Field
	for _, name := range schematest.Constants(t, ".", "Field") {
		fields = append(fields, scenario.Field(name))
	}
	for _, k := range scenario.Kinds() {
		if !slices.Contains(schematest.Constants(t, ".", "Do"), string(k.Do)) {
			t.Errorf("%s is no constant of the type Do: add it to kind.go", k.Do)
		}
		check := func(what string, step scenario.Step, want bool) {
			t.Helper()
			s := kindtest.Scenario(k)
			s.Steps[len(s.Steps)-1] = step
			document, err := json.Marshal(s)
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Validate(); (err == nil) != want {
				t.Errorf("%s %s: Validate says %v", k.Do, what, err)
			}
			if err := schema.Validate(document); (err == nil) != want {
				t.Errorf(`%[1]s %[2]s: %[3]s says %[4]v.
Say of it what the table in kind.go says: in $defs/Do, "enum", and in $defs/Step, "allOf",

	"if": { "properties": { "do": { "const": %[1]q } } },
	"then": { "required": %[5]s, "propertyNames": { "enum": %[6]s } }`,
					k.Do, what, schemaFile, err, list(k.Required),
					list(slices.Concat([]scenario.Field{"do", "note"}, k.Required, k.Optional)))
			}
		}
		check("as it must be", kindtest.Step(k), true)
		for _, f := range fields {
			step := kindtest.Step(k)
			kindtest.Set(&step, f)
			check("with "+string(f), step, k.Has(f))
		}
		for i, f := range k.Required {
			short := k
			short.Required = slices.Delete(slices.Clone(k.Required), i, i+1)
			check("without "+string(f), kindtest.Step(short), false)
		}
	}
}

// list is a JSON list.
func list(fields []scenario.Field) string {
	text, err := json.Marshal(append([]scenario.Field{}, fields...))
	if err != nil {
		return err.Error()
	}
	return string(text)
}

// TestKindsAreACopy: callers cannot change the table.
func TestKindsAreACopy(t *testing.T) {
	scenario.Kinds()[0].NeedsPage = true
	if scenario.Visit.Kind().NeedsPage {
		t.Error("a change of the list is one of the table")
	}
	if got := scenario.Do("fly").Kind(); got.Do != "" {
		t.Errorf("what is no kind is %v", got)
	}
}
