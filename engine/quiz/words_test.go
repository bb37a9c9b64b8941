package quiz

import (
	"reflect"
	"testing"
)

// TestWordsAreComplete: a language leaves nothing empty.
func TestWordsAreComplete(t *testing.T) {
	for language, p := range map[string]words{"english": say} {
		v := reflect.ValueOf(p)
		for i := range v.NumField() {
			name := language + "." + v.Type().Field(i).Name
			if v.Field(i).Len() == 0 {
				t.Errorf("%s is empty", name)
			}
			if v.Field(i).Kind() != reflect.Map {
				continue
			}
			for _, key := range v.Field(i).MapKeys() {
				if v.Field(i).MapIndex(key).Len() == 0 {
					t.Errorf("%s[%s] is empty", name, key)
				}
			}
		}
		for _, e := range effects {
			if p.effects[e] == "" {
				t.Errorf("%s.effects[%s] is missing", language, e)
			}
		}
	}
}
