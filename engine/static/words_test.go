package static

import (
	"reflect"
	"testing"
)

// TestWordsAreComplete: a language leaves nothing empty.
func TestWordsAreComplete(t *testing.T) {
	for v, i := reflect.ValueOf(say), 0; i < v.NumField(); i++ {
		if v.Field(i).Len() == 0 {
			t.Errorf("%s is empty", v.Type().Field(i).Name)
		}
	}
}
