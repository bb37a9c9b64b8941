// Package phrasetest checks, for the tests of packages with texts, that no text
// is missing.
package phrasetest

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// Complete fails for each text in texts that is empty, or that is not a phrase
// and so would stay the same in another language. Texts are structs, maps and
// lists of phrases. A field with the tag phrase:"optional" may be left out.
func Complete(t *testing.T, words any) {
	t.Helper()
	for _, problem := range missing("texts", reflect.ValueOf(words)) {
		t.Error(problem)
	}
}

var phraseType = reflect.TypeFor[phrase.Phrase]()

// missing goes through texts.
func missing(path string, v reflect.Value) (problems []string) {
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	switch v.Kind() {
	case reflect.Struct:
		if isEntry(v.Type()) {
			return missing(fmt.Sprintf("%s[%v]", path, v.Field(0)), v.Field(1))
		}
		for i := range v.NumField() {
			if v.Type().Field(i).Tag.Get("phrase") == "optional" && v.Field(i).IsZero() {
				continue
			}
			problems = append(problems, missing(path+"."+v.Type().Field(i).Name, v.Field(i))...)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			problems = append(problems, missing(fmt.Sprintf("%s[%v]", path, key), v.MapIndex(key))...)
		}
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			problems = append(problems, missing(fmt.Sprintf("%s[%d]", path, i), v.Index(i))...)
		}
	default:
		if v.Type() != phraseType {
			return []string{fmt.Sprintf("%s is a %s, want a phrase", path, v.Type())}
		}
	}
	if v.IsZero() || (v.Kind() == reflect.Map || v.Kind() == reflect.Slice) && v.Len() == 0 {
		problems = append(problems, path+" is empty")
	}
	return problems
}

// isEntry reports whether a type is that of a [phrase.Table]'s entries.
func isEntry(t reflect.Type) bool {
	return t.PkgPath() == phraseType.PkgPath() && strings.HasPrefix(t.Name(), "Entry[")
}
