package scenario_test

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A scenario built in Go has the same canonical form as its document.
func TestCanonicalOfGoValues(t *testing.T) {
	for _, test := range []struct {
		name string
		s    scenario.Scenario
		want string
	}{
		{
			"defaults spelled out",
			scenario.Scenario{
				V: 1, Browser: scenario.Chrome, Network: scenario.Private, Policy: &scenario.Policy{},
				Now:   time.Date(2026, 1, 1, 1, 0, 0, 0, time.FixedZone("CET", 3600)),
				Steps: []scenario.Step{},
			},
			`{"v":1}`,
		},
		{
			"a clock elsewhere",
			scenario.Scenario{V: 1, Now: time.Date(2026, 6, 1, 2, 0, 0, 0, time.FixedZone("CEST", 7200))},
			`{"v":1,"now":"2026-06-01T00:00:00Z"}`,
		},
		{
			"a host in upper case",
			scenario.Scenario{V: 1, Servers: []scenario.Server{{Host: "Shop.Example", Schemes: []string{"https", "http"}}}},
			`{"v":1,"servers":[{"host":"shop.example"}]}`,
		},
		{
			"a stack without settings",
			scenario.Scenario{V: 1, Servers: []scenario.Server{{Host: "shop.example", Stack: scenario.Stack{"django": nil}}}},
			`{"v":1,"servers":[{"host":"shop.example","stack":{"django":{}}}]}`,
		},
		{
			"a setting that JSON cannot hold",
			scenario.Scenario{V: 1, Servers: []scenario.Server{{Host: "shop.example", Stack: scenario.Stack{"django": {"A": make(chan int)}}}}},
			``,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			before := test.s.Clone()
			if got := string(test.s.Canonical()); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
			if !reflect.DeepEqual(&test.s, before) {
				t.Errorf("Canonical changed the scenario to %+v", test.s)
			}
		})
	}
}

func TestIndented(t *testing.T) {
	s, err := scenario.Decode([]byte(`{"v":1,"title":"a < b","servers":[{"host":"shop.example","rules":[{"set":["a=1"]}]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	const want = `{
  "v": 1,
  "title": "a < b",
  "servers": [
    {
      "host": "shop.example",
      "rules": [
        {
          "set": [
            "a=1"
          ]
        }
      ]
    }
  ]
}`
	if got := string(s.Indented()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// A clone shares no memory with the original: no pointer, slice or map that
// one has is the other's.
func TestCloneSharesNothing(t *testing.T) {
	s, err := scenario.Decode([]byte(everything))
	if err != nil {
		t.Fatal(err)
	}
	c := s.Clone()
	if !reflect.DeepEqual(s, c) {
		t.Fatalf("clone is %+v\nwant %+v", c, s)
	}
	checkApart(t, "", reflect.ValueOf(*s), reflect.ValueOf(*c))
}

func checkApart(t *testing.T, path string, a, b reflect.Value) {
	t.Helper()
	switch a.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		if !a.IsNil() && a.Pointer() == b.Pointer() && a.Type() != reflect.TypeFor[*time.Location]() {
			t.Errorf("%s is shared", path)
			return
		}
	}
	switch a.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !a.IsNil() && a.Type() != reflect.TypeFor[*time.Location]() {
			checkApart(t, path, a.Elem(), b.Elem())
		}
	case reflect.Slice:
		for i := range a.Len() {
			checkApart(t, fmt.Sprintf("%s[%d]", path, i), a.Index(i), b.Index(i))
		}
	case reflect.Map:
		for _, key := range a.MapKeys() {
			checkApart(t, path+"."+key.String(), a.MapIndex(key), b.MapIndex(key))
		}
	case reflect.Struct:
		for f, value := range a.Fields() {
			checkApart(t, path+"."+f.Name, value, b.FieldByIndex(f.Index))
		}
	}
}
