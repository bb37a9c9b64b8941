package state

import (
	"reflect"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

func TestWordsAreComplete(t *testing.T) {
	notEmpty(t, "say", reflect.ValueOf(say))
	for _, do := range []scenario.Do{
		scenario.Visit, scenario.Click, scenario.Submit, scenario.Fetch, scenario.Image,
		scenario.Frame, scenario.Script, scenario.Reload, scenario.Wait, scenario.Restart,
	} {
		if say.names.steps[do] == "" {
			t.Errorf("a step to %s has no words", do)
		}
	}
}

// notEmpty walks through the texts of a value.
func notEmpty(t *testing.T, path string, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			notEmpty(t, path+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			notEmpty(t, path+"["+key.String()+"]", v.MapIndex(key))
		}
	}
	if v.IsZero() {
		t.Errorf("%s is empty", path)
	}
}
