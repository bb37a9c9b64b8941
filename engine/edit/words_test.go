package edit

import (
	"reflect"
	"testing"
)

// TestWordsAreComplete: a language leaves nothing empty.
func TestWordsAreComplete(t *testing.T) { notEmpty(t, "say", reflect.ValueOf(say)) }

// notEmpty walks through the phrases of a value.
func notEmpty(t *testing.T, path string, v reflect.Value) {
	t.Helper()
	switch {
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			notEmpty(t, path+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case v.Kind() != reflect.String || v.Len() == 0:
		t.Errorf("%s is empty, or no phrase", path)
	}
}
