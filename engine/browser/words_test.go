package browser

import (
	"reflect"
	"slices"
	"testing"
)

// TestWordsAreComplete: a language leaves nothing empty, and knows the switches
// that there are.
func TestWordsAreComplete(t *testing.T) {
	notEmpty(t, "say", reflect.ValueOf(say))
	list := Switches()
	for name := range say.decides {
		if !slices.ContainsFunc(list, func(s Switch) bool { return s.Name == name }) {
			t.Errorf("%s is no switch: strike what it decides", name)
		}
	}
	for _, s := range list {
		for _, e := range s.known {
			if e.kind == NotMeasured && e.ref != "" && say.source.why[e.ref] == "" {
				t.Errorf("%s: there are no words for %q", s.Name, e.ref)
			}
		}
	}
}

// notEmpty walks through the phrases of a value.
func notEmpty(t *testing.T, path string, v reflect.Value) {
	t.Helper()
	switch {
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			notEmpty(t, path+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case v.Kind() == reflect.Map && v.Len() > 0:
		for key, phrase := range v.Seq2() {
			notEmpty(t, path+"["+key.String()+"]", phrase)
		}
	case v.Kind() != reflect.String || v.Len() == 0:
		t.Errorf("%s is empty, or no phrase", path)
	}
}
