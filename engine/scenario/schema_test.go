package scenario_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/internal/schematest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

const schemaFile = "scenario.schema.json"

func TestSchemaHasTheTypes(t *testing.T) {
	schematest.Read(t, schemaFile).CheckTypes(t, reflect.TypeFor[scenario.Scenario](), "../..")
}

// Words without a Go type of their own.
func TestSchemaHasTheWords(t *testing.T) {
	schema := schematest.Read(t, schemaFile)
	for _, test := range []struct {
		def, property string
		want          []string
	}{
		{"Step", "credentials", []string{scenario.SameOrigin, scenario.Include, scenario.Omit}},
		{"Step", "mode", []string{scenario.CORS, scenario.NoCORS}},
		{"Rule", "scheme", scenario.Server{}.EffectiveSchemes()},
		{"Claim", "outcome", schematest.Constants(t, "../trace", "Outcome")},
	} {
		if got := schema.Enum(t, test.def, test.property); !slices.Equal(got, test.want) {
			t.Errorf("%s.%s is one of %q, want %q", test.def, test.property, got, test.want)
		}
	}
}

func TestSchemaAccepts(t *testing.T) {
	schema := schematest.Read(t, schemaFile)
	if err := schema.Validate([]byte(seed)); err != nil {
		t.Errorf("seed: %v", err)
	}
	for _, test := range accepted {
		// The document itself may start with a byte order mark, which is not
		// JSON.
		if err := schema.Validate([]byte(test.canonical)); err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
	}
}

func TestSchemaRefuses(t *testing.T) {
	schema := schematest.Read(t, schemaFile)
	for _, test := range refused {
		err := schema.Validate([]byte(test.document))
		switch {
		case err == nil && !test.beyond:
			t.Errorf("%s: the schema accepts %s", test.name, test.document)
		case err != nil && test.beyond:
			t.Errorf("%s: marked as beyond the schema, which refuses it: %v", test.name, err)
		}
	}
}
