package ui

import (
	"reflect"
	"testing"
)

func TestWordsAreComplete(t *testing.T) { notEmpty(t, "say", reflect.ValueOf(say)) }

// notEmpty walks through the texts of a value.
func notEmpty(t *testing.T, path string, v reflect.Value) {
	t.Helper()
	if v.Kind() == reflect.Struct {
		for i := range v.NumField() {
			notEmpty(t, path+"."+v.Type().Field(i).Name, v.Field(i))
		}
	}
	if v.IsZero() {
		t.Errorf("%s is empty", path)
	}
}
