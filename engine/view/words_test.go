package view

import (
	"reflect"
	"testing"
)

// TestWordsAreComplete: a language leaves nothing empty, and has every kind of
// moment, every item, every guess that it needs.
func TestWordsAreComplete(t *testing.T) {
	for name, w := range map[string]words{"english": english} {
		notEmpty(t, name, reflect.ValueOf(w))
	}
	for _, gate := range [][]gateCheck{sendGate, setGate} {
		for _, check := range gate {
			if english.flow.of[check.node] == "" {
				t.Errorf("the check %s has no words", check.node)
			}
		}
	}
}

// notEmpty walks through the texts of a value.
func notEmpty(t *testing.T, path string, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.String:
		if v.Len() == 0 {
			t.Errorf("%s is empty", path)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			notEmpty(t, path+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.Map:
		if v.Len() == 0 {
			t.Errorf("%s is empty", path)
		}
		for _, key := range v.MapKeys() {
			notEmpty(t, path+"["+key.String()+"]", v.MapIndex(key))
		}
	default:
		t.Errorf("%s is no text", path)
	}
}

func TestStepsText(t *testing.T) {
	for _, test := range []struct {
		rows []int
		want string
	}{
		{[]int{5}, "step 5"},
		{[]int{1, 5}, "steps 1 and 5"},
		{[]int{1, 5, 6, 7}, "steps 1, 5, 6 and 7"},
		{[]int{1, 5, 6, 7, 9}, "steps 1, 5, 6 and 2 more"},
	} {
		if got := stepsText(test.rows); got != test.want {
			t.Errorf("%v: got %q, want %q", test.rows, got, test.want)
		}
	}
}
